#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

enum class BadgeStatus { Neutral, Good, Caution, Bad, Note };

/// The colours of text and ground of a status.
struct BadgeTones {
  Colour front;
  Colour back;
};
[[nodiscard]] BadgeTones badgeTones(BadgeStatus status);

/// What a state is, as icon and words in a status colour: "Single memory: 16".
class RegimeBadge : public PaintedWidget {
  Q_OBJECT

 public:
  using PaintedWidget::PaintedWidget;

  void setRegime(const QString& icon, const QString& text, BadgeStatus status);
  [[nodiscard]] const QString& text() const { return text_; }
  [[nodiscard]] BadgeStatus status() const { return status_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString icon_;
  QString text_;
  BadgeStatus status_ = BadgeStatus::Neutral;
};

}  // namespace hopscope::ui
