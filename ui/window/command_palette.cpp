#include "ui/window/command_palette.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/window/command_delegate.h"
#include "ui/window/command_list_model.h"
#include "ui/window/keyboard_focus.h"

namespace hopscope::ui {

namespace {

constexpr int widestPalette = 640;
constexpr int shownRows = 11;
constexpr int top = 72;
constexpr int page = 8;

}  // namespace

CommandPalette::CommandPalette(QWidget& window, std::function<QList<Command>()> commands)
    : QFrame(&window),
      window_(window),
      collect_(std::move(commands)),
      model_(new CommandListModel(this)),
      field_(new QLineEdit),
      count_(new QLabel),
      list_(new QListView) {
  hide();
  setObjectName(QStringLiteral("commandPalette"));
  setProperty(ownKeys, true);
  setAccessibleName(tr("Command palette"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 5);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(11, 8, 12, 8);
  field_->setFrame(false);
  field_->setProperty("bare", true);
  field_->setPlaceholderText(tr("Search commands, data, models"));
  field_->setAccessibleName(field_->placeholderText());
  field_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  field_->installEventFilter(this);
  count_->setProperty("role", "caption");
  head->addWidget(field_, 1);
  head->addWidget(count_);
  column->addLayout(head);
  list_->setModel(model_);
  list_->setItemDelegate(new CommandDelegate(list_));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setAccessibleName(tr("Commands"));
  column->addWidget(list_);

  connect(field_, &QLineEdit::textChanged, this, &CommandPalette::follow);
  connect(list_, &QListView::entered, list_, &QListView::setCurrentIndex);
  connect(list_, &QListView::clicked, this, &CommandPalette::runCurrent);
  window_.installEventFilter(this);
}

void CommandPalette::open(const QString& typed) {
  if (isVisible()) {
    close();
    return;
  }
  before_ = QApplication::focusWidget();
  model_->setCommands(collect_());
  field_->setText(typed);
  follow();
  show();
  raise();
  field_->setFocus(Qt::ShortcutFocusReason);
  field_->end(false);  // the focus selects what stands there, and typing would replace it
  qApp->installEventFilter(this);
}

void CommandPalette::close() {
  if (!isVisible()) return;
  qApp->removeEventFilter(this);
  // Before it is hidden, or Qt gives the focus to whatever comes next.
  QWidget& next = before_ != nullptr && before_->isVisible() ? *before_ : window_;
  next.setFocus(Qt::OtherFocusReason);
  hide();
}

void CommandPalette::follow() {
  model_->setTyped(field_->text());
  count_->setText(tr("%1 of %2").arg(model_->rowCount()).arg(model_->commandCount()));
  if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0));
  place();
}

void CommandPalette::place() {
  const Theme& theme = Theme::instance();
  const int width = std::min(theme.scaled(widestPalette), window_.width() - 32);
  const int rows = std::clamp(model_->rowCount(), 1, shownRows);
  const int row = list_->itemDelegate()->sizeHint({}, {}).height();
  const int room = std::max(row, window_.height() - top - theme.scaled(80));
  list_->setFixedHeight(std::min(rows * row, room));
  setFixedWidth(width);
  adjustSize();
  QWidget::move((window_.width() - width) / 2, std::min(top, window_.height() / 8));
}

void CommandPalette::move(int by) {
  const int rows = model_->rowCount();
  if (rows == 0) return;
  // One step wraps around, a page stops at the ends.
  const int next = list_->currentIndex().row() + by;
  const int row = std::abs(by) == 1 ? (next + rows) % rows : std::clamp(next, 0, rows - 1);
  list_->setCurrentIndex(model_->index(row));
}

void CommandPalette::runCurrent() {
  const QModelIndex index = list_->currentIndex();
  if (!index.isValid() || !model_->command(index.row()).enabled) return;
  const auto run = model_->command(index.row()).run;
  before_ = nullptr;  // what was done is looked at now
  close();
  run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Resize && isVisible()) place();
  if (isVisible() && event->type() == QEvent::MouseButtonPress) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget != nullptr && widget != this && !isAncestorOf(widget)) close();
  }
  if (watched != field_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  switch (key->key()) {
    case Qt::Key_Escape:
      close();
      return true;
    case Qt::Key_Up:
      move(-1);
      return true;
    case Qt::Key_Down:
      move(1);
      return true;
    case Qt::Key_PageUp:
      move(-page);
      return true;
    case Qt::Key_PageDown:
      move(page);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      runCurrent();
      return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
      return true;  // there is nowhere to go
    default:
      return false;
  }
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawRoundFrame(painter, rect(), 6, 1, theme.colour(Colour::LineStrong), theme.colour(Colour::Field));
  fillSharp(painter, QRectF(1, list_->geometry().top() - 1, width() - 2, 1), theme.colour(Colour::Line));
}

}  // namespace hopscope::ui
