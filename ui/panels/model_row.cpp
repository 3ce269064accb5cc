#include "ui/panels/model_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/swatch.h"

namespace hopscope::ui {

namespace {
constexpr int modelRowHeight = 32;
constexpr int modelRowMargin = 8;
constexpr int buttonRoom = 34;
}  // namespace

ModelRow::ModelRow(QWidget* parent) : PaintedWidget(parent), remove_(new QToolButton(this)) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  remove_->setIcon(Theme::instance().icon(QStringLiteral("close")));
  remove_->setProperty("row", true);
  remove_->setAutoRaise(true);
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, modelRowMargin - 2, 0);
  line->addStretch();
  line->addWidget(remove_);
  connect(remove_, &QToolButton::clicked, this, &ModelRow::removed);
}

void ModelRow::setModel(const QString& modelId, const QString& name, const QString& note) {
  modelId_ = modelId;
  name_ = name;
  note_ = note;
  setAccessibleName(note.isEmpty() ? name : tr("%1, %2").arg(name, note));
  remove_->setAccessibleName(tr("Remove %1").arg(name));
  setToolTip(note.isEmpty() ? QString() : name + QLatin1Char('\n') + note);
  update();
}

void ModelRow::setSelected(bool selected) {
  if (selected == selected_) return;
  selected_ = selected;
  update();
}

void ModelRow::setRemovable(bool removable, const QString& reason) {
  remove_->setEnabled(removable);
  remove_->setToolTip(removable ? tr("Remove") : reason);
}

QSize ModelRow::sizeHint() const { return {200, Theme::instance().scaled(modelRowHeight)}; }

void ModelRow::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor back = theme.colour(selected_ ? Colour::Selected : underMouse() ? Colour::Control : Colour::Field);
  const QColor edge = theme.colour(hasFocus() ? Colour::Accent : selected_ ? Colour::SelectedEdge : Colour::Line);
  drawRoundFrame(painter, rect(), 5, 1, edge, back);
  const QRectF sign(modelRowMargin, (height() - kSwatchSize.height()) / 2.0, kSwatchSize.width(), kSwatchSize.height());
  drawSwatch(painter, sign, theme.modelStyle(modelId_), back);

  QRectF text(sign.right() + 8, 0, width() - sign.right() - 8 - buttonRoom, height());
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text1));
  drawTabular(painter, text, elideTabular(painter.font(), name_, text.width()));
  const qreal used = tabularWidth(painter.font(), name_) + 8;
  if (used >= text.width()) return;
  text.setLeft(text.left() + used);
  painter.setPen(theme.colour(selected_ || underMouse() ? Colour::Text2 : Colour::Text3));
  drawTabular(painter, text, elideTabular(painter.font(), note_, text.width()));
}

void ModelRow::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) emit activated();
}

void ModelRow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      emit activated();
      return;
    case Qt::Key_Delete:
      if (remove_->isEnabled()) emit removed();
      return;
    default:
      PaintedWidget::keyPressEvent(event);
  }
}

void ModelRow::enterEvent(QEnterEvent* /*event*/) { update(); }

void ModelRow::leaveEvent(QEvent* /*event*/) { update(); }

}  // namespace hopscope::ui
