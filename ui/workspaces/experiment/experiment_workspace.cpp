#include "ui/workspaces/experiment/experiment_workspace.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

#include "core/experiments/sweep_network.h"
#include "core/experiments/sweep_table.h"
#include "ui/document/session.h"
#include "ui/items/sweep_table_model.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/panels/form_row.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tabular_delegate.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"
#include "ui/workspaces/experiment/sweep_card.h"
#include "ui/workspaces/experiment/sweep_list.h"
#include "ui/workspaces/experiment/sweep_point_panel.h"

namespace hopscope::ui {

namespace {

enum WorkspacePart { EmptyPage, ResultPage };

QFrame* newCard() {
  auto* frame = new QFrame;
  frame->setProperty("surface", "card");
  return frame;
}

}  // namespace

ExperimentWorkspace::ExperimentWorkspace(Session& session, SweepQueue& queue, QWidget* parent)
    : QWidget(parent),
      session_(session),
      queue_(queue),
      list_(new SweepList(queue_)),
      setup_(new ExperimentSetupPanel(session, queue_)),
      point_(new SweepPointPanel(queue_)),
      beside_{list_, setup_, point_},
      model_(new SweepTableModel(this)),
      pages_(new QStackedLayout),
      card_(new SweepCard(queue_)),
      pinned_(new SweepCard(queue_)),
      table_(new QTableView),
      problem_(new QLabel) {
  build();
  connect(list_, &SweepList::currentChanged, this, &ExperimentWorkspace::showSweep);
  connect(setup_, &ExperimentSetupPanel::added, list_, &SweepList::setCurrent);
  connect(card_, &SweepCard::chosen, this, &ExperimentWorkspace::chooseRow);
  connect(card_, &SweepCard::hoveredText, this, &ExperimentWorkspace::pointerText);
  connect(&queue_, &SweepQueue::rowsArrived, this, [this](int index) {
    if (index == card_->shown()) model_->grow();
  });
  connect(&queue_, &SweepQueue::thresholdChanged, this, [this](int index) {
    if (index == card_->shown()) model_->refresh();
  });
  connect(&queue_, &SweepQueue::stateChanged, this, [this](int index) {
    const Sweep& sweep = queue_.at(index);
    if (index == card_->shown()) showProblem(sweep.state == SweepState::Failed ? sweep.problem : QString());
  });
  for (const auto signal : {&SweepQueue::stateChanged, &SweepQueue::progressChanged}) {
    connect(&queue_, signal, this, &ExperimentWorkspace::refreshStatus);
  }
  connect(&queue_, &SweepQueue::listChanged, this, [this] {
    refreshStatus();
    followPinned();
  });
  connect(point_, &SweepPointPanel::trialWanted, this, [this](int index, int row, int trial) {
    const Sweep& sweep = queue_.at(index);
    const SweepRow& of = sweep.rows[static_cast<std::size_t>(row)];
    emit runWanted(trialRun(sweep.spec, of.cell, of.model, trial));
  });
}

ExperimentWorkspace::~ExperimentWorkspace() {
  for (const QPointer<QWidget>& each : beside_) {
    if (each != nullptr && each->parent() == nullptr) delete each;
  }
}

void ExperimentWorkspace::build() {
  setProperty("surface", "canvas");
  setAttribute(Qt::WA_StyledBackground);
  for (SweepCard* card : {card_, pinned_}) {
    auto* menu = new QMenu(card->exportButton());
    menu->addAction(Theme::instance().icon(QStringLiteral("table")), tr("Table as CSV…"), this,
                    [this, card] { askForTable(*card); });
    menu->addAction(Theme::instance().icon(QStringLiteral("chart")), tr("Plot as picture…"), this,
                    [this, card] { askForPicture(*card); });
    card->exportButton()->setMenu(menu);
  }
  card_->pinButton()->setToolTip(tr("Keep this plot below while others are looked at"));
  card_->pinButton()->setAccessibleName(tr("Keep this plot"));
  pinned_->pinButton()->setChecked(true);
  pinned_->pinButton()->setToolTip(tr("Keep this plot no longer"));
  pinned_->pinButton()->setAccessibleName(tr("Keep this plot no longer"));
  pinned_->hide();
  connect(card_->pinButton(), &QToolButton::clicked, this,
          [this](bool on) { pin(on ? queue_.at(card_->shown()).id : QString()); });
  connect(pinned_->pinButton(), &QToolButton::clicked, this, [this] { pin({}); });
  connect(pinned_, &SweepCard::hoveredText, this, &ExperimentWorkspace::pointerText);
  connect(pinned_, &SweepCard::chosen, this, [this](int row) {
    list_->setCurrent(pinned_->shown());
    chooseRow(row);
  });
  problem_->setProperty("role", "error");
  problem_->setWordWrap(true);
  problem_->hide();
  auto* top = new QWidget;
  auto* upper = new QVBoxLayout(top);
  upper->setContentsMargins(0, 0, 0, 0);
  upper->setSpacing(8);
  upper->addWidget(card_, 1);
  upper->addWidget(problem_);
  auto* results = new QSplitter(Qt::Vertical);
  results->setChildrenCollapsible(false);
  results->setHandleWidth(12);
  results->setProperty("gap", true);
  results->addWidget(top);
  results->addWidget(pinned_);
  results->addWidget(tableCard());
  results->setStretchFactor(0, 3);
  results->setStretchFactor(1, 3);
  results->setStretchFactor(2, 1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(16, 12, 16, 16);
  outer->addLayout(pages_);
  pages_->insertWidget(EmptyPage, emptyCard());
  pages_->insertWidget(ResultPage, results);
}

QWidget* ExperimentWorkspace::tableCard() {
  table_->setModel(model_);
  table_->setItemDelegate(new TabularDelegate(table_));
  table_->setItemDelegateForColumn(0, new SwatchDelegate(table_));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(Theme::instance().scaled(28));
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setMinimumSectionSize(Theme::instance().scaled(64));
  table_->horizontalHeader()->setResizeContentsPrecision(0);  // the rows in sight: there may be thousands
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->setAccessibleName(tr("Points of the experiment"));
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) { chooseRow(index.isValid() ? index.row() : -1); });
  auto* frame = newCard();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 4, 12, 4);
  column->addWidget(table_);
  return frame;
}

QWidget* ExperimentWorkspace::emptyCard() {
  auto* icon = new QLabel;
  icon->setPixmap(Theme::instance().icon(QStringLiteral("chart")).pixmap(32, 32));
  auto* line = headingLabel(tr("No experiment yet"));
  auto* hint = captionLabel(
      tr("How many patterns can each model hold, how much damage does it repair, what does it cost? Set up "
         "an experiment at the right, then run it: the curves grow while it works, and what is finished "
         "stays when you stop."));
  hint->setAlignment(Qt::AlignCenter);
  const int hintWidth = Theme::instance().scaled(380);
  hint->setFixedSize(hintWidth, hint->heightForWidth(hintWidth));
  auto* run = new QPushButton(tr("Run"));
  run->setProperty("kind", "primary");
  run->setIcon(Theme::instance().icon(QStringLiteral("play-small"), Colour::OnFill));
  connect(run, &QPushButton::clicked, this, &ExperimentWorkspace::start);
  auto* frame = newCard();
  auto* column = new QVBoxLayout(frame);
  column->setSpacing(8);
  column->addStretch();
  for (QWidget* each : std::initializer_list<QWidget*>{icon, line, hint, run}) {
    column->addWidget(each, 0, Qt::AlignHCenter);
  }
  column->addStretch();
  return frame;
}

bool ExperimentWorkspace::present(QPainter& painter, const QRectF& area) const {
  if (card_->shown() < 0) return false;
  const Theme& theme = Theme::instance();
  const qreal unit = std::min(area.width() / 1600.0, area.height() / 1000.0);
  const qreal margin = 40 * unit;
  painter.fillRect(area, theme.colour(Colour::Plot));
  painter.setFont(theme.font(std::max(8, qRound(40 * unit)), QFont::DemiBold));
  painter.setPen(theme.colour(Colour::Text1));
  const QRectF head(area.left() + margin, area.top(), area.width() - 2 * margin, 96 * unit);
  drawTabular(painter, head, elideTabular(painter.font(), card_->title(), head.width()));
  const QRectF room = area.adjusted(margin, 96 * unit, -margin, -margin);
  // As large as it fits, in the pixels of the screen.
  const QSizeF plot = card_->picture(1.0).size();
  const QSizeF size = plot.scaled(room.size(), Qt::KeepAspectRatio);
  const qreal scale = size.width() / plot.width() * painter.device()->devicePixelRatioF();
  const QRectF place(room.center() - QPointF(size.width(), size.height()) / 2, size);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(place, card_->picture(std::clamp(scale, 1.0, 8.0)));
  return true;
}

void ExperimentWorkspace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refreshStatus();
}

void ExperimentWorkspace::refreshStatus() {
  if (!isVisible()) return;
  qint64 trials = 0;
  int waiting = 0;
  QString running = tr("No experiment is running");
  for (int i = 0; i < queue_.count(); ++i) {
    const Sweep& sweep = queue_.at(i);
    trials += sweep.trials;
    waiting += sweep.state == SweepState::Waiting ? 1 : 0;
    if (sweep.state != SweepState::Running) continue;
    const double share =
        static_cast<double>(sweep.trials) / static_cast<double>(std::max<qint64>(1, sweep.totalTrials()));
    running = tr("Running, %1 done").arg(formatPercent(share));
  }
  QStringList parts{running};
  if (waiting > 0) parts << tr("%n waiting", nullptr, waiting);
  if (trials > 0) parts << tr("%1 trials").arg(formatCount(trials));
  const bool busy = queue_.running();
  emit statusChanged({parts, busy ? QStringLiteral("clock") : QString(), busy ? Colour::Accent : Colour::Text2});
}

void ExperimentWorkspace::pin(const QString& id) {
  pinnedId_ = id;
  followPinned();
  if (pinnedId_.isEmpty()) return;
  pinned_->setMeasure(QString::fromStdString(card_->measure().id));
  pinned_->setAgainst(card_->against());
}

/// The list may have lost it, or hold it in another place.
void ExperimentWorkspace::followPinned() {
  const int index = queue_.indexOf(pinnedId_);
  if (index < 0) pinnedId_.clear();
  if (index != pinned_->shown()) pinned_->showSweep(index);
  pinned_->pinButton()->setChecked(true);
  // Beside itself it would only be smaller.
  pinned_->setVisible(index >= 0 && index != card_->shown());
  card_->pinButton()->setChecked(index >= 0 && index == card_->shown());
}

void ExperimentWorkspace::start() { setup_->run(); }

void ExperimentWorkspace::showSweep(int index) {
  const bool any = index >= 0 && index < queue_.count();
  pages_->setCurrentIndex(any ? ResultPage : EmptyPage);
  model_->show(any ? &queue_.at(index) : nullptr);
  card_->showSweep(any ? index : -1);
  point_->showRow(-1, -1);
  showProblem(any && queue_.at(index).state == SweepState::Failed ? queue_.at(index).problem : QString());
  followPinned();
}

void ExperimentWorkspace::chooseRow(int row) {
  if (row == card_->chosenRow() || card_->shown() < 0) return;
  card_->setChosen(row);
  point_->showRow(card_->shown(), row);
  if (row >= 0 && table_->currentIndex().row() != row) table_->selectRow(row);
}

void ExperimentWorkspace::showProblem(const QString& message) {
  problem_->setText(message);
  problem_->setVisible(!message.isEmpty());
}

void ExperimentWorkspace::openTable(const QString& path) {
  try {
    queue_.open(readStoredSweep(path.toStdString()));
  } catch (const std::exception& error) {
    pages_->setCurrentIndex(ResultPage);
    showProblem(QString::fromUtf8(error.what()));
  }
}

void ExperimentWorkspace::askForRows() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open the rows of an experiment"), {},
                                                    tr("Comma-separated values (*.csv)"));
  if (!path.isEmpty()) openTable(path);
}

void ExperimentWorkspace::saveTable(const QString& path) const { saveTable(*card_, path); }

void ExperimentWorkspace::saveTable(const SweepCard& card, const QString& path) const {
  const Sweep& sweep = queue_.at(card.shown());
  writeSweep(path.toStdString(), sweep.manifest(), sweep.rows);
}

void ExperimentWorkspace::save(const QString& path, const std::function<void()>& write) {
  if (path.isEmpty()) return;
  try {
    write();
    showProblem({});
  } catch (const std::exception& error) {
    showProblem(QString::fromUtf8(error.what()));
  }
}

void ExperimentWorkspace::askForTable(const SweepCard& card) {
  const QString path = QFileDialog::getSaveFileName(this, tr("Save the table"), QStringLiteral("experiment.csv"),
                                                    tr("Comma-separated values (*.csv)"));
  save(path, [&] { saveTable(card, path); });
}

void ExperimentWorkspace::askForPicture(const SweepCard& card) {
  const QString path = QFileDialog::getSaveFileName(this, tr("Save the plot"), QStringLiteral("experiment.svg"),
                                                    tr("Vector graphics (*.svg);;PDF (*.pdf);;Picture (*.png)"));
  save(path, [&] { card.savePicture(path); });
}

}  // namespace hopscope::ui
