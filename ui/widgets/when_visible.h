#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace hopscope::ui {

/// Refreshes a widget when there is someone to see it: at once while it is visible, else once when it is shown.
class WhenVisible : public QObject {
  Q_OBJECT

 public:
  /// @param widget owns this
  WhenVisible(QWidget& widget, std::function<void()> refresh);

 public slots:
  void request();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget& widget_;
  std::function<void()> refresh_;
  bool wanted_ = false;
};

}  // namespace hopscope::ui
