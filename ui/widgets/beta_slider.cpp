#include "ui/widgets/beta_slider.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/text/number_format.h"
#include "ui/widgets/merge_rug.h"

namespace hopscope::ui {

namespace {

constexpr int handleRadius = 7;

class BetaField final : public ValueSlider {
 protected:
  [[nodiscard]] QString valueText(double value) const override { return formatBeta(value); }
};

}  // namespace

BetaSlider::BetaSlider(QWidget* parent) : QWidget(parent), slider_(new BetaField), rug_(new MergeRug) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(slider_);
  column->addWidget(rug_);
  setFocusProxy(slider_);
  slider_->slider().installEventFilter(this);
  connect(slider_, &ValueSlider::valueChanging, this, [this](double value) {
    rug_->setValue(value);
    emit valueChanging(value);
  });
  connect(slider_, &ValueSlider::valueChanged, this, [this](double value) {
    rug_->setValue(value);
    emit valueChanged(value);
  });
  connect(slider_, &ValueSlider::problemChanged, this, &BetaSlider::problemChanged);
}

void BetaSlider::setSpec(const ParameterSpec& spec) {
  slider_->setSpec(spec);
  rug_->setSpan(spec.sliderMinimum, spec.sliderMaximum);
}

void BetaSlider::setValue(double value) {
  slider_->setValue(value);
  rug_->setValue(value);
}

void BetaSlider::setTicks(const QVector<double>& ticks, int target, int first) { rug_->setTicks(ticks, target, first); }

bool BetaSlider::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::Move) placeRug();
  return QWidget::eventFilter(watched, event);
}

/// The rug lies below the way of the handle, wherever the layout has put the slider.
void BetaSlider::placeRug() {
  const QSlider& slider = slider_->slider();
  const int left = slider.mapTo(this, QPoint(0, 0)).x();
  rug_->setInsets(left + handleRadius, width() - left - slider.width() + handleRadius);
}

}  // namespace hopscope::ui
