#pragma once

#include <QImage>
#include <QVector>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// The first patterns of data that are to be imported, as they would be stored, in a grid.
class ImportPreview : public PaintedWidget {
  Q_OBJECT

 public:
  explicit ImportPreview(QWidget* parent = nullptr);

  void setPictures(const QVector<QImage>& pictures);
  /// Instead of pictures.
  void setMessage(const QString& message);
  [[nodiscard]] int count() const { return static_cast<int>(pictures_.size()); }
  [[nodiscard]] const QString& message() const { return message_; }

  /// No more pictures are drawn.
  static constexpr int most = 24;

  [[nodiscard]] QSize sizeHint() const override { return {432, 292}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {288, 196}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVector<QImage> pictures_;
  QString message_;
};

}  // namespace hopscope::ui
