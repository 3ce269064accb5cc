#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace hopscope::ui {

/// One line of text whose digits stand in equal cells, so that nothing moves while numbers change.
class TabularLabel : public QWidget {
  Q_OBJECT

 public:
  explicit TabularLabel(int pixelSize, Colour colour = Colour::Text2, QWidget* parent = nullptr);

  [[nodiscard]] const QString& text() const { return text_; }
  void setText(const QString& text);
  /// The longest text to expect: the label keeps room for it.
  void setTemplate(const QString& text);
  void setAlignment(Qt::Alignment alignment);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QFont labelFont() const;

  int pixelSize_;
  Colour colour_;
  QString text_;
  QString template_;
  Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
};

}  // namespace hopscope::ui
