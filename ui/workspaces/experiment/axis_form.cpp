#include "ui/workspaces/experiment/axis_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/experiments/value_list.h"
#include "ui/panels/form_row.h"
#include "ui/text/engine_text.h"
#include "ui/text/experiment_texts.h"
#include "ui/text/number_format.h"
#include "ui/widgets/narrow_combo.h"

namespace hopscope::ui {

namespace {

constexpr int maxPoints = 1000;

QLineEdit* numberField(const QString& name) {
  auto* field = new QLineEdit;
  field->setAccessibleName(name);
  field->setMinimumWidth(44);
  return field;
}

QString plain(double value) { return QString::fromStdString(numberText(value)); }

}  // namespace

std::optional<std::vector<double>> parseValues(const QString& text, bool integers) {
  static const QRegularExpression unfinished(QStringLiteral("[,;\\s]+$"));  // someone is typing
  const auto number = [](std::string_view word) -> std::optional<double> {
    bool good = false;
    const double value = parseNumber(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())), &good);
    return good ? std::optional(value) : std::nullopt;
  };
  try {
    return parseValueList("axis", QString(text).remove(unfinished).toStdString(), integers, number);
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

QString valuesText(const std::vector<double>& values) {
  QStringList words;
  for (const double value : values) words.append(plain(value));
  return words.join(QStringLiteral(", "));
}

AxisForm::AxisForm(const QString& label, Presence presence, QWidget* parent)
    : QWidget(parent),
      presence_(presence),
      address_(new QComboBox),
      spacing_(new QComboBox),
      from_(numberField(tr("First value of %1").arg(label))),
      to_(numberField(tr("Last value of %1").arg(label))),
      points_(new QSpinBox),
      list_(numberField(tr("Values of %1").arg(label))),
      options_(new QToolButton) {
  spacing_->addItem(tr("Equal ratios"), static_cast<int>(Spacing::Ratio));
  spacing_->addItem(tr("Even steps"), static_cast<int>(Spacing::Even));
  spacing_->addItem(tr("List"), static_cast<int>(Spacing::List));
  list_->setPlaceholderText(QStringLiteral("5, 10, 20, 50"));
  points_->setRange(1, maxPoints);
  points_->setAccessibleName(tr("Number of points of %1").arg(label));
  points_->setKeyboardTracking(false);
  points_->setMinimumWidth(44);
  keepNarrow(*address_);

  auto* range = new QWidget;
  auto* line = new QHBoxLayout(range);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  line->addWidget(from_, 3);
  line->addWidget(new QLabel(tr("to")));
  line->addWidget(to_, 3);
  line->addWidget(new QLabel(tr("in")));
  line->addWidget(points_, 2);
  for (QLabel* word : range->findChildren<QLabel*>()) word->setProperty("role", "caption");

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new FormRow(label, address_));
  spacingRow_ = new FormRow(QString(), spacing_);
  rangeRow_ = new FormRow(QString(), range);
  rangeRow_->setHelp(tr("From the first to the last value, in so many points"));
  listRow_ = new FormRow(QString(), list_);
  options_->setObjectName(QStringLiteral("options"));
  options_->setAccessibleName(tr("Values of %1").arg(label));
  options_->setPopupMode(QToolButton::InstantPopup);
  options_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  options_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  options_->setMenu(new QMenu(options_));
  optionsRow_ = new FormRow(QString(), options_);
  for (FormRow* row : {spacingRow_, rangeRow_, listRow_, optionsRow_}) column->addWidget(row);

  connect(address_, &QComboBox::activated, this, [this] {
    chooseAddress();
    emit edited();
  });
  connect(spacing_, &QComboBox::activated, this, [this] {
    followSpacing();
    emit edited();
  });
  connect(points_, &QSpinBox::valueChanged, this, &AxisForm::edited);
  for (QLineEdit* field : {from_, to_, list_}) {
    connect(field, &QLineEdit::textEdited, this, [this] {
      check();
      emit edited();
    });
  }
}

AxisForm::Spacing AxisForm::spacing() const { return static_cast<Spacing>(spacing_->currentData().toInt()); }

void AxisForm::offer(const SweepSpec& spec) {
  const QString before = address_->currentData().toString();
  spec_ = spec;
  address_->clear();
  if (presence_ == Presence::Optional) address_->addItem(tr("None"), QString());
  for (const std::string& address : axisAddresses(spec)) {
    address_->addItem(axisTitle(spec, address), QString::fromStdString(address));
  }
  address_->setCurrentIndex(std::max(0, address_->findData(before)));
  followSpacing();
}

void AxisForm::showAxis(const SweepSpec& spec, const SweepAxis* axis) {
  const QSignalBlocker blocker(this);
  offer(spec);
  address_->setCurrentIndex(
      std::max(0, axis == nullptr ? 0 : address_->findData(QString::fromStdString(axis->address))));
  const AxisInfo info = axis == nullptr ? AxisInfo() : axisInfo(spec, axis->address);
  if (!info.options.empty()) {
    offerOptions(info, axis->values);
  } else if (axis != nullptr) {
    // What is spread evenly or by ratios is shown as such.
    const auto& values = axis->values;
    const auto points = static_cast<int>(values.size());
    const bool integers = info.integers;
    Spacing chosen = Spacing::List;
    if (points > 2 && values.front() > 0.0 &&
        spread(values.front(), values.back(), points, ParameterScale::Logarithmic, integers) == values) {
      chosen = Spacing::Ratio;
    } else if (points > 2 &&
               spread(values.front(), values.back(), points, ParameterScale::Linear, integers) == values) {
      chosen = Spacing::Even;
    }
    spacing_->setCurrentIndex(spacing_->findData(static_cast<int>(chosen)));
    from_->setText(plain(values.front()));
    to_->setText(plain(values.back()));
    const QSignalBlocker counted(points_);
    points_->setValue(points);
    list_->setText(valuesText(values));
    list_->setCursorPosition(0);
  }
  followSpacing();
}

/// Another thing to vary begins with values that suit it.
void AxisForm::chooseAddress() {
  const std::string address = address_->currentData().toString().toStdString();
  if (!address.empty()) {
    const AxisInfo info = axisInfo(spec_, address);
    SweepAxis axis{address, {}};
    if (address == "count") {
      axis.values = {5, 10, 20, 50, 100};
    } else if (address == "dimension") {
      axis.values = {50, 100, 200, 400};
    } else if (address == "retrieval.steps") {
      axis.values = {0, 1, 2, 3, 5, 8, 12, 20};
    } else if (address == "retrieval.damping") {
      axis.values = spread(0.25, 1.75, 7, ParameterScale::Linear, false);
    } else if (!info.options.empty()) {
      for (std::size_t i = 0; i < info.options.size(); ++i) axis.values.push_back(static_cast<double>(i));
    } else if (info.scale == ParameterScale::Logarithmic) {
      axis.values = spread(1, 64, info.integers ? 8 : 13, ParameterScale::Logarithmic, info.integers);
    } else {
      axis.values = info.integers ? std::vector<double>{1, 2, 3, 4, 6, 8} : spread(0.1, 1, 10, info.scale, false);
    }
    showAxis(SweepSpec(spec_), &axis);
  }
  followSpacing();
}

void AxisForm::offerOptions(const AxisInfo& info, const std::vector<double>& chosen) {
  QMenu* menu = options_->menu();
  menu->clear();
  for (std::size_t i = 0; i < info.options.size(); ++i) {
    QAction* action = menu->addAction(engineText(info.options[i].title));
    action->setCheckable(true);
    action->setChecked(std::ranges::find(chosen, static_cast<double>(i)) != chosen.end());
    connect(action, &QAction::toggled, this, [this] {
      showOptions();
      check();
      emit edited();
    });
  }
  showOptions();
}

void AxisForm::showOptions() {
  QStringList texts;
  for (const QAction* action : options_->menu()->actions()) {
    if (action->isChecked()) texts << action->text();
  }
  options_->setText(texts.isEmpty() ? tr("None") : texts.join(QStringLiteral(", ")));
  options_->setToolTip(options_->text());
}

std::vector<double> AxisForm::chosenOptions() const {
  std::vector<double> chosen;
  const QList<QAction*> actions = options_->menu()->actions();
  for (int i = 0; i < actions.size(); ++i) {
    if (actions[i]->isChecked()) chosen.push_back(i);
  }
  return chosen;
}

void AxisForm::followSpacing() {
  const std::string address = address_->currentData().toString().toStdString();
  const bool none = address.empty();
  const bool options = !none && !axisInfo(spec_, address).options.empty();
  optionsRow_->setVisible(options);
  if (options) {
    for (FormRow* row : {spacingRow_, rangeRow_, listRow_}) row->hide();
    return check();
  }
  const bool list = spacing() == Spacing::List;
  if (list && list_->text().isEmpty()) {
    if (const auto range = values()) list_->setText(valuesText(*range));
    list_->setCursorPosition(0);
  }
  spacingRow_->setVisible(!none);
  rangeRow_->setVisible(!none && !list);
  listRow_->setVisible(!none && list);
  check();
}

std::optional<std::vector<double>> AxisForm::values() const {
  const std::string address = address_->currentData().toString().toStdString();
  if (address.empty()) return std::nullopt;
  const AxisInfo info = axisInfo(spec_, address);
  if (!info.options.empty()) {
    const std::vector<double> chosen = chosenOptions();
    return chosen.empty() ? std::nullopt : std::optional(chosen);
  }
  const bool integers = info.integers;
  if (spacing() == Spacing::List) return parseValues(list_->text(), integers);
  bool low = false;
  bool high = false;
  const double from = parseNumber(from_->text(), &low);
  const double to = parseNumber(to_->text(), &high);
  const bool ratio = spacing() == Spacing::Ratio;
  if (!low || !high || !std::isfinite(from) || !std::isfinite(to) || (ratio && !(from > 0.0 && to > 0.0))) {
    return std::nullopt;
  }
  return spread(from, to, points_->value(), ratio ? ParameterScale::Logarithmic : ParameterScale::Linear, integers);
}

std::optional<SweepAxis> AxisForm::axis() const {
  const auto of = values();
  if (!of) return std::nullopt;
  return SweepAxis{address_->currentData().toString().toStdString(), *of};
}

QString AxisForm::problem() const {
  if (address_->currentData().toString().isEmpty() || values()) return {};
  if (!optionsRow_->isHidden()) return tr("At least one");
  if (spacing() == Spacing::List) return tr("Numbers between commas");
  return spacing() == Spacing::Ratio ? tr("Two numbers above 0") : tr("Two numbers");
}

void AxisForm::check() {
  const QString message = problem();
  for (QLineEdit* field : {from_, to_, list_}) markIllegal(field, !message.isEmpty());
  rangeRow_->setError(message);
  listRow_->setError(message);
  optionsRow_->setError(message);
}

}  // namespace hopscope::ui
