#include "ui/window/welcome.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/document/opening_run.h"
#include "ui/document/recent_sessions.h"
#include "ui/panels/drop_zone.h"
#include "ui/text/engine_text.h"
#include "ui/window/keyboard_focus.h"
#include "ui/window/main_window.h"
#include "ui/window/run_strip.h"
#include "ui/window/search_field.h"
#include "ui/window/session_files.h"
#include "ui/window/shell.h"
#include "ui/window/sources.h"

namespace hopscope::ui {

namespace {

const QString startKey = QStringLiteral("welcomeAtStart");
constexpr int cardWidth = 290;
constexpr int cardHeight = 330;
constexpr int shownChoices = 5;
constexpr QColor scrim(0x0B, 0x0C, 0x0F, 178);  ///< 70 %

QFrame* welcomeCard() {
  auto* frame = new QFrame;
  frame->setProperty("surface", "card");
  return frame;
}

QLabel* text(const QString& text, const char* role = "label") {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setProperty("role", role);
  return label;
}

}  // namespace

Welcome::Welcome(MainWindow& window, bool remembers) : QWidget(&window), window_(window), remembers_(remembers) {
  hide();
  setObjectName(QStringLiteral("welcome"));
  setProperty(ownKeys, true);
  setAccessibleName(tr("Welcome"));
  setFocusPolicy(Qt::StrongFocus);
  window_.installEventFilter(this);
}

bool Welcome::wantedAtStart() { return QSettings().value(startKey, false).toBool(); }

void Welcome::open() {
  if (isVisible()) return;
  fill();
  setGeometry(window_.rect());
  show();
  raise();
  start_->setFocus(Qt::OtherFocusReason);
  looped_ = window_.playback().loop();
  window_.playback().setLoop(true);
  window_.playback().play();
}

void Welcome::close() {
  if (!isVisible()) return;
  window_.playback().setLoop(looped_);
  hide();
  window_.setFocus(Qt::OtherFocusReason);
}

void Welcome::fill() {
  // Data and recent sessions may be others than the last time.
  qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  delete layout();
  auto* outer = new QVBoxLayout(this);
  outer->addStretch();
  auto* middle = new QHBoxLayout;
  middle->addStretch();
  auto* column = new QVBoxLayout;
  column->setSpacing(16);
  middle->addLayout(column);
  middle->addStretch();
  outer->addLayout(middle);
  outer->addStretch();
  addHead(column);
  cards_ = new QHBoxLayout;
  cards_->setSpacing(16);
  column->addLayout(cards_);
  addTry();
  addData();
  addDrop();
  addRecent();
  addFoot(column);
}

void Welcome::addHead(QVBoxLayout* column) {
  QFrame* frame = welcomeCard();
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(24, 16, 24, 16);
  auto* names = new QVBoxLayout;
  auto* title = new QLabel(QStringLiteral("Hopscope"));
  title->setProperty("role", "title");
  names->addWidget(title);
  names->addWidget(text(tr("See associative memories heal damaged pictures, step by step.")));
  row->addLayout(names, 1);
  row->addWidget(new SearchField(window_.shell().search));
  column->addWidget(frame);
}

QVBoxLayout* Welcome::addCard(const QString& icon, const QString& title) {
  QFrame* frame = welcomeCard();
  frame->setFixedWidth(Theme::instance().scaled(cardWidth));
  frame->setMinimumHeight(Theme::instance().scaled(cardHeight));
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(20, 20, 20, 20);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(10);
  auto* sign = new QLabel;
  sign->setPixmap(Theme::instance().pixmap(icon, 16, Theme::instance().colour(Colour::Accent), devicePixelRatioF()));
  auto* name = new QLabel(title);
  name->setProperty("role", "title");
  head->addWidget(sign);
  head->addWidget(name, 1);
  column->addLayout(head);
  column->addSpacing(4);
  cards_->addWidget(frame);
  return column;
}

QPushButton* Welcome::addChoice(QVBoxLayout* column, const QString& title, const QString& note,
                                const std::function<void()>& run) {
  auto* button = new QPushButton(title);
  button->setProperty("kind", "flat");
  button->setProperty("choice", true);
  button->setToolTip(note);
  connect(button, &QPushButton::clicked, this, [this, run] {
    close();
    run();
  });
  column->addWidget(button);
  return button;
}

void Welcome::addTry() {
  QVBoxLayout* column = addCard(QStringLiteral("play"), tr("Try it in ten seconds"));
  column->addWidget(new RunStrip(window_.session()));
  column->addWidget(text(tr("Half a picture, buried in noise. Press Start and watch one of many memories come back.")));
  column->addStretch();
  start_ = new QPushButton(tr("Start"));
  start_->setProperty("kind", "primary");
  connect(start_, &QPushButton::clicked, this, [this] {
    close();
    Session& session = window_.session();
    if (session.run() == nullptr || session.spec().source != openingRun().source)
      session.edit(tr("Opening run"), [](RunSpec& spec) { spec = openingRun(); });
    window_.playback().first();
    window_.playback().play();
  });
  column->addWidget(start_, 0, Qt::AlignLeft);
}

void Welcome::addData() {
  QVBoxLayout* column = addCard(QStringLiteral("grid"), tr("Data sets"));
  int shown = 0;
  for (const BundledDataset& set : window_.session().library().entries()) {
    if (!set.available || shown == shownChoices) continue;
    ++shown;
    const QString name = QString::fromStdString(set.name);
    addChoice(column, engineText(set.title), engineText(set.content), [this, name] { window_.sources().open(name); });
  }
  column->addStretch();
  column->addWidget(text(tr("All of them are in File, Data sets."), "caption"));
}

void Welcome::addDrop() {
  QVBoxLayout* column = addCard(QStringLiteral("drop"), tr("Drop images"));
  auto* zone = new DropZone(tr("Drop images, a folder or a data file"));
  connect(zone, &DropZone::dropped, this, [this](const QStringList& paths) {
    close();
    window_.sources().drop(paths);
  });
  connect(zone, &DropZone::clicked, this, [this] {
    close();
    window_.sources().chooseFile();
  });
  column->addWidget(zone);
  column->addWidget(text(tr("PNG, JPG, a folder, IDX, CIFAR, CSV or NPY. Each picture becomes one memory.")));
  column->addStretch();
  auto* choose = new QPushButton(Theme::instance().icon(QStringLiteral("folder-open")), tr("Choose files"));
  connect(choose, &QPushButton::clicked, zone, &DropZone::clicked);
  column->addWidget(choose, 0, Qt::AlignLeft);
}

void Welcome::addRecent() {
  QVBoxLayout* column = addCard(QStringLiteral("clock"), tr("Recent"));
  int shown = 0;
  for (const QString& path : remembers_ ? recentSessions() : QStringList()) {
    const QFileInfo file(path);
    if (!file.exists() || shown == shownChoices) continue;
    ++shown;
    addChoice(column, file.fileName(), path, [this, path] { window_.files().open(path); });
  }
  if (shown == 0) column->addWidget(text(tr("Sessions that you save are listed here.")));
  column->addStretch();
  auto* open = new QPushButton(tr("Open\u2026"));
  connect(open, &QPushButton::clicked, this, [this] {
    close();
    window_.sources().chooseFile();
  });
  column->addWidget(open, 0, Qt::AlignLeft);
}

void Welcome::addFoot(QVBoxLayout* column) {
  QFrame* frame = welcomeCard();
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(24, 10, 24, 10);
  auto* always = new QCheckBox(tr("Show at start"));
  always->setChecked(remembers_ && wantedAtStart());
  always->setEnabled(remembers_);
  connect(always, &QCheckBox::toggled, this, [](bool on) { QSettings().setValue(startKey, on); });
  row->addWidget(always);
  row->addStretch();
  auto* hint = new QLabel(tr("The run behind keeps playing. Esc uncovers it."));
  hint->setProperty("role", "label");
  row->addWidget(hint);
  column->addWidget(frame);
}

void Welcome::paintEvent(QPaintEvent* /*event*/) { QPainter(this).fillRect(rect(), scrim); }

void Welcome::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (auto* button = qobject_cast<QPushButton*>(focusWidget())) button->click();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void Welcome::mousePressEvent(QMouseEvent* event) {
  if (childAt(event->position().toPoint()) == nullptr) close();
}

bool Welcome::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Resize && isVisible()) setGeometry(window_.rect());
  return QWidget::eventFilter(watched, event);
}

bool Welcome::focusNextPrevChild(bool next) {
  // The keyboard stays on the cards: what is behind them cannot be seen well enough to be used.
  QWidget* const now = window_.focusWidget() != nullptr ? window_.focusWidget() : this;
  for (QWidget* each = next ? now->nextInFocusChain() : now->previousInFocusChain(); each != now;
       each = next ? each->nextInFocusChain() : each->previousInFocusChain()) {
    if (!isAncestorOf(each) || !each->isVisible() || !each->isEnabled() || !(each->focusPolicy() & Qt::TabFocus))
      continue;
    each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
  }
  return false;
}

}  // namespace hopscope::ui
