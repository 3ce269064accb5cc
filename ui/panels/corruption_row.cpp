#include "ui/panels/corruption_row.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "ui/panels/drag_handle.h"
#include "ui/panels/form_row.h"
#include "ui/panels/parameter_form.h"
#include "ui/text/engine_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_button.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

constexpr int levelFieldWidth = 50;

/// Room for the longest title of the catalog, so that the sliders of all rows begin in one line.
int widestTitle(const QCheckBox& box) {
  constexpr int indicator = 26;
  int widest = 0;
  for (const CorruptionEntry* entry : corruptions()) {
    widest = std::max(widest, box.fontMetrics().horizontalAdvance(engineText(entry->title)));
  }
  return widest + indicator;
}

}  // namespace

CorruptionRow::CorruptionRow(QWidget* parent)
    : QFrame(parent),
      handle_(new DragHandle),
      enabled_(new QCheckBox),
      level_(new ValueSlider),
      open_(makeRowButton(QStringLiteral("chevron-right"), tr("More settings"))),
      problem_(new QLabel),
      details_(new QWidget),
      form_(new ParameterForm),
      lock_(new QCheckBox(tr("Own seed"))),
      seed_(new QLineEdit),
      remove_(makeRowButton(QStringLiteral("trash"), tr("Remove"))) {
  build();
  connect(handle_, &DragHandle::dragged, this, &CorruptionRow::dragged);
  connect(handle_, &DragHandle::dropped, this, &CorruptionRow::dropped);
  connect(handle_, &DragHandle::moveWanted, this, &CorruptionRow::moveWanted);
  connect(enabled_, &QCheckBox::toggled, this, &CorruptionRow::enabledEdited);
  connect(level_, &ValueSlider::valueChanging, this, &CorruptionRow::levelEdited);
  connect(level_, &ValueSlider::valueChanged, this, [this](double level) {
    emit levelEdited(level);
    emit settled();
  });
  connect(level_, &ValueSlider::problemChanged, this, [this](const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
  });
  connect(open_, &QToolButton::toggled, this, &CorruptionRow::setOpen);
  connect(form_, &ParameterForm::edited, this, &CorruptionRow::parameterEdited);
  connect(form_, &ParameterForm::settled, this, &CorruptionRow::settled);
  connect(lock_, &QCheckBox::toggled, this,
          [this](bool locked) { emit seedEdited(locked ? std::optional(ownSeed_) : std::nullopt); });
  connect(seed_, &QLineEdit::editingFinished, this, &CorruptionRow::readSeed);
  connect(remove_, &QToolButton::clicked, this, &CorruptionRow::removed);
}

void CorruptionRow::build() {
  setProperty("surface", "field");
  level_->field().setFixedWidth(Theme::instance().scaled(levelFieldWidth));
  const auto fit = [this] {
    enabled_->setFont(Theme::instance().font(12));
    enabled_->setFixedWidth(widestTitle(*enabled_));
  };
  fit();
  connect(&Theme::instance(), &Theme::changed, this, fit);
  open_->setCheckable(true);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(4, 3, 4, 3);
  line->setSpacing(4);
  line->addWidget(handle_);
  line->addWidget(enabled_);
  line->addWidget(level_, 1);
  line->addWidget(open_);

  auto* seedLine = new QHBoxLayout;
  seedLine->setSpacing(8);
  seedLine->addWidget(lock_);
  seedLine->addWidget(seed_, 1);
  seedLine->addWidget(remove_);
  lock_->setToolTip(tr("Keep the random numbers of this element when the seed of the run changes"));
  seed_->setAccessibleName(tr("Own seed"));
  auto* below = new QVBoxLayout(details_);
  below->setContentsMargins(12, 2, 8, 8);
  below->setSpacing(8);
  below->addWidget(form_);
  below->addLayout(seedLine);
  details_->hide();
  problem_->setProperty("role", "error");
  problem_->setWordWrap(true);
  problem_->setContentsMargins(12, 0, 8, 6);
  problem_->hide();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(line);
  column->addWidget(problem_);
  column->addWidget(details_);
}

void CorruptionRow::show(const CorruptionSpec& spec, std::uint64_t ownSeed) {
  const CorruptionEntry& entry = corruption(spec.id);
  ownSeed_ = ownSeed;
  if (id_ != spec.id) {
    id_ = spec.id;
    const QString title = engineText(entry.title);
    enabled_->setText(title);
    enabled_->setToolTip(engineText(entry.summary));
    level_->setSpec(entry.level);
    level_->setAccessibleName(tr("%1: %2").arg(title, engineText(entry.level.title)));
    level_->setToolTip(engineText(entry.level.help));
    form_->setSpecs(entry.parameters);
  }
  const QSignalBlocker enabled(enabled_);
  const QSignalBlocker lock(lock_);
  enabled_->setChecked(spec.enabled);
  level_->setValue(spec.level);
  level_->setEnabled(spec.enabled);
  form_->setValues(spec.values);
  lock_->setChecked(spec.seed.has_value());
  seed_->setEnabled(spec.seed.has_value());
  seed_->setText(QString::number(ownSeed));
  markIllegal(seed_, false);
}

void CorruptionRow::setOpen(bool open) {
  const QSignalBlocker blocker(open_);
  open_->setChecked(open);
  open_->setIcon(Theme::instance().icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
  details_->setVisible(open);
}

bool CorruptionRow::isOpen() const { return open_->isChecked(); }

void CorruptionRow::readSeed() {
  if (!seed_->isModified()) return;
  bool legal = false;
  const quint64 seed = seed_->text().toULongLong(&legal);
  markIllegal(seed_, !legal);
  seed_->setToolTip(legal ? QString() : tr("A seed is a whole number of at least 0"));
  if (legal && seed != ownSeed_) emit seedEdited(seed);
}

void CorruptionRow::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu;
  menu.addAction(tr("Move up"), this, [this] { emit moveWanted(-1); });
  menu.addAction(tr("Move down"), this, [this] { emit moveWanted(1); });
  menu.addSeparator();
  menu.addAction(Theme::instance().icon(QStringLiteral("trash")), tr("Remove"), this, &CorruptionRow::removed);
  menu.exec(event->globalPos());
}

}  // namespace hopscope::ui
