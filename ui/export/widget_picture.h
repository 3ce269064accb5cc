#pragma once

#include <QWidget>

#include "ui/plots/plot_picture.h"

namespace hopscope::ui {

/// A widget with everything in it, as it looks now, as a picture: sharp at any scale, text and lines as such in vector
/// files.
class WidgetPicture : public PlotPicture {
 public:
  /// @param widget must outlive this
  explicit WidgetPicture(QWidget& widget) : widget_(widget) {}

 protected:
  [[nodiscard]] QSize pictureSize() const override { return widget_.size(); }
  [[nodiscard]] QString pictureTitle() const override { return widget_.window()->windowTitle(); }
  void paintPicture(QPainter& painter) override;

 private:
  QWidget& widget_;
};

}  // namespace hopscope::ui
