#include "ui/widgets/value_field.h"

#include <QKeyEvent>
#include <QTimer>
#include <cmath>

#include "ui/theme/repolish.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {
namespace {

QString numberText(const ValueRules& rules, double value) {
  switch (rules.notation) {
    case ValueNotation::Fixed:
      return formatFixed(value, rules.decimals);
    case ValueNotation::General:
      return formatGeneral(value);
    case ValueNotation::Integer:
      return formatCount(std::llround(value));
    case ValueNotation::Percent:
      return formatPercent(value, rules.decimals);
    case ValueNotation::Beta:
      return formatBeta(value);
  }
  return {};
}

QString limitText(const ValueRules& rules, double value) {
  if (rules.notation == ValueNotation::Percent) return formatPercent(value);
  if (rules.notation == ValueNotation::Integer && std::abs(value) < 1e15) return formatCount(std::llround(value));
  return formatGeneral(value, 6);
}

}  // namespace

QString valueText(const ValueRules& rules, double value) {
  QString text = numberText(rules, value);
  if (!rules.symbol.isEmpty()) text.prepend(rules.symbol + QLatin1Char(' '));
  if (!rules.unit.isEmpty()) text += QLatin1Char(' ') + rules.unit;
  return text;
}

ValueField::ValueField(QWidget* parent) : QLineEdit(parent) {
  setAlignment(Qt::AlignRight);
  connect(this, &QLineEdit::returnPressed, this, [this] {
    enter();
    selectAll();
  });
  connect(this, &QLineEdit::textEdited, this, [this] { setProblem({}); });
}

void ValueField::setRules(const ValueRules& rules) {
  rules_ = rules;
  setProblem({});
  show(value_);
}

void ValueField::setValue(double value) {
  value_ = value;
  if (hasFocus() && isModified()) return;
  setProblem({});
  show(value);
}

void ValueField::show(double value) {
  const bool whole = hasSelectedText() && selectedText() == text();
  setText(valueText(rules_, value));
  setCursorPosition(0);
  if (whole && hasFocus()) selectAll();
}

void ValueField::enter() {
  if (!isModified()) return;
  QString typed = text();
  for (const QString& word : {rules_.symbol, rules_.unit})
    if (!word.isEmpty()) typed.remove(word);
  bool ok = false;
  double value = parseNumber(typed, &ok);
  if (ok && rules_.notation == ValueNotation::Percent && !typed.contains(QLatin1Char('%'))) value /= 100.0;
  if (ok && rules_.notation == ValueNotation::Integer) value = std::round(value);
  const QString problem = ok ? problemWith(value) : tr("not a number");
  setProblem(problem);
  if (!problem.isEmpty()) return;
  setModified(false);
  const bool changed = value != value_;
  value_ = value;
  show(value);
  if (changed) emit valueEntered(value);
}

QString ValueField::problemWith(double value) const {
  const bool tooLow = rules_.lowestIncluded ? value < rules_.lowest : value <= rules_.lowest;
  if (!tooLow && value <= rules_.highest) return {};
  const QString low = rules_.lowestIncluded ? tr("at least %1") : tr("above %1");
  const QString limits = low.arg(limitText(rules_, rules_.lowest));
  return tr("must be %1 and at most %2").arg(limits, limitText(rules_, rules_.highest));
}

void ValueField::setProblem(const QString& problem) {
  if (problem == problem_) return;
  problem_ = problem;
  setToolTip(problem);
  setAccessibleDescription(problem);
  setProperty("error", !problem.isEmpty());
  repolish(this);
  emit problemChanged(problem);
}

void ValueField::step(int count) {
  enter();
  if (problem_.isEmpty()) emit stepRequested(count);
}

void ValueField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Up:
      return step(1);
    case Qt::Key_Down:
      return step(-1);
    case Qt::Key_PageUp:
      return step(10);
    case Qt::Key_PageDown:
      return step(-10);
    case Qt::Key_Escape:
      if (!isModified()) break;
      setProblem({});
      show(value_);
      selectAll();
      return;
    default:
      break;
  }
  QLineEdit::keyPressEvent(event);
}

void ValueField::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  // After the press that gave the focus, which would clear the selection again.
  QTimer::singleShot(0, this, &QLineEdit::selectAll);
}

void ValueField::focusOutEvent(QFocusEvent* event) {
  enter();
  deselect();
  QLineEdit::focusOutEvent(event);
}

}  // namespace hopscope::ui
