#include "ui/export/contact_sheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/swatch.h"

namespace hopscope::ui {

namespace {

constexpr int sheetMargin = 16;
constexpr int sheetGap = 8;
constexpr int leastSide = 84;
constexpr int titleHeight = 24;
constexpr int sheetCaptionHeight = 34;
constexpr int rowGap = 12;

struct SheetTexts {
  Q_DECLARE_TR_FUNCTIONS(ContactSheet)
};

/// The smallest whole multiple of the picture that is not too small.
int sideOf(const ImageShape& shape) {
  const int longest = static_cast<int>(std::max(shape.width, shape.height));
  return longest * std::max(1, (leastSide + longest - 1) / longest);
}

}  // namespace

ContactSheet::ContactSheet(std::shared_ptr<const Run> run, std::vector<std::size_t> lanes)
    : run_(std::move(run)), lanes_(std::move(lanes)), side_(sideOf(run_->dataset->shape)) {}

ContactSheet ContactSheet::ofAll(const std::shared_ptr<const Run>& run) {
  std::vector<std::size_t> lanes(run->traces.size());
  std::iota(lanes.begin(), lanes.end(), std::size_t{0});
  return {run, std::move(lanes)};
}

int ContactSheet::rowHeight() const { return titleHeight + side_ + sheetCaptionHeight; }

QSize ContactSheet::pictureSize() const {
  const int rows = static_cast<int>(lanes_.size());
  return {2 * sheetMargin + columns() * side_ + (columns() - 1) * sheetGap,
          2 * sheetMargin + rows * rowHeight() + (rows - 1) * rowGap};
}

QString ContactSheet::pictureTitle() const { return QString::fromStdString(run_->dataset->name); }

QRect ContactSheet::tile(std::size_t row, int step) const {
  const int top = sheetMargin + static_cast<int>(row) * (rowHeight() + rowGap) + titleHeight;
  return {sheetMargin + step * (side_ + sheetGap), top, side_, side_};
}

void ContactSheet::paintPicture(QPainter& painter) {
  for (std::size_t row = 0; row < lanes_.size(); ++row) paintRow(painter, row);
}

void ContactSheet::paintRow(QPainter& painter, std::size_t row) const {
  const Theme& theme = Theme::instance();
  const std::size_t lane = lanes_[row];
  const RetrievalTrace& trace = *run_->traces[lane];
  const QRect first = tile(row, 0);
  const QRectF head(first.left(), first.top() - titleHeight, pictureSize().width() - 2 * sheetMargin, titleHeight);
  const QRectF sign(head.left(), head.top() + 2, kSwatchSize.width(), kSwatchSize.height());
  drawSwatch(painter, sign, theme.modelStyle(QString::fromStdString(run_->spec.lanes[lane].id)),
             theme.colour(Colour::Plot));
  painter.setFont(theme.font(12, QFont::DemiBold));
  painter.setPen(theme.colour(Colour::Text1));
  const QString name = laneName(run_->spec, lane);
  const QRectF text = head.adjusted(kSwatchSize.width() + 8, 0, 0, -4);
  drawTabular(painter, text, elideTabular(painter.font(), name, text.width()));
  const qreal used = tabularWidth(painter.font(), name) + 12;
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text3));
  if (used < text.width()) {
    const QRectF rest = text.adjusted(used, 0, 0, 0);
    drawTabular(painter, rest, elideTabular(painter.font(), endingText(trace), rest.width()));
  }

  const DevicePixels device(painter);
  for (int step = 0; step <= trace.steps(); ++step) {
    const QRect cell = tile(row, step);
    const QImage image = pictureImage(statePicture(*run_, lane, step), theme.isDark());
    const QImage scaled = image.scaled(cell.size(), Qt::KeepAspectRatio, Qt::FastTransformation);
    QRect picture(QPoint(), scaled.size());
    picture.moveCenter(cell.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(picture, scaled);
    drawFrame(painter, QRectF(picture).adjusted(-1, -1, 1, 1), 1, theme.colour(Colour::LineStrong));
    painter.setFont(theme.font(11, QFont::DemiBold));
    painter.setPen(theme.colour(Colour::Text1));
    const QRectF number(cell.left(), cell.bottom() + 4, cell.width(), 15);
    drawTabular(painter, number, step == 0 ? SheetTexts::tr("query") : QString::number(step));
    painter.setFont(theme.font(11));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, number.translated(0, 14),
                SheetTexts::tr("overlap %1").arg(formatFixed(run_->overlap(lane, step), 2)));
  }
}

}  // namespace hopscope::ui
