#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {

Banner::Banner(const QString& title, const QString& text, BannerKind kind, QWidget* parent)
    : QFrame(parent), kind_(kind), actions_(new QHBoxLayout) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 10, 8, 10);
  row->setSpacing(10);
  auto* icon = new QLabel;
  const bool note = kind_ == BannerKind::Note;
  icon->setPixmap(Theme::instance().pixmap(note ? QStringLiteral("info") : QStringLiteral("error"), 16,
                                           Theme::instance().colour(note ? Colour::Accent : Colour::Bad),
                                           devicePixelRatioF()));
  row->addWidget(icon, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(4);
  auto* heading = new QLabel(title);
  heading->setProperty("role", "heading");
  auto* body = new QLabel(text);
  body->setWordWrap(true);
  body->setTextFormat(Qt::PlainText);
  body->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(heading);
  column->addWidget(body);
  actions_->setSpacing(8);
  actions_->addStretch();
  column->addLayout(actions_);
  row->addLayout(column, 1);
  auto* close = new QToolButton;
  close->setIcon(Theme::instance().icon(QStringLiteral("close")));
  close->setProperty("dense", true);
  close->setToolTip(tr("Close"));
  connect(close, &QToolButton::clicked, this, &QObject::deleteLater);
  row->addWidget(close, 0, Qt::AlignTop);
  setAccessibleName(title + QStringLiteral(". ") + text);
}

void Banner::addAction(const QString& text, const std::function<void()>& run) {
  auto* button = new QPushButton(text);
  connect(button, &QPushButton::clicked, this, [this, run] {
    deleteLater();
    run();
  });
  actions_->insertWidget(actions_->count() - 1, button);
}

void Banner::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool note = kind_ == BannerKind::Note;
  drawRoundFrame(painter, rect(), 6, 1, theme.colour(note ? Colour::Accent : Colour::Bad),
                 theme.colour(note ? Colour::NoteBack : Colour::BadBack));
}

}  // namespace hopscope::ui
