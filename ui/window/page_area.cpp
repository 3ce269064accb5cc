#include "ui/window/page_area.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

namespace hopscope::ui {

namespace {

/// A page that is smaller still is no use.
constexpr QSize leastRoom{240, 160};

/// Gives a page all the room there is, down to its least size. A scroll area would give one with texts that wrap the height it likes
/// best, however little room there is.
class PageHolder : public QWidget {
 public:
  explicit PageHolder(QWidget& page) : page_(page) {
    page_.setParent(this);
    page_.show();
  }
  [[nodiscard]] QSize minimumSizeHint() const override {
    return page_.minimumSizeHint().expandedTo(page_.minimumSize());
  }
  [[nodiscard]] QSize sizeHint() const override { return page_.sizeHint(); }

 protected:
  bool event(QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest) updateGeometry();
    return QWidget::event(event);
  }
  void resizeEvent(QResizeEvent* /*event*/) override { page_.setGeometry(rect()); }

 private:
  QWidget& page_;
};

}  // namespace

PageArea::PageArea(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar),
      header_(new QHBoxLayout),
      notices_(new QVBoxLayout),
      pages_(new QStackedWidget) {
  setProperty("surface", "canvas");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new QWidget;
  header->setProperty("surface", "panel");
  header->setAttribute(Qt::WA_StyledBackground);
  header->setFixedHeight(Theme::instance().scaled(40));
  header->setLayout(header_);
  header_->setContentsMargins(16, 0, 16, 0);
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  tabs_->setUsesScrollButtons(false);
  tabs_->setFocusPolicy(Qt::TabFocus);
  tabs_->setAccessibleName(tr("Workspaces"));
  header_->addWidget(tabs_);
  header_->addStretch();
  column->addWidget(header);
  notices_->setContentsMargins(16, 0, 16, 0);
  column->addLayout(notices_);
  column->addWidget(pages_, 1);
  connect(tabs_, &QTabBar::currentChanged, this, &PageArea::show);
}

void PageArea::add(const QString& title, QWidget& page, QWidget* corner) {
  // What is smaller than its page scrolls: no page makes the window larger than its screen.
  auto* room = new QScrollArea;
  room->setWidgetResizable(true);
  room->setFrameShape(QFrame::NoFrame);
  room->setFocusPolicy(Qt::NoFocus);
  room->setMinimumSize(leastRoom);
  auto* holder = new PageHolder(page);
  room->setWidget(holder);
  for (QWidget* each : {room->viewport(), static_cast<QWidget*>(holder)}) each->setAutoFillBackground(false);
  pages_->addWidget(room);
  corners_.append(corner);
  if (corner != nullptr) {
    header_->addWidget(corner);
    corner->hide();
  }
  const QSignalBlocker blocker(tabs_);  // the first tab is chosen at once
  tabs_->addTab(title);
}

void PageArea::show(int index) {
  if (tabs_->currentIndex() != index) {
    tabs_->setCurrentIndex(index);
    return;
  }
  for (int i = 0; i < pages_->count(); ++i)
    if (corners_[i] != nullptr) corners_[i]->setVisible(i == index);
  emit aboutToShow(index);
  pages_->setCurrentIndex(index);
  emit shown(index);
}

void PageArea::addNotice(Banner* banner) {
  notices_->addWidget(banner);
  while (notices_->count() > 2) {
    QLayoutItem* oldest = notices_->takeAt(0);
    oldest->widget()->deleteLater();
    delete oldest;
  }
}

}  // namespace hopscope::ui
