#include "ui/workspaces/experiment_workspace.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

#include "core/experiments/capacity_csv.h"
#include "ui/models/capacity_table_model.h"
#include "ui/models/model_names.h"
#include "ui/panels/form_row.h"
#include "ui/plots/capacity_plot.h"
#include "ui/session.h"
#include "ui/tabular_label.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_format.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tabular_delegate.h"
#include "ui/workspaces/experiment_runner.h"
#include "ui/workspaces/experiment_setup_panel.h"
#include "ui/workspaces/experiment_texts.h"

namespace hopscope::ui {

namespace {

enum Page { EmptyPage, ResultPage };

QFrame* card() {
  auto* frame = new QFrame;
  frame->setProperty("surface", "card");
  return frame;
}

}  // namespace

ExperimentWorkspace::ExperimentWorkspace(Session& session, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      runner_(new ExperimentRunner(jobs, this)),
      setup_(new ExperimentSetupPanel(session, *runner_)),
      model_(new CapacityTableModel(this)),
      pages_(new QStackedLayout),
      title_(new QLabel),
      subtitle_(new QLabel),
      export_(new QToolButton),
      plot_(new CapacityPlot),
      stateIcon_(new QLabel),
      state_(new TabularLabel(12)),
      bar_(new QProgressBar),
      left_(new TabularLabel(12)),
      table_(new QTableView),
      problem_(new QLabel) {
  build();
  connect(runner_, &ExperimentRunner::started, this, &ExperimentWorkspace::showStart);
  connect(runner_, &ExperimentRunner::rowsArrived, this, &ExperimentWorkspace::showRows);
  connect(runner_, &ExperimentRunner::progressChanged, this, &ExperimentWorkspace::showProgress);
  connect(runner_, &ExperimentRunner::finished, this, [this](bool complete) {
    const QString rows = tr("%1 points").arg(formatCount(static_cast<qint64>(runner_->rows().size())));
    showEnd(complete ? tr("Finished, %1").arg(rows) : tr("Stopped, %1 kept").arg(rows),
            complete ? QStringLiteral("check-circle") : QStringLiteral("stop"));
  });
  connect(runner_, &ExperimentRunner::failed, this, [this](const QString& message) {
    showEnd(tr("Failed"), QStringLiteral("error"));
    problem_->setText(message);
    problem_->show();
  });
}

void ExperimentWorkspace::build() {
  setProperty("surface", "canvas");
  setAttribute(Qt::WA_StyledBackground);
  auto* results = new QSplitter(Qt::Vertical);
  results->setChildrenCollapsible(false);
  results->setHandleWidth(12);
  results->setProperty("gap", true);
  results->addWidget(plotCard());
  results->addWidget(tableCard());
  results->setStretchFactor(0, 3);
  results->setStretchFactor(1, 2);
  pages_->insertWidget(EmptyPage, emptyCard());
  pages_->insertWidget(ResultPage, results);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(16, 12, 16, 16);
  outer->addLayout(pages_);
}

QWidget* ExperimentWorkspace::plotCard() {
  title_->setProperty("role", "heading");
  subtitle_->setProperty("role", "caption");
  subtitle_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  problem_->setProperty("role", "error");
  problem_->setWordWrap(true);
  problem_->hide();
  export_->setIcon(Theme::instance().icon(QStringLiteral("export")));
  export_->setPopupMode(QToolButton::InstantPopup);
  export_->setAccessibleName(tr("Export"));
  export_->setToolTip(tr("Export"));
  auto* menu = new QMenu(export_);
  menu->addAction(Theme::instance().icon(QStringLiteral("table")), tr("Table as CSV…"), this,
                  &ExperimentWorkspace::askForTable);
  menu->addAction(Theme::instance().icon(QStringLiteral("chart")), tr("Plot as picture…"), this,
                  &ExperimentWorkspace::askForPicture);
  export_->setMenu(menu);
  bar_->setTextVisible(false);
  left_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(title_);
  head->addWidget(subtitle_, 1);
  head->addWidget(export_);
  auto* state = new QHBoxLayout;
  state->setSpacing(8);
  state->addWidget(stateIcon_);
  state->addWidget(state_, 1);
  state->addWidget(left_);
  auto* frame = card();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 8, 12, 12);
  column->setSpacing(8);
  column->addLayout(head);
  column->addWidget(plot_, 1);
  column->addLayout(state);
  column->addWidget(bar_);
  column->addWidget(problem_);
  return frame;
}

QWidget* ExperimentWorkspace::tableCard() {
  table_->setModel(model_);
  table_->setItemDelegate(new TabularDelegate(table_));
  table_->setItemDelegateForColumn(CapacityTableModel::Model, new SwatchDelegate(table_));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(Theme::instance().scaled(28));
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->setAccessibleName(tr("Points of the experiment"));
  auto* frame = card();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 4, 12, 4);
  column->addWidget(table_);
  return frame;
}

QWidget* ExperimentWorkspace::emptyCard() {
  auto* icon = new QLabel;
  icon->setPixmap(Theme::instance().icon(QStringLiteral("chart")).pixmap(32, 32));
  auto* line = headingLabel(tr("No experiment yet"));
  auto* hint =
      captionLabel(tr("How many patterns can each model hold? Set up the sweep at the right, then run it: the "
                      "curves grow while it works, and what is finished stays when you stop."));
  hint->setAlignment(Qt::AlignCenter);
  const int hintWidth = Theme::instance().scaled(380);
  hint->setFixedSize(hintWidth, hint->heightForWidth(hintWidth));
  auto* run = new QPushButton(tr("Run"));
  run->setProperty("kind", "primary");
  run->setIcon(Theme::instance().icon(QStringLiteral("play-small"), Colour::OnFill));
  connect(run, &QPushButton::clicked, this, &ExperimentWorkspace::start);
  auto* frame = card();
  auto* column = new QVBoxLayout(frame);
  column->setSpacing(8);
  column->addStretch();
  for (QWidget* each : std::initializer_list<QWidget*>{icon, line, hint, run}) {
    column->addWidget(each, 0, Qt::AlignHCenter);
  }
  column->addStretch();
  return frame;
}

void ExperimentWorkspace::start() { setup_->run(); }

void ExperimentWorkspace::showStart() {
  const CapacitySpec& spec = runner_->spec();
  pages_->setCurrentIndex(ResultPage);
  model_->start(spec);
  problem_->hide();
  title_->setText(experimentTitle(spec));
  subtitle_->setText(experimentSubtitle(spec, runner_->source().get()));
  subtitle_->setToolTip(subtitle_->text());
  bar_->setRange(0, 0);
  bar_->show();
  state_->setText(tr("Starting …"));
  stateIcon_->hide();
  left_->setText({});

  QVector<CapacityCurve> curves;
  const std::vector<QString> names = modelNames(spec.models);
  for (std::size_t i = 0; i < names.size(); ++i) {
    curves.append({names[i], QString::fromStdString(spec.models[i].id)});
  }
  plot_->start(curves, successTitle(spec), spec.counts, runner_->source() == nullptr);
}

void ExperimentWorkspace::showRows(int first) {
  model_->append(runner_->rows(), first);
  plot_->setRows(runner_->rows());
  table_->scrollToBottom();
}

void ExperimentWorkspace::showProgress() {
  if (!runner_->running()) return;
  const ExperimentProgress& progress = runner_->progress();
  bar_->setRange(0, static_cast<int>(progress.total));
  bar_->setValue(static_cast<int>(progress.trials));
  state_->setText(progressText(progress));
  left_->setText(timeLeftText(progress));
  plot_->setWorking(progress.count, tr("%1 of %2").arg(progress.countTrials).arg(progress.countTotal));
}

void ExperimentWorkspace::showEnd(const QString& text, const QString& icon) {
  bar_->hide();
  left_->setText({});
  state_->setText(text);
  stateIcon_->setPixmap(Theme::instance().icon(icon).pixmap(16, 16));
  stateIcon_->show();
  plot_->setWorking(0, {});
}

void ExperimentWorkspace::saveTable(const QString& path) const {
  const CapacitySpec& spec = runner_->spec();
  const Dataset* source = runner_->source().get();
  const std::string name = source != nullptr ? source->source : std::string("random");
  CapacityTable table(path.toStdString(), spec, capacityManifest(spec, name, source), CapacityTable::Mode::Create);
  for (const CapacityRow& row : runner_->rows()) table.append(row);
}

void ExperimentWorkspace::savePicture(const QString& path) const {
  constexpr qreal pictureScale = 2.0;
  if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
    plot_->saveSvg(path);
  } else if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
    plot_->savePdf(path);
  } else if (!plot_->toImage(pictureScale).save(path)) {
    throw DataError(path.toStdString(), "", "cannot be written as a picture");
  }
}

void ExperimentWorkspace::askForTable() {
  const QString path = QFileDialog::getSaveFileName(this, tr("Save the table"), QStringLiteral("capacity.csv"),
                                                    tr("Comma-separated values (*.csv)"));
  if (path.isEmpty()) return;
  try {
    saveTable(path);
    problem_->hide();
  } catch (const std::exception& error) {
    problem_->setText(QString::fromUtf8(error.what()));
    problem_->show();
  }
}

void ExperimentWorkspace::askForPicture() {
  const QString path = QFileDialog::getSaveFileName(this, tr("Save the plot"), QStringLiteral("capacity.svg"),
                                                    tr("Vector graphics (*.svg);;PDF (*.pdf);;Picture (*.png)"));
  if (path.isEmpty()) return;
  try {
    savePicture(path);
    problem_->hide();
  } catch (const std::exception& error) {
    problem_->setText(QString::fromUtf8(error.what()));
    problem_->show();
  }
}

}  // namespace hopscope::ui
