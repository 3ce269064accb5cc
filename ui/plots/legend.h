#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QVector>

#include "ui/theme/model_style.h"

namespace hopscope::ui {

struct LegendEntry {
  QString label;
  ModelStyle style;
  bool second = false;  ///< drawn as a second run of its model
};

/// A line through a marker, filling a box of about 28 × 16.
void drawSwatch(QPainter& painter, const QRectF& box, const ModelStyle& style, bool second);

/// Swatches with names in a row, right-aligned in `row`; names are cut when the row is too short for all.
void drawLegend(QPainter& painter, const QVector<LegendEntry>& entries, const QRectF& row);

}  // namespace hopscope::ui
