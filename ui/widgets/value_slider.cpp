#include "ui/widgets/value_slider.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "core/base/errors.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

ValueSlider::ValueSlider(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal)), field_(new QLineEdit) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(slider_, 1);
  row->addWidget(field_);
  slider_->setRange(0, resolution);
  slider_->setPageStep(resolution / 10);
  slider_->setSingleStep(resolution / 100);
  slider_->setMinimumWidth(40);
  field_->setAlignment(Qt::AlignRight);
  field_->setFixedWidth(Theme::instance().scaled(72));
  setFocusProxy(slider_);
  spec_.maximum = 1.0;
  spec_.sliderMaximum = 1.0;
  setValue(0.0);

  connect(slider_, &QSlider::valueChanged, this, [this](int position) {
    value_ = valueAt(position);
    showProblem({});
    field_->setText(valueText(value_));
    slider_->isSliderDown() ? emit valueChanging(value_) : emit valueChanged(value_);
  });
  connect(slider_, &QSlider::sliderReleased, this, [this] { emit valueChanged(value_); });
  connect(field_, &QLineEdit::editingFinished, this, &ValueSlider::readField);
}

ValueSlider::~ValueSlider() {
  // A field that loses the focus while it goes away would be read into what is no slider any more.
  if (field_ != nullptr) field_->disconnect(this);
}

void ValueSlider::setSpec(const ParameterSpec& spec) {
  spec_ = spec;
  if (spec_.sliderMaximum <= spec_.sliderMinimum) {
    spec_.sliderMinimum = spec_.minimum;
    spec_.sliderMaximum = spec_.maximum;
  }
  if (spec_.kind == ParameterKind::Integer && spec_.scale == ParameterScale::Linear) {
    const double steps = std::max(1.0, spec_.sliderMaximum - spec_.sliderMinimum);
    slider_->setSingleStep(std::max(1, static_cast<int>(std::lround(resolution / steps))));
  }
  const QString name = engineText(spec_.title);
  slider_->setAccessibleName(name);
  field_->setAccessibleName(name);
  setToolTip(engineText(spec_.help));
  setValue(value_);
}

void ValueSlider::setValue(double value) {
  value_ = value;
  const QSignalBlocker blocker(slider_);
  if (!slider_->isSliderDown()) slider_->setValue(positionOf(value));
  if (!field_->hasFocus() || !field_->isModified()) field_->setText(valueText(value));
  showProblem({});
}

QString ValueSlider::valueText(double value) const {
  if (isPercent()) return formatGeneral(100.0 * value, 3) + QStringLiteral("\u202f%");
  return formatGeneral(value, 4);
}

int ValueSlider::positionOf(double value) const {
  const double low = spec_.sliderMinimum;
  const double high = spec_.sliderMaximum;
  if (high <= low) return 0;
  const double clamped = std::clamp(value, low, high);
  const double share = spec_.scale == ParameterScale::Logarithmic && low > 0.0
                           ? std::log(clamped / low) / std::log(high / low)
                           : (clamped - low) / (high - low);
  return static_cast<int>(std::lround(share * resolution));
}

double ValueSlider::valueAt(int position) const {
  const double share = static_cast<double>(position) / resolution;
  const double low = spec_.sliderMinimum;
  const double high = spec_.sliderMaximum;
  double value = spec_.scale == ParameterScale::Logarithmic && low > 0.0 ? low * std::pow(high / low, share)
                                                                         : low + share * (high - low);
  if (spec_.kind == ParameterKind::Integer) value = std::round(value);
  // Three significant digits are enough for a slider and read well.
  if (spec_.kind == ParameterKind::Real && value != 0.0) {
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 3.0);
    value = std::round(value / unit) * unit;
  }
  return std::clamp(value, spec_.minimum, spec_.maximum);
}

void ValueSlider::readField() {
  if (!field_->isModified()) return;
  bool isNumber = false;
  const QString text = field_->text();
  double value = parseNumber(text, &isNumber);
  // In a percent field a bare number is percent too.
  if (isNumber && isPercent() && !text.contains(QLatin1Char('%'))) value /= 100.0;
  try {
    if (!isNumber) throwBadArgument(spec_.title, text.toStdString(), spec_.allowed());
    (void)resolve(std::span(&spec_, 1), {{spec_.id, value}});
  } catch (const std::invalid_argument&) {
    showProblem(
        tr("%1 must be %2")
            .arg(engineText(spec_.symbol.empty() ? spec_.title : spec_.symbol), engineCaption(spec_.allowed())));
    return;
  }
  field_->setModified(false);
  setValue(value);
  emit valueChanged(value);
}

void ValueSlider::showProblem(const QString& problem) {
  if (field_->property("error").toBool() == !problem.isEmpty()) return;
  field_->setProperty("error", !problem.isEmpty());
  field_->setToolTip(problem);
  field_->style()->unpolish(field_);
  field_->style()->polish(field_);
  emit problemChanged(problem);
}

}  // namespace hopscope::ui
