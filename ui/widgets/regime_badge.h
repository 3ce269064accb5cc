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

  /// @param shortText shown where there is no room for the whole; may be empty: then that is cut
  void setRegime(const QString& icon, const QString& text, BadgeStatus status, const QString& shortText = {});
  [[nodiscard]] const QString& text() const { return text_; }
  [[nodiscard]] BadgeStatus status() const { return status_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString icon_;
  QString text_;
  QString shortText_;
  BadgeStatus status_ = BadgeStatus::Neutral;
};

}  // namespace hopscope::ui
