#pragma once

#include <QLineEdit>

namespace hopscope::ui {

enum class ValueNotation {
  Fixed,    ///< a number of decimals
  General,  ///< as short as it can be, 4 significant digits
  Integer,
  Percent,  ///< the value 0.5 is shown as 50 %
  Beta,     ///< 8.00, 11.31, 16.0, 256
};

/// What a field takes and how it shows it.
struct ValueRules {
  ValueNotation notation = ValueNotation::Fixed;
  int decimals = 2;     ///< Fixed and Percent
  double lowest = 0.0;  ///< legal values
  double highest = 1.0;
  bool lowestIncluded = true;
  QString symbol;  ///< before the number: "σ"
  QString unit;    ///< after it: "steps"
};

[[nodiscard]] QString valueText(const ValueRules& rules, double value);

/// A right-aligned field for one number. What is typed may lie beyond a slider's span, but not beyond the legal values:
/// then the field turns red and says why, nothing is told, and Escape brings the old value back.
class ValueField : public QLineEdit {
  Q_OBJECT

 public:
  explicit ValueField(QWidget* parent = nullptr);

  void setRules(const ValueRules& rules);
  [[nodiscard]] const ValueRules& rules() const { return rules_; }
  [[nodiscard]] double value() const { return value_; }
  /// Shows a value without telling anybody. What is being typed stays.
  void setValue(double value);
  /// Why the text is refused; empty when it is not.
  [[nodiscard]] QString problem() const { return problem_; }

 signals:
  void valueEntered(double value);
  /// Up and Down: +1, −1; with page keys ±10.
  void stepRequested(int count);
  /// Empty when the text is fine again.
  void problemChanged(const QString& problem);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void enter();
  void step(int count);
  void show(double value);
  void setProblem(const QString& problem);
  [[nodiscard]] QString problemWith(double value) const;

  ValueRules rules_;
  double value_ = 0.0;
  QString problem_;
};

}  // namespace hopscope::ui
