#include "ui/plots/bifurcation_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/text/number_format.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

constexpr double lowest = 1.0;
constexpr double highest = 32.0;

}  // namespace

BifurcationStrip::BifurcationStrip(QWidget* parent) : PaintedWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(tr("Fixed points against \u03b2"));
}

void BifurcationStrip::setBifurcation(std::shared_ptr<const Bifurcation> bifurcation,
                                      std::function<QColor(int)> colourOf) {
  bifurcation_ = std::move(bifurcation);
  colourOf_ = std::move(colourOf);
  measure();
  describe();
  update();
}

void BifurcationStrip::setQuantity(StripQuantity quantity) {
  quantity_ = quantity;
  update();
}

void BifurcationStrip::setBeta(double beta) {
  if (beta == beta_) return;
  beta_ = beta;
  describe();
  update();
}

void BifurcationStrip::setLaws(const QVector<Law>& laws) {
  laws_ = laws;
  update();
}

void BifurcationStrip::setNote(const QString& note) {
  note_ = note;
  describe();
  update();
}

void BifurcationStrip::measure() {
  reach_ = 1e-6;
  if (bifurcation_ == nullptr) return;
  for (const Branch& branch : bifurcation_->branches) {
    for (const Branch::Point& point : branch.points) reach_ = std::max(reach_, std::hypot(point.at.x, point.at.y));
  }
}

QRectF BifurcationStrip::area() const {
  const Theme& theme = Theme::instance();
  return QRectF(rect()).adjusted(theme.scaled(52), 8, -theme.scaled(44), -theme.scaled(26));
}

double BifurcationStrip::low() const { return bifurcation_ == nullptr ? lowest : bifurcation_->spec.low; }
double BifurcationStrip::high() const { return bifurcation_ == nullptr ? highest : bifurcation_->spec.high; }

qreal BifurcationStrip::xOf(double beta) const {
  return area().left() + std::log(beta / low()) / std::log(high() / low()) * area().width();
}

double BifurcationStrip::betaAt(qreal x) const {
  const double share = std::clamp((x - area().left()) / area().width(), 0.0, 1.0);
  return low() * std::pow(high() / low(), share);
}

double BifurcationStrip::valueOf(PlanePoint place) const {
  const double length = std::hypot(place.x, place.y);
  switch (quantity_) {
    case StripQuantity::Angle: {
      if (length < 0.03 * reach_) return std::numeric_limits<double>::quiet_NaN();
      const double degrees = std::atan2(place.y, place.x) * 180.0 / M_PI;
      return degrees < 0.0 ? degrees + 360.0 : degrees;
    }
    case StripQuantity::Radius:
      return length;
    case StripQuantity::First:
      return place.x;
    case StripQuantity::Second:
      return place.y;
  }
  return 0.0;
}

qreal BifurcationStrip::yOf(double value) const {
  const double bottom = quantity_ == StripQuantity::First || quantity_ == StripQuantity::Second ? -1.08 * reach_ : 0.0;
  const double top = quantity_ == StripQuantity::Angle ? 360.0 : 1.08 * reach_;
  return area().bottom() - (value - bottom) / (top - bottom) * area().height();
}

void BifurcationStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !note_.isEmpty()) return;
  setFocus(Qt::MouseFocusReason);
  emit betaPicked(betaAt(event->position().x()));
}

void BifurcationStrip::mouseMoveEvent(QMouseEvent* event) {
  hovered_ = note_.isEmpty() ? betaAt(event->position().x()) : 0.0;
  if ((event->buttons() & Qt::LeftButton) != 0 && note_.isEmpty()) emit betaPicked(hovered_);
  update();
}

void BifurcationStrip::mouseReleaseEvent(QMouseEvent* /*event*/) { emit pickFinished(); }

void BifurcationStrip::leaveEvent(QEvent* event) {
  hovered_ = 0.0;
  update();
  PaintedWidget::leaveEvent(event);
}

void BifurcationStrip::keyPressEvent(QKeyEvent* event) {
  const bool up = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
  const bool down = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down;
  if ((!up && !down) || !note_.isEmpty()) {
    PaintedWidget::keyPressEvent(event);
    return;
  }
  const double octaves = (event->modifiers() & Qt::ShiftModifier) != 0 ? 1.0 / 64.0 : 1.0 / 16.0;
  emit betaPicked(std::clamp(beta_ * std::exp2(up ? octaves : -octaves), low(), high()));
}

void BifurcationStrip::keyReleaseEvent(QKeyEvent* event) {
  if (!event->isAutoRepeat()) emit pickFinished();
  PaintedWidget::keyReleaseEvent(event);
}

void BifurcationStrip::describe() {
  if (!note_.isEmpty()) {
    setAccessibleDescription(note_);
    return;
  }
  QString text = tr("\u03b2 %1").arg(formatBeta(beta_));
  if (bifurcation_ != nullptr) {
    const auto stable = std::ranges::count_if(bifurcation_->branches, [&](const Branch& branch) {
      const auto& betas = bifurcation_->betas;
      return branch.kind == BranchKind::Stable &&
             betas[static_cast<std::size_t>(branch.points.front().index)] <= beta_ &&
             betas[static_cast<std::size_t>(branch.points.back().index)] >= beta_;
    });
    text += QStringLiteral(", ") + tr("%1 stable points").arg(stable);
  }
  setAccessibleDescription(text);
}

void BifurcationStrip::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!note_.isEmpty()) {
    painter.setFont(theme.font(12));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, note_);
    return;
  }
  paintAxes(painter);
  if (bifurcation_ != nullptr) {
    painter.save();
    painter.setClipRect(area().adjusted(-1, -2, 1, 2));
    paintSweeps(painter);
    paintBranches(painter);
    painter.restore();
    paintEnds(painter);
  }
  paintLaws(painter);
  paintCursor(painter);
}

}  // namespace hopscope::ui
