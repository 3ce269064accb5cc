#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/model_style.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

inline constexpr QSize kSwatchSize{28, 16};

/// The line through the marker of a model, centred in `rect`. Hollow markers are filled with `background`.
void drawSwatch(QPainter& painter, const QRectF& rect, const ModelStyle& style, const QColor& background);

/// The sign of a model, before its name everywhere.
class Swatch : public PaintedWidget {
  Q_OBJECT

 public:
  explicit Swatch(const QString& modelId = {}, QWidget* parent = nullptr);
  void setModelId(const QString& modelId);
  [[nodiscard]] QSize sizeHint() const override { return kSwatchSize; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString modelId_;
};

/// The swatch as an icon in the colours of the theme of the moment: for the line of a combo box.
[[nodiscard]] QIcon swatchIcon(const QString& modelId);

/// Draws the swatch before the text of items that have a model id in Qt::UserRole (or another role).
class SwatchDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit SwatchDelegate(QObject* parent = nullptr, int role = Qt::UserRole);

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int role_;
};

}  // namespace hopscope::ui
