#include "ui/workspaces/experiment_counts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/panels/form_row.h"

namespace hopscope::ui {

namespace {

constexpr int largestCount = 1'000'000;
constexpr int largestPointCount = 200;

QSpinBox* spinBox(int smallest, int largest, const QString& name) {
  auto* box = new QSpinBox;
  box->setRange(smallest, largest);
  box->setAccessibleName(name);
  box->setKeyboardTracking(false);
  box->setMinimumWidth(48);
  return box;
}

}  // namespace

ExperimentCounts::ExperimentCounts(QWidget* parent)
    : QWidget(parent),
      spacing_(new QComboBox),
      from_(spinBox(1, largestCount, tr("Smallest number of stored patterns"))),
      to_(spinBox(1, largestCount, tr("Largest number of stored patterns"))),
      points_(spinBox(1, largestPointCount, tr("Number of points"))),
      list_(new QLineEdit) {
  spacing_->addItem(tr("Equal ratios"), static_cast<int>(CountSpacing::Ratio));
  spacing_->addItem(tr("Even steps"), static_cast<int>(CountSpacing::Even));
  spacing_->addItem(tr("List"), static_cast<int>(CountSpacing::List));
  list_->setPlaceholderText(QStringLiteral("5, 10, 20, 50"));

  auto* range = new QWidget;
  auto* line = new QHBoxLayout(range);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  line->addWidget(from_, 3);
  line->addWidget(new QLabel(tr("to")));
  line->addWidget(to_, 4);
  line->addWidget(new QLabel(tr("in")));
  line->addWidget(points_, 2);
  for (QLabel* word : range->findChildren<QLabel*>()) word->setProperty("role", "caption");

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  auto* spacingRow = new FormRow(tr("Stored P"), spacing_);
  spacingRow->setHelp(tr("Numbers of stored patterns, one point of the curve each"));
  rangeRow_ = new FormRow(QString(), range);
  rangeRow_->setHelp(tr("From the smallest to the largest number, in so many points"));
  listRow_ = new FormRow(QString(), list_);
  column->addWidget(spacingRow);
  column->addWidget(rangeRow_);
  column->addWidget(listRow_);

  connect(spacing_, &QComboBox::activated, this, [this] {
    followSpacing();
    emit edited();
  });
  for (QSpinBox* box : {from_, to_, points_}) connect(box, &QSpinBox::valueChanged, this, &ExperimentCounts::edited);
  connect(list_, &QLineEdit::textEdited, this, [this] {
    readList();
    emit edited();
  });
}

void ExperimentCounts::show(const ExperimentSetup& setup) {
  const QSignalBlocker blocker(this);
  spacing_->setCurrentIndex(spacing_->findData(static_cast<int>(setup.spacing)));
  from_->setValue(static_cast<int>(setup.from));
  to_->setValue(static_cast<int>(setup.to));
  points_->setValue(setup.points);
  list_->setText(countsText(setup.list));
  followSpacing();
}

void ExperimentCounts::store(ExperimentSetup& setup) const {
  setup.spacing = static_cast<CountSpacing>(spacing_->currentData().toInt());
  setup.from = from_->value();
  setup.to = to_->value();
  setup.points = points_->value();
  if (const auto list = parseCounts(list_->text())) setup.list = *list;
}

void ExperimentCounts::followSpacing() {
  const bool list = spacing_->currentData().toInt() == static_cast<int>(CountSpacing::List);
  if (list && list_->text().isEmpty()) {
    // What the range meant is where a list starts from.
    ExperimentSetup range;
    range.from = from_->value();
    range.to = to_->value();
    range.points = points_->value();
    list_->setText(countsText(range.counts()));
  }
  rangeRow_->setVisible(!list);
  listRow_->setVisible(list);
  readList();
}

QString ExperimentCounts::problem() const {
  const bool range = spacing_->currentData().toInt() != static_cast<int>(CountSpacing::List);
  if (range || parseCounts(list_->text()).has_value()) return {};
  return tr("Whole numbers of at least 1 between commas");
}

void ExperimentCounts::readList() {
  markIllegal(list_, !problem().isEmpty());
  listRow_->setError(problem());
}

}  // namespace hopscope::ui
