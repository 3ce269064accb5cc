#include <QPainterPath>
#include <algorithm>

#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/regime_badge.h"
#include "ui/workspaces/landscape/landscape_painter.h"
#include "ui/workspaces/landscape/landscape_texts.h"

namespace hopscope::ui {

namespace {

constexpr qreal overlayMargin = 16;
constexpr qreal badgeTop = 12;

}  // namespace

void LandscapePainter::paintBox(const QRectF& box) const {
  const Theme& theme = Theme::instance();
  drawRoundFrame(painter_, box, 6, 1, theme.colour(Colour::LineStrong), theme.colour(Colour::Control));
}

void LandscapePainter::paintBadges() {
  const Theme& theme = Theme::instance();
  painter_.setFont(theme.font(12, QFont::DemiBold));
  const qreal height = theme.scaled(24);
  qreal x = overlayMargin;
  for (const LandscapeView::Badge& badge : view_.badges_) {
    const BadgeTones tones = badgeTones(static_cast<BadgeStatus>(badge.status));
    const qreal width = tabularWidth(painter_.font(), badge.text) + 40;
    const QRectF box(x, badgeTop, width, height);
    drawRoundFrame(painter_, box, height / 2, 1, theme.colour(tones.front), theme.colour(tones.back));
    const QPixmap icon =
        theme.pixmap(badge.icon, 14, theme.colour(tones.front), painter_.device()->devicePixelRatioF());
    painter_.drawPixmap(QPointF(x + 10, badgeTop + (height - 14) / 2), icon);
    painter_.setPen(theme.colour(tones.front));
    drawTabular(painter_, box.adjusted(29, 0, 0, 0), badge.text);
    x += width + 8;
  }
}

void LandscapePainter::paintLegend() {
  if (!view_.landscape_.showFixedPoints || view_.pictures() || !fits() || scene().byChance) return;
  const Theme& theme = Theme::instance();
  painter_.setFont(theme.font(11));
  const bool energy = scene().hasEnergy;
  const QStringList words = {energy ? LandscapeView::tr("minimum") : LandscapeView::tr("stable"),
                             LandscapeView::tr("saddle"),
                             energy ? LandscapeView::tr("maximum") : LandscapeView::tr("unstable")};
  qreal width = 12;
  for (const QString& word : words) width += 34 + painter_.fontMetrics().horizontalAdvance(word);
  const QRectF box(view_.width() - overlayMargin - width, badgeTop, width, theme.scaled(26));
  if (box.left() < view_.width() * 0.45) return;
  paintBox(box);
  const QColor front = theme.colour(Colour::Text1);
  qreal x = box.left() + 18;
  for (int i = 0; i < words.size(); ++i) {
    const QPointF centre(x, box.center().y());
    painter_.setPen(QPen(front, 1.6));
    painter_.setBrush(i == 0 ? QBrush(front) : QBrush(Qt::NoBrush));
    if (i == 1) {
      painter_.drawPolygon(QPolygonF(
          {centre + QPointF(0, -6), centre + QPointF(6, 0), centre + QPointF(0, 6), centre + QPointF(-6, 0)}));
    } else {
      painter_.drawEllipse(centre, 4.5, 4.5);
    }
    painter_.setPen(theme.colour(Colour::Text2));
    const qreal advance = painter_.fontMetrics().horizontalAdvance(words[i]);
    painter_.drawText(QRectF(x + 12, box.top(), advance + 2, box.height()), Qt::AlignVCenter, words[i]);
    x += 34 + advance;
  }
}

void LandscapePainter::paintTip() {
  if (view_.hovered_ < 0 || view_.pictures() || !fits()) return;
  const int memory = view_.hovered_;
  const QVector<QPointF> places = view_.memoryPlaces();
  if (memory >= places.size()) return;
  const Theme& theme = Theme::instance();
  QVector<std::pair<QString, QString>> rows;
  rows.append({LandscapeView::tr("Memory %1").arg(memory + 1), angleText(places[memory])});
  if (const QString merge = view_.mergeTexts_.value(memory); !merge.isEmpty()) {
    const auto split = merge.lastIndexOf(QLatin1Char('\t'));
    rows.append({merge.left(split), merge.mid(split + 1)});
  }
  const int attractor = scene().memoryAttractors.value(memory, -1);
  if (const QString name = attractorName(scene(), attractor); !name.isEmpty()) {
    rows.append({LandscapeView::tr("ends in"), name});
    rows.append({LandscapeView::tr("basin"), formatPercent(scene().shares.at(static_cast<std::size_t>(attractor)))});
  }
  const qreal line = theme.scaled(18);
  qreal width = 0;
  for (int i = 0; i < rows.size(); ++i) {
    painter_.setFont(theme.font(12, i == 0 ? QFont::DemiBold : QFont::Normal));
    width = std::max(width,
                     tabularWidth(painter_.font(), rows[i].first) + tabularWidth(painter_.font(), rows[i].second) + 16);
  }
  QRectF box(at(places[memory]) + QPointF(18, 18), QSizeF(width + 24, line * static_cast<qreal>(rows.size()) + 14));
  if (box.right() > view_.width() - 8) box.moveRight(at(places[memory]).x() - 18);
  if (box.bottom() > view_.height() - 8) box.moveBottom(at(places[memory]).y() - 18);
  paintBox(box);
  for (int i = 0; i < rows.size(); ++i) {
    const QRectF row(box.left() + 12, box.top() + 7 + i * line, width, line);
    painter_.setFont(theme.font(12, i == 0 ? QFont::DemiBold : QFont::Normal));
    painter_.setPen(theme.colour(i == 0 ? Colour::Text1 : Colour::Text2));
    drawTabular(painter_, row, rows[i].first);
    painter_.setPen(theme.colour(Colour::Text1));
    drawTabular(painter_, row, rows[i].second, Qt::AlignRight | Qt::AlignVCenter);
  }
}

void LandscapePainter::paintNotes() {
  const Theme& theme = Theme::instance();
  QStringList notes;
  if (!view_.problem_.isEmpty()) notes << view_.problem_;
  if (view_.problem_.isEmpty() && fits()) {
    if (scene().byChance) {
      notes << LandscapeView::tr("Updates depend on chance: one course of it, nearest memory after %1 updates.")
                   .arg(Descent::chanceSteps);
    } else if (!scene().hasEnergy) {
      notes << LandscapeView::tr("This model has no energy here: basins and flow only, no contours.");
    }
    const Index pixels = static_cast<Index>(scene().spec.size.width()) * scene().spec.size.height();
    if (scene().detail == SceneDetail::Full && scene().map.grid.size() * 2 < pixels) {
      notes << LandscapeView::tr("Large memory: a map of %1 \u00d7 %2 pixels.")
                   .arg(scene().map.grid.columns)
                   .arg(scene().map.grid.rows);
    }
  }
  painter_.setFont(theme.font(12));
  qreal bottom = view_.height() - 32;
  for (const QString& note : notes) {
    const QString shown = elideTabular(painter_.font(), note, view_.width() - 2 * overlayMargin - 48);
    const qreal width = tabularWidth(painter_.font(), shown) + 24;
    const QRectF box(view_.width() - overlayMargin - width, bottom - theme.scaled(28), width, theme.scaled(28));
    paintBox(box);
    painter_.setPen(theme.colour(view_.problem_.isEmpty() ? Colour::Text2 : Colour::Caution));
    drawTabular(painter_, box.adjusted(12, 0, 0, 0), shown);
    bottom = box.top() - 8;
  }
  if (view_.busy_ && (!fits() || scene().detail == SceneDetail::Coarse)) {
    painter_.setPen(theme.colour(Colour::Text2));
    painter_.drawText(QRectF(0, badgeTop, view_.width(), theme.scaled(26)), Qt::AlignCenter,
                      LandscapeView::tr("computing \u2026"));
  }
}

}  // namespace hopscope::ui
