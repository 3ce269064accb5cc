#pragma once

#include <QFrame>
#include <functional>

class QHBoxLayout;

namespace hopscope::ui {

enum class BannerKind { Problem, Note };

/// An error or a question told beside the work, never in a modal box: what happened, where, what is unchanged, and ways
/// on. It stays until it is closed.
class Banner : public QFrame {
  Q_OBJECT

 public:
  Banner(const QString& title, const QString& text, BannerKind kind = BannerKind::Problem, QWidget* parent = nullptr);

  /// A way on; taking it closes the banner.
  void addAction(const QString& text, const std::function<void()>& run);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  BannerKind kind_;
  QHBoxLayout* actions_;
};

}  // namespace hopscope::ui
