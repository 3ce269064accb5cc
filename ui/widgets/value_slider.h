#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QSlider>
#include <QWidget>

#include "core/base/parameters.h"

namespace hopscope::ui {

/// A number as slider and field. The slider spans the usual values, linear or logarithmic; what is typed may lie
/// outside of it within the legal range. Anything else turns the field red, says why, and changes nothing.
class ValueSlider : public QWidget {
  Q_OBJECT

 public:
  explicit ValueSlider(QWidget* parent = nullptr);
  ~ValueSlider() override;

  /// Range, span, scale, kind and unit ("%" shows shares as percent). Spec of a Real or Integer parameter.
  void setSpec(const ParameterSpec& spec);
  [[nodiscard]] const ParameterSpec& spec() const { return spec_; }
  [[nodiscard]] double value() const { return value_; }
  /// Shows a value without a signal.
  void setValue(double value);

  [[nodiscard]] QLineEdit& field() { return *field_; }
  [[nodiscard]] QSlider& slider() { return *slider_; }

 signals:
  void valueChanging(double value);  ///< while the slider is dragged
  void valueChanged(double value);   ///< settled: released, typed, wheel or key
  /// Why what was typed cannot be taken; empty when it can again.
  void problemChanged(const QString& problem);

 protected:
  [[nodiscard]] virtual QString valueText(double value) const;
  /// Slider position 0 … resolution of a value, and back; values beyond the span are at its ends.
  [[nodiscard]] int positionOf(double value) const;
  [[nodiscard]] double valueAt(int position) const;
  [[nodiscard]] bool isPercent() const { return spec_.unit == "%"; }

  static constexpr int resolution = 1000;

  QSlider* slider_;
  QPointer<QLineEdit> field_;  ///< may be laid out elsewhere, and go first

 private:
  void readField();
  void showProblem(const QString& problem);

  ParameterSpec spec_;
  double value_ = 0.0;
};

}  // namespace hopscope::ui
