#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

#include "core/experiments/experiment.h"
#include "ui/document/session.h"
#include "ui/jobs/job_kinds.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/page/workspace_page.h"
#include "ui/playing/actions.h"
#include "ui/text/engine_text.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"
#include "ui/workspaces/experiment/experiment_workspace.h"
#include "ui/workspaces/experiment/sweep_card.h"
#include "ui/workspaces/experiment/sweep_list.h"
#include "ui/workspaces/experiment/sweep_point_panel.h"

namespace hopscope::ui {

extern const WorkspaceEntry experiment_entry;

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Experiment)
};

class ExperimentPage final : public WorkspacePage, public SweepTables {
 public:
  explicit ExperimentPage(const PageContext& context)
      : WorkspacePage(context), workspace_(new ExperimentWorkspace(context.session, context.sweeps)) {
    connect(workspace_, &ExperimentWorkspace::pointerText, this, &WorkspacePage::pointerText);
    connect(workspace_, &ExperimentWorkspace::statusChanged, this, &WorkspacePage::statusChanged);
    connect(workspace_, &ExperimentWorkspace::runWanted, this, &ExperimentPage::openTrial);
    connect(&context.sweeps, &SweepQueue::rowsArrived, this, &WorkspacePage::presentationChanged);
  }

  [[nodiscard]] QWidget& widget() override { return *workspace_; }
  [[nodiscard]] QList<PageDock> makeDocks() override {
    return {{.id = QStringLiteral("experiment"),
             .title = Texts::tr("Sweep set-up"),
             .widget = workspace_->setupPanel(),
             .order = 70,
             .scrolls = true},
            {.id = QStringLiteral("sweeps"),
             .title = Texts::tr("Sweeps"),
             .widget = workspace_->list(),
             .area = Qt::LeftDockWidgetArea,
             .order = 100},
            {.id = QStringLiteral("point"),
             .title = Texts::tr("Chosen point"),
             .widget = workspace_->pointPanel(),
             .area = Qt::LeftDockWidgetArea,
             .order = 110}};
  }

  [[nodiscard]] QMenu* makeMenu(QWidget& parent) override {
    auto* menu = new QMenu(Texts::tr("E&xperiment"), &parent);
    Actions& actions = context_.actions;
    run_ = actions.make(QStringLiteral("run_sweep"), Texts::tr("&Run sweep"), {}, {}, [this] {
      show();
      workspace_->start();
    });
    pause_ = actions.make(QStringLiteral("pause_sweeps"), Texts::tr("&Pause all"), {}, {},
                          [this] { context_.sweeps.pauseAll(); });
    QAction* stop =
        actions.make(QStringLiteral("stop_sweep"), Texts::tr("&Stop, keep rows"), {}, {}, [this] { cancelWork(); });
    QAction* open = actions.make(QStringLiteral("open_sweep"), Texts::tr("&Open rows…"), {}, {}, [this] {
      show();
      workspace_->askForRows();
    });
    menu->addActions({run_, stop, pause_, open});
    menu->addSeparator();
    for (const ExperimentEntry* entry : experiments()) {
      QAction* action = actions.make(QStringLiteral("experiment/") + QString::fromStdString(entry->id),
                                     engineText(entry->title), {}, {}, [this, entry] {
                                       show();
                                       workspace_->setupPanel()->openExperiment(entry->id);
                                     });
      action->setToolTip(engineText(entry->summary));
      menu->addAction(action);
    }
    return menu;
  }
  [[nodiscard]] QList<PageTool> tools() override {
    return {{run_, QStringLiteral("play"), true}, {pause_, QStringLiteral("pause"), false}};
  }
  [[nodiscard]] bool showsTransport() const override { return false; }

  [[nodiscard]] bool present(QPainter& painter, const QRectF& area) override {
    return workspace_->present(painter, area);
  }

  [[nodiscard]] ParameterValues view() const override { return {{measureName, workspace_->card().measure().id}}; }
  void restoreView(const ParameterValues& view) override {
    const auto it = view.find(measureName);
    const auto* id = it == view.end() ? nullptr : std::get_if<std::string>(&it->second);
    const auto known = measures();
    if (id != nullptr && std::ranges::find(known, *id, &MeasureInfo::id) != known.end()) {
      workspace_->card().setMeasure(QString::fromStdString(*id));
    }
  }

  void prepareExport() override { workspace_->start(); }
  [[nodiscard]] bool busy() const override { return context_.jobs.busy(); }
  void cancelWork() override { context_.jobs.stop(job_kinds::experiment); }

  [[nodiscard]] SweepTables* tables() override { return this; }
  void openTable(const QString& path) override { workspace_->openTable(path); }
  [[nodiscard]] bool hasTable() const override { return context_.sweeps.count() > 0; }
  void showMeasure(const QString& id) override {
    (void)measure(id.toStdString());
    workspace_->card().setMeasure(id);
  }
  void savePlot(const QString& path, QSize size) override { workspace_->card().savePlot(path, size); }

 private:
  static constexpr const char* measureName = "measure";

  void show() { emit wanted(); }

  /// Shows a trial as a run, as one undoable step.
  void openTrial(const RunSpec& run) {
    context_.session.edit(Texts::tr("Open a trial"), [&](RunSpec& spec) {
      auto pinned = spec.pinned;
      spec = run;
      spec.pinned = std::move(pinned);
    });
    context_.session.setActiveLane(0);
    emit runWanted();
  }

  ExperimentWorkspace* workspace_;
  QAction* run_ = nullptr;
  QAction* pause_ = nullptr;
};

}  // namespace

const WorkspaceEntry experiment_entry{
    .id = "experiment",
    .order = 40,
    .title = [] { return Texts::tr("Experiment"); },
    .shownAtFirst = false,
    .opensRuns = false,
    .opensTables = true,
    .create = [](const PageContext& context) -> std::unique_ptr<WorkspacePage> {
      return std::make_unique<ExperimentPage>(context);
    },
};

}  // namespace hopscope::ui
