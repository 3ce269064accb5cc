#include <QCoreApplication>

#include "ui/page/workspace_page.h"
#include "ui/plots/bifurcation_strip.h"
#include "ui/widgets/accessible_graphic.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_docks.h"
#include "ui/workspaces/landscape/landscape_workspace.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Landscape)
};

class LandscapePage final : public WorkspacePage {
 public:
  explicit LandscapePage(const PageContext& context)
      : WorkspacePage(context),
        workspace_(new LandscapeWorkspace(context.session, context.playback, context.highlight, context.jobs)) {
    speakAsGraphic<LandscapeView, QAccessible::Graphic>();
    connect(workspace_, &LandscapeWorkspace::pointerText, this, &WorkspacePage::pointerText);
    connect(workspace_, &LandscapeWorkspace::statusChanged, this, &WorkspacePage::statusChanged);
    connect(workspace_, &LandscapeWorkspace::queryUsed, this, &WorkspacePage::runWanted);
    connect(&control(), &LandscapeControl::sceneChanged, this, &WorkspacePage::presentationChanged);
  }

  [[nodiscard]] QWidget& widget() override { return *workspace_; }
  [[nodiscard]] QList<PageDock> makeDocks() override {
    return landscapeDocks(control(), context_.playback, context_.actions);
  }
  [[nodiscard]] bool playsRun() const override { return false; }
  void follow(Playback& /*playback*/) const override { workspace_->followPlayback(); }

  [[nodiscard]] bool present(QPainter& painter, const QRectF& area) override {
    workspace_->present(painter, area);
    return true;
  }
  void startPresenting(QSize size, qreal ratio) override { workspace_->startPresenting(size, ratio); }
  void stopPresenting() override { workspace_->stopPresenting(); }
  [[nodiscard]] bool busy() const override { return control().computer().computing(); }

 private:
  [[nodiscard]] LandscapeControl& control() const { return workspace_->control(); }

  LandscapeWorkspace* workspace_;
};

}  // namespace

extern const WorkspaceEntry landscape_entry{
    .id = "landscape",
    .order = 30,
    .title = [] { return Texts::tr("Landscape"); },
    .shownAtFirst = false,
    .opensRuns = false,
    .opensTables = false,
    .create = [](const PageContext& context) -> std::unique_ptr<WorkspacePage> {
      return std::make_unique<LandscapePage>(context);
    },
};

}  // namespace hopscope::ui
