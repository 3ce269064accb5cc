#include <QPainter>
#include <algorithm>

#include "ui/document/session.h"
#include "ui/playing/playback.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"
#include "ui/workspaces/landscape/hunter_card.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_painter.h"
#include "ui/workspaces/landscape/landscape_workspace.h"

namespace hopscope::ui {

namespace {

/// Everything in the plane is this much larger than in the window, on 1600 × 1000.
constexpr qreal enlargement = 1.6;

qreal unitOf(const QSizeF& size) { return std::min(size.width() / 1600.0, size.height() / 1000.0); }

/// Where the plane is, below the title.
QRectF planeArea(const QRectF& area) {
  const qreal unit = unitOf(area.size());
  return area.adjusted(0, 96 * unit, 0, 0);
}

}  // namespace

void LandscapeWorkspace::startPresenting(QSize size, qreal ratio) {
  presenting_ = true;
  const qreal scale = enlargement * unitOf(size);
  const QSizeF plane = planeArea(QRectF(QPointF(0, 0), size)).size() / scale;
  control_->computer().setView(plane.toSize(), ratio * scale);
}

void LandscapeWorkspace::stopPresenting() {
  if (!presenting_) return;
  presenting_ = false;
  control_->computer().setView(view_->size(), view_->devicePixelRatioF());
}

void LandscapeWorkspace::present(QPainter& painter, const QRectF& area) {
  const Theme& theme = Theme::instance();
  const qreal unit = unitOf(area.size());
  painter.fillRect(area, theme.colour(Colour::Canvas));
  const ModelSpec model = control_->computer().model();
  QString title = engineText(hopscope::model(model.id).title);
  if (control_->beta() > 0.0) title += QStringLiteral(", \u03b2 ") + formatBeta(control_->beta());
  painter.setFont(theme.font(std::max(8, qRound(40 * unit)), QFont::DemiBold));
  painter.setPen(theme.colour(Colour::Text1));
  drawTabular(painter, QRectF(40 * unit, 0, area.width() - 80 * unit, 96 * unit), title);

  const QRectF plane = planeArea(area);
  const qreal scale = enlargement * unit;
  painter.save();
  painter.setClipRect(plane);
  painter.translate(plane.topLeft());
  painter.scale(scale, scale);
  if (!control_->computer().hasPlane()) {
    hunter_->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    painter.restore();
    return;
  }
  LandscapeView shown;
  shown.resize((plane.size() / scale).toSize());
  shown.setScene(control_->scene());
  shown.setLandscape(control_->spec());
  shown.setSelection(control_->selection());
  shown.setStep(playback_.step());
  shown.setBadges(view_->badges());
  LandscapePainter(shown, painter).paint();
  painter.restore();
}

}  // namespace hopscope::ui
