#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPainter>
#include <QTimer>

class QWidget;

namespace hopscope::ui {

/// Says when a wait may be shown on a widget (after 150 ms: short waits stay unseen) and turns the ring: one turn in
/// 900 ms. With reduced motion the ring is "…" and nothing moves.
class Busy : public QObject {
  Q_OBJECT

 public:
  /// Repaints `host` while a wait is shown.
  explicit Busy(QWidget* host);

  void set(bool busy);
  [[nodiscard]] bool isSet() const { return busy_; }
  /// Busy for long enough.
  [[nodiscard]] bool isShown() const { return shown_; }

  /// The ring, `size` px across, in the accent.
  void drawRing(QPainter& painter, QPointF centre, qreal size) const;
  /// The old result under a veil of 45 % of the plot colour, with the ring. Draws nothing while isShown() is false.
  void drawVeil(QPainter& painter, const QRectF& rect) const;

 private:
  void show();

  QWidget* host_;
  QTimer delay_;
  QTimer turn_;
  QElapsedTimer clock_;
  bool busy_ = false;
  bool shown_ = false;
};

}  // namespace hopscope::ui
