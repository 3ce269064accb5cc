#pragma once

#include <QFrame>
#include <functional>

class QHBoxLayout;

namespace hopscope::ui {

/// An error told beside the work, never in a modal box: what happened, where, what is unchanged, and ways on. It stays
/// until it is closed.
class Banner : public QFrame {
  Q_OBJECT

 public:
  Banner(const QString& title, const QString& text, QWidget* parent = nullptr);

  /// A way on; taking it closes the banner.
  void addAction(const QString& text, const std::function<void()>& run);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QHBoxLayout* actions_;
};

}  // namespace hopscope::ui
