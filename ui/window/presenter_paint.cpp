#include "ui/window/presenter_paint.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "ui/document/session.h"
#include "ui/panels/outcome_badge.h"
#include "ui/playing/playback.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/window/presenter_plots.h"

namespace hopscope::ui {

namespace {

constexpr QSizeF designed{1600, 1000};
constexpr int presenterPictureCount = 3;

struct PresenterTexts {
  Q_DECLARE_TR_FUNCTIONS(Presenter)
};

/// One slide: what is shown, and where.
class Slide {
 public:
  Slide(QPainter& painter, const QRectF& area, const Session& session, const Playback& playback, PresenterPlots& plots)
      : painter_(painter),
        plots_(plots),
        run_(*session.run()),
        lane_(session.shownLane()),
        trace_(*run_.traces[lane_]),
        step_(shownStep(trace_, playback.step())),
        unit_(std::min(area.width() / designed.width(), area.height() / designed.height())),
        area_(area.adjusted(80 * unit_, 40 * unit_, -80 * unit_, -30 * unit_)) {}

  void paint() {
    paintHead();
    paintPictures();
    paintNumbers();
    const qreal top = below_ + 28 * unit_;
    const qreal bottom = area_.bottom() - 70 * unit_;
    const qreal column = area_.width() / presenterPictureCount;
    plots_.paintWeights(painter_, QRectF(middle_, top, column * 1.08, bottom - top), run_, lane_, step_, unit_);
    plots_.paintCourse(painter_, QRectF(area_.left() + column * 2.2, top, column * 0.8, bottom - top), run_, lane_,
                       step_, unit_);
    paintFoot();
  }

 private:
  [[nodiscard]] QFont font(int size, int weight = QFont::Normal) const {
    return Theme::instance().font(std::max(8, qRound(size * unit_)), weight);
  }

  void text(const QRectF& rect, const QString& text, const QFont& with, Colour colour,
            Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const {
    painter_.setFont(with);
    painter_.setPen(Theme::instance().colour(colour));
    drawTabular(painter_, rect, elideTabular(with, text, rect.width()), alignment);
  }

  void paintHead() const {
    const QRectF row(area_.left(), area_.top(), area_.width(), 72 * unit_);
    const QFont large = font(40, QFont::DemiBold);
    QString value;
    const ModelSpec& spec = run_.spec.lanes[lane_];
    if (const auto beta = inverseTemperature(spec)) value = QStringLiteral("\u03b2 = ") + formatBeta(*beta);
    text(row, value, large, Colour::Text1, Qt::AlignRight | Qt::AlignVCenter);
    const qreal used = tabularWidth(large, value) + 40 * unit_;
    const QString about =
        PresenterTexts::tr("%1, %2 memories").arg(engineText(model(spec.id).name), formatCount(run_.memory().count()));
    const QFont label = font(24);
    text(row.adjusted(0, 4 * unit_, -used, 0), about, label, Colour::Text2, Qt::AlignRight | Qt::AlignVCenter);
    const qreal left = used + tabularWidth(label, about) + 60 * unit_;
    QString name = QString::fromStdString(run_.memory().describe(run_.spec.target));
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    text(row.adjusted(0, 0, -left, 0), name.isEmpty() ? PresenterTexts::tr("Memory %1").arg(run_.spec.target) : name,
         large, Colour::Text1);
  }

  void paintPictures() {
    const qreal top = area_.top() + 130 * unit_;
    const qreal gap = 47 * unit_;
    const qreal side = std::min((area_.width() - 2 * gap) / presenterPictureCount, area_.bottom() - top - 330 * unit_);
    const QString damage = engineCaption(describe(run_.spec.corruptions));
    const std::array<std::tuple<QString, QString, Picture>, presenterPictureCount> pictures{
        std::tuple{PresenterTexts::tr("Query"), damage, queryPicture(run_)},
        std::tuple{PresenterTexts::tr("State"), PresenterTexts::tr("step %1 of %2").arg(step_).arg(trace_.steps()),
                   statePicture(run_, lane_, step_)},
        std::tuple{PresenterTexts::tr("Stored pattern"), PresenterTexts::tr("memory %1").arg(run_.spec.target),
                   memoryPicture(run_, run_.spec.target)}};
    for (int i = 0; i < presenterPictureCount; ++i) {
      const auto& [title, note, picture] = pictures[static_cast<std::size_t>(i)];
      const qreal left = area_.left() + i * (area_.width() - side) / (presenterPictureCount - 1);
      const QRectF caption(left, top - 42 * unit_, side, 36 * unit_);
      text(caption, title, font(24, QFont::DemiBold), Colour::Text1);
      const qreal used = tabularWidth(font(24, QFont::DemiBold), title) + 16 * unit_;
      text(caption.adjusted(used, 2 * unit_, 0, 0), note, font(20), Colour::Text2, Qt::AlignRight | Qt::AlignVCenter);
      paintPicture(picture, QRectF(left, top, side, side), i == 1);
    }
    below_ = top + side;
    middle_ = area_.left() + (area_.width() - side) / 2;
  }

  void paintPicture(const Picture& picture, const QRectF& space, bool current) const {
    const DevicePixels device(painter_);
    const QRectF whole = device.rect(space);
    const int side = qRound(whole.width() * device.ratio());
    // Over a whole screen an unequal pixel is not seen, an unequal size is.
    const QImage image = pictureImage(picture, Theme::instance().isDark());
    const QImage scaled = image.scaled(side, side, Qt::KeepAspectRatio,
                                       image.width() < side ? Qt::FastTransformation : Qt::SmoothTransformation);
    QRectF rect(QPointF(), QSizeF(scaled.size()) / device.ratio());
    rect.moveCenter(whole.center());
    painter_.drawImage(device.rect(rect), scaled);
    const qreal width = current ? 3 : 1;
    drawFrame(painter_, rect.adjusted(-width, -width, width, width), width,
              Theme::instance().colour(current ? Colour::Accent : Colour::LineStrong));
  }

  void paintNumbers() const {
    qreal y = below_ + 34 * unit_;
    const OutcomeLook look = outcomeLook(trace_.outcomes[static_cast<std::size_t>(step_)], trace_);
    const QFont bold = font(24, QFont::DemiBold);
    const auto [front, back] = badgeTones(look.status);
    const qreal icon = 24 * unit_;
    const QRectF badge(area_.left(), y, tabularWidth(bold, look.text) + icon + 56 * unit_, 48 * unit_);
    drawRoundFrame(painter_, badge, badge.height() / 2, 2, Theme::instance().colour(front),
                   Theme::instance().colour(back));
    painter_.drawPixmap(QPointF(badge.left() + 20 * unit_, badge.center().y() - icon / 2),
                        Theme::instance().pixmap(look.icon, qRound(icon), Theme::instance().colour(front),
                                                 DevicePixels(painter_).ratio()));
    text(badge.adjusted(20 * unit_ + icon + 12 * unit_, 0, 0, 0), look.text, bold, front);

    y = badge.bottom() + 24 * unit_;
    const Association& association = trace_.associations[static_cast<std::size_t>(step_)];
    const qreal column = 230 * unit_;
    if (association.weights.size() > 0) {
      const Association& before = trace_.associations[static_cast<std::size_t>(std::max(0, step_ - 1))];
      paintNumber(QRectF(area_.left(), y, column, 0), PresenterTexts::tr("Memories in the mix"),
                  formatEffectiveShort(association.effectiveMemories),
                  step_ > 0 ? PresenterTexts::tr("was %1 at step %2")
                                  .arg(formatEffectiveShort(before.effectiveMemories))
                                  .arg(step_ - 1)
                            : QString());
    } else if (const auto& energy = trace_.energies[static_cast<std::size_t>(step_)]) {
      paintNumber(QRectF(area_.left(), y, column, 0), PresenterTexts::tr("Energy"), formatFixed(*energy, 2), {});
    }
    paintNumber(QRectF(area_.left() + column + 16 * unit_, y, column, 0), PresenterTexts::tr("Overlap"),
                formatFixed(run_.overlap(lane_, step_), 2),
                PresenterTexts::tr("query %1").arg(formatFixed(run_.overlap(lane_, 0), 2)));
  }

  void paintNumber(const QRectF& at, const QString& label, const QString& value, const QString& note) const {
    const QRectF row(at.left(), at.top(), at.width(), 28 * unit_);
    text(row, label, font(20), Colour::Text2);
    text(QRectF(at.left(), row.bottom(), at.width(), 68 * unit_), value, font(56, QFont::DemiBold), Colour::Text1);
    text(row.translated(0, 100 * unit_), note, font(18), Colour::Text3);
  }

  void paintFoot() const {
    const qreal y = area_.bottom() - 10 * unit_;
    const int steps = trace_.steps();
    const qreal gap = std::min(40 * unit_, area_.width() * 0.5 / std::max(1, steps));
    for (int step = 0; step <= steps; ++step) {
      const QPointF centre(area_.left() + 16 * unit_ + step * gap, y);
      const bool done = step <= step_;
      const Theme& theme = Theme::instance();
      painter_.setPen(QPen(theme.colour(done ? Colour::Accent : Colour::Mark), 2));
      if (step > 0 && gap > 22 * unit_)
        painter_.drawLine(centre - QPointF(gap - 12 * unit_, 0), centre - QPointF(12 * unit_, 0));
      painter_.setBrush(done ? theme.colour(Colour::Accent) : QColor(Qt::transparent));
      const qreal radius = std::min(gap / 3, (step == step_ ? 11 : 8) * unit_);
      painter_.drawEllipse(centre, radius, radius);
    }
    painter_.setBrush(Qt::NoBrush);
    const QString hint = PresenterTexts::tr("PageDown next step    PageUp back    B black    Esc leave");
    text(QRectF(area_.left(), y - 16 * unit_, area_.width(), 32 * unit_), hint, font(16), Colour::Text3,
         Qt::AlignRight | Qt::AlignVCenter);
  }

  QPainter& painter_;
  PresenterPlots& plots_;
  const Run& run_;
  std::size_t lane_;
  const RetrievalTrace& trace_;
  int step_;
  qreal unit_;
  QRectF area_;
  qreal below_ = 0;   ///< bottom of the pictures
  qreal middle_ = 0;  ///< left edge of the middle one
};

}  // namespace

void paintPresentation(QPainter& painter, const QRectF& area, const Session& session, const Playback& playback,
                       PresenterPlots& plots) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(area, Theme::instance().colour(Colour::Canvas));
  if (session.run() == nullptr) return;
  Slide(painter, area, session, playback, plots).paint();
}

}  // namespace hopscope::ui
