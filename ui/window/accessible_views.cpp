#include "ui/window/accessible_views.h"

#include <QAccessibleWidget>

#include "ui/plots/bifurcation_strip.h"
#include "ui/plots/plot_frame.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/timeline_view.h"
#include "ui/workspaces/landscape/landscape_view.h"

namespace hopscope::ui {

namespace {

/// A picture or a plot: its value is what it shows, in words.
class GraphicInterface final : public QAccessibleWidget {
 public:
  GraphicInterface(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
    const auto* pane = qobject_cast<const ImagePane*>(widget());
    const QString spoken = pane != nullptr ? pane->spoken() : QString();
    return spoken.isEmpty() ? widget()->accessibleDescription() : spoken;
  }
};

class TimelineInterface final : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit TimelineInterface(TimelineView* view) : QAccessibleWidget(view, QAccessible::Slider), view_(view) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  [[nodiscard]] QVariant currentValue() const override { return view_->step(); }
  void setCurrentValue(const QVariant& value) override { emit view_->scrubbed(value.toInt()); }
  [[nodiscard]] QVariant maximumValue() const override { return view_->computed(); }
  [[nodiscard]] QVariant minimumValue() const override { return 0; }
  [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

 private:
  TimelineView* view_;
};

QAccessibleInterface* make(const QString& /*className*/, QObject* object) {
  if (auto* timeline = qobject_cast<TimelineView*>(object)) return new TimelineInterface(timeline);
  if (auto* pane = qobject_cast<ImagePane*>(object)) return new GraphicInterface(pane, QAccessible::Graphic);
  if (auto* plot = qobject_cast<PlotFrame*>(object)) return new GraphicInterface(plot, QAccessible::Chart);
  if (auto* view = qobject_cast<LandscapeView*>(object)) return new GraphicInterface(view, QAccessible::Graphic);
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
