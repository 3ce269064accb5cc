#pragma once

#include <QAccessibleWidget>

namespace hopscope::ui {

/// A picture or a plot for those who hear it: its value is what it shows, in words.
class GraphicInterface : public QAccessibleWidget {
 public:
  GraphicInterface(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Value ? widget()->accessibleDescription() : QAccessibleWidget::text(kind);
  }
};

/// From now on every View is such a graphic. May be said again.
template <typename View, QAccessible::Role role>
void speakAsGraphic() {
  QAccessible::installFactory([](const QString& /*className*/, QObject* object) -> QAccessibleInterface* {
    auto* view = qobject_cast<View*>(object);
    return view == nullptr ? nullptr : new GraphicInterface(view, role);
  });
}

}  // namespace hopscope::ui
