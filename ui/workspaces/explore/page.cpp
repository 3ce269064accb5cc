#include <QCoreApplication>

#include "ui/page/workspace_page.h"
#include "ui/panels/model_panel.h"
#include "ui/panels/score_panel.h"
#include "ui/workspaces/explore/explore_workspace.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Explore)
};

class ExplorePage final : public WorkspacePage {
 public:
  explicit ExplorePage(const PageContext& context)
      : WorkspacePage(context),
        workspace_(new ExploreWorkspace(context.session, context.playback, context.highlight, context.differences,
                                        context.actions)) {
    connect(workspace_, &ExploreWorkspace::pointerText, this, &WorkspacePage::pointerText);
  }

  [[nodiscard]] QWidget& widget() override { return *workspace_; }
  [[nodiscard]] QStringList sharedDocks() const override {
    return {QStringLiteral("memories"), QStringLiteral("corruption"), QStringLiteral("timeline")};
  }
  [[nodiscard]] QList<PageDock> makeDocks() override {
    return {{.id = QStringLiteral("model"),
             .title = Texts::tr("Model"),
             .widget = new ModelPanel(context_.session, context_.jobs),
             .order = 20,
             .scrolls = true},
            {.id = QStringLiteral("score"),
             .title = Texts::tr("Score against baselines"),
             .widget = new ScorePanel(context_.session, context_.playback),
             .order = 50,
             .scrolls = true}};
  }

 private:
  ExploreWorkspace* workspace_;
};

}  // namespace

extern const WorkspaceEntry explore_entry{
    .id = "explore",
    .order = 10,
    .title = [] { return Texts::tr("Explore"); },
    .shownAtFirst = false,
    .opensRuns = true,
    .opensTables = false,
    .create = [](const PageContext& context) -> std::unique_ptr<WorkspacePage> {
      return std::make_unique<ExplorePage>(context);
    },
};

}  // namespace hopscope::ui
