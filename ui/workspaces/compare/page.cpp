#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

#include "ui/document/session.h"
#include "ui/page/workspace_page.h"
#include "ui/panels/lanes_panel.h"
#include "ui/playing/actions.h"
#include "ui/text/engine_text.h"
#include "ui/workspaces/compare/compare_workspace.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Compare)
};

const char* const quantityName = "quantity";

class ComparePage final : public WorkspacePage {
 public:
  explicit ComparePage(const PageContext& context)
      : WorkspacePage(context),
        workspace_(new CompareWorkspace(context.session, context.playback, context.highlight, context.differences)) {}

  [[nodiscard]] QWidget& widget() override { return *workspace_; }
  [[nodiscard]] QStringList sharedDocks() const override {
    return {QStringLiteral("memories"), QStringLiteral("corruption"), QStringLiteral("timeline")};
  }
  [[nodiscard]] QList<PageDock> makeDocks() override {
    return {{.id = QStringLiteral("lanes"),
             .title = Texts::tr("Lanes"),
             .widget = new LanesPanel(context_.session, context_.jobs),
             .order = 30,
             .scrolls = true}};
  }
  [[nodiscard]] QWidget* makeCorner() override { return workspace_->makeCorner(); }
  [[nodiscard]] bool showsAllLanes() const override { return true; }

  [[nodiscard]] QMenu* makeMenu(QWidget& parent) override {
    auto* menu = new QMenu(Texts::tr("&Compare"), &parent);
    addModels(*menu->addMenu(Texts::tr("&Add model")));
    Actions& actions = context_.actions;
    QAction* choose =
        actions.make(QStringLiteral("add_model"), Texts::tr("Choose a model to add\u2026"), QStringLiteral("plus"),
                     {QKeySequence(Qt::Key_C)}, [this] { emit commandsWanted(Texts::tr("Add model") + u' '); });
    menu->addAction(choose);
    menu->addSeparator();
    menu->addActions({actions.pinRun, actions.nextDifference});
    return menu;
  }

  [[nodiscard]] ParameterValues view() const override {
    return {{quantityName, static_cast<double>(workspace_->quantity())}};
  }
  void restoreView(const ParameterValues& view) override {
    const auto it = view.find(quantityName);
    const auto* quantity = it == view.end() ? nullptr : std::get_if<double>(&it->second);
    if (quantity != nullptr) workspace_->setQuantity(static_cast<int>(std::clamp(*quantity, -1.0, 99.0)));
  }

 private:
  void addModels(QMenu& menu) {
    Session& session = context_.session;
    for (const ModelEntry* entry : models()) {
      QAction* action = context_.actions.make({}, engineText(entry->title), {}, {}, [&session, entry] {
        session.addLane({entry->id, {}});
      });
      menu.addAction(action);
      connect(&session, &Session::specChanged, action, [action, &session] {
        action->setEnabled(static_cast<int>(session.spec().lanes.size()) < Session::maxLaneCount);
      });
    }
  }

  CompareWorkspace* workspace_;
};

}  // namespace

extern const WorkspaceEntry compare_entry{
    .id = "compare",
    .order = 20,
    .title = [] { return Texts::tr("Compare"); },
    .shownAtFirst = true,
    .opensRuns = false,
    .opensTables = false,
    .create = [](const PageContext& context) -> std::unique_ptr<WorkspacePage> {
      return std::make_unique<ComparePage>(context);
    },
};

}  // namespace hopscope::ui
