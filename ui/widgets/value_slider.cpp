#include "ui/widgets/value_slider.h"

#include <QHBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/track.h"

namespace hopscope::ui {

ValueSlider::ValueSlider(QWidget* parent) : QWidget(parent), track_(new Track(this)), field_(new ValueField(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(track_, 1);
  row->addWidget(field_);
  setFocusProxy(track_);
  sizeField();
  connect(&Theme::instance(), &Theme::changed, this, &ValueSlider::sizeField);
  connect(track_, &Track::valueChanging, this, [this](double value) {
    field_->setValue(value);
    emit valueChanging(value);
  });
  connect(track_, &Track::valueChanged, this, [this](double value) {
    show(value);
    emit valueChanged(value);
  });
  connect(field_, &ValueField::valueEntered, this, [this](double value) {
    show(value);
    emit valueChanged(value);
  });
  connect(field_, &ValueField::stepRequested, this, [this](int count) { track_->stepBy(count); });
}

void ValueSlider::setUp(const SliderScale& scale, const ValueRules& rules) {
  track_->setScale(scale);
  field_->setRules(rules);
  sizeField();
}

double ValueSlider::value() const { return track_->value(); }

void ValueSlider::setValue(double value) { show(value); }

void ValueSlider::show(double value) {
  track_->setValue(value);
  field_->setValue(value);
  track_->setValueText(valueText(field_->rules(), value));
}

void ValueSlider::setName(const QString& name) {
  track_->setAccessibleName(name);
  field_->setAccessibleName(name);
}

void ValueSlider::setFieldCharacters(int count) {
  characters_ = count;
  sizeField();
}

void ValueSlider::sizeField() {
  const ValueRules& rules = field_->rules();
  const QString sample = rules.symbol + QString(characters_, QLatin1Char('0')) + rules.unit;
  field_->setFixedWidth(qRound(tabularWidth(Theme::instance().font(13), sample)) + 28);
}

}  // namespace hopscope::ui
