#include "ui/window/accessible_views.h"

#include "ui/plots/bifurcation_strip.h"
#include "ui/plots/plot_frame.h"
#include "ui/widgets/accessible_graphic.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/timeline_view.h"

namespace hopscope::ui {

namespace {

/// Says what its owner knows of the picture, where that is known.
class PaneInterface final : public GraphicInterface {
 public:
  explicit PaneInterface(ImagePane* pane) : GraphicInterface(pane, QAccessible::Graphic), pane_(pane) {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    const QString spoken = kind == QAccessible::Value ? pane_->spoken() : QString();
    return spoken.isEmpty() ? GraphicInterface::text(kind) : spoken;
  }

 private:
  ImagePane* pane_;
};

class TimelineInterface final : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit TimelineInterface(TimelineView* view) : QAccessibleWidget(view, QAccessible::Slider), view_(view) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  [[nodiscard]] QVariant currentValue() const override { return view_->step(); }
  void setCurrentValue(const QVariant& value) override { view_->scrub(value.toInt()); }
  [[nodiscard]] QVariant maximumValue() const override { return view_->computed(); }
  [[nodiscard]] QVariant minimumValue() const override { return 0; }
  [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

 private:
  TimelineView* view_;
};

QAccessibleInterface* make(const QString& /*className*/, QObject* object) {
  if (auto* timeline = qobject_cast<TimelineView*>(object)) return new TimelineInterface(timeline);
  if (auto* pane = qobject_cast<ImagePane*>(object)) return new PaneInterface(pane);
  if (auto* plot = qobject_cast<PlotFrame*>(object)) return new GraphicInterface(plot, QAccessible::Chart);
  if (auto* strip = qobject_cast<BifurcationStrip*>(object)) return new GraphicInterface(strip, QAccessible::Chart);
  if (auto* bar = qobject_cast<ShareBar*>(object)) return new GraphicInterface(bar, QAccessible::Chart);
  return nullptr;
}

}  // namespace

void installAccessibleViews() { QAccessible::installFactory(make); }

void announceSteps(const QWidget& window) {
  if (!QAccessible::isActive()) return;
  for (auto* timeline : window.findChildren<TimelineView*>()) {
    QAccessibleValueChangeEvent event(timeline, timeline->step());
    QAccessible::updateAccessibility(&event);
  }
}

}  // namespace hopscope::ui
