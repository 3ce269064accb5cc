#include "ui/window/search_field.h"

#include <QAction>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/window/command_delegate.h"

namespace hopscope::ui {

namespace {

constexpr int searchFieldWidth = 300;
constexpr int fieldHeight = 28;
constexpr int glassSize = 14;

}  // namespace

SearchField::SearchField(QAction* opens, QWidget* parent) : QAbstractButton(parent) {
  setText(tr("Search commands, data, models"));
  setAccessibleName(text());
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::IBeamCursor);
  const auto follow = [this, opens] {
    shortcut_ = opens->shortcut().toString(QKeySequence::NativeText);
    update();
  };
  connect(opens, &QAction::changed, this, follow);
  connect(this, &QAbstractButton::clicked, opens, &QAction::trigger);
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
  follow();
}

QSize SearchField::sizeHint() const {
  return {Theme::instance().scaled(searchFieldWidth), Theme::instance().scaled(fieldHeight)};
}

void SearchField::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor edge = theme.colour(hasFocus() ? Colour::Accent : Colour::LineStrong);
  drawRoundFrame(painter, rect(), 5, 1, edge, theme.colour(underMouse() ? Colour::Control : Colour::Field));
  const QPixmap icon =
      theme.pixmap(QStringLiteral("search"), glassSize, theme.colour(Colour::Text3), devicePixelRatioF());
  painter.drawPixmap(QPointF(9, (height() - glassSize) / 2.0), icon);
  QRectF row = QRectF(rect()).adjusted(9 + glassSize + 8, 0, -6, 0);
  if (!shortcut_.isEmpty()) row.setRight(row.right() - drawKeyCap(painter, row, row.right(), shortcut_) - 6);
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(underMouse() ? Colour::Text2 : Colour::Text3));
  const QString shown = QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, row.width());
  painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

void SearchField::enterEvent(QEnterEvent* /*event*/) { update(); }

void SearchField::leaveEvent(QEvent* /*event*/) { update(); }

}  // namespace hopscope::ui
