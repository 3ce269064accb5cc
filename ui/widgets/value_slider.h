#pragma once

#include <QWidget>

#include "ui/widgets/slider_scale.h"
#include "ui/widgets/value_field.h"

namespace hopscope::ui {

class Track;

/// A slider with a field beside it. The field takes values beyond the slider's span within the legal values; the handle
/// then stands at the end.
class ValueSlider : public QWidget {
  Q_OBJECT

 public:
  explicit ValueSlider(QWidget* parent = nullptr);

  /// @param scale the slider's span and mapping (step 1 for integers) @param rules legal values and notation
  void setUp(const SliderScale& scale, const ValueRules& rules);
  [[nodiscard]] double value() const;
  /// Shows a value without telling anybody.
  void setValue(double value);
  /// Name for screen readers, of slider and field.
  void setName(const QString& name);
  /// Width of the field in characters, about.
  void setFieldCharacters(int count);
  [[nodiscard]] ValueField* field() const { return field_; }
  [[nodiscard]] Track* track() const { return track_; }

 signals:
  /// During a drag: worth a new result, not yet a step of undo.
  void valueChanging(double value);
  /// A drag ended, a key, the wheel, or a typed value.
  void valueChanged(double value);

 private:
  void show(double value);
  void sizeField();

  Track* track_;
  ValueField* field_;
  int characters_ = 5;
};

}  // namespace hopscope::ui
