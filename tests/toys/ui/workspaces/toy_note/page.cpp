#include <QCoreApplication>
#include <QLabel>

#include "ui/document/session.h"
#include "ui/page/workspace_page.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Toys)
};

/// Says what was retrieved.
class NotePage final : public WorkspacePage {
 public:
  explicit NotePage(const PageContext& context) : WorkspacePage(context), note_(new QLabel(Texts::tr("No run yet"))) {
    note_->setObjectName(QStringLiteral("toy_note"));
    note_->setAlignment(Qt::AlignCenter);
    connect(&context.session, &Session::runChanged, this, &NotePage::refresh);
  }

  [[nodiscard]] QWidget& widget() override { return *note_; }
  [[nodiscard]] QStringList sharedDocks() const override { return {QStringLiteral("memories")}; }

 private:
  void refresh() {
    const Run& run = *context_.session.run();
    note_->setText(Texts::tr("%1 patterns, %2 models, %3 steps")
                       .arg(run.memory().count())
                       .arg(run.traces.size())
                       .arg(run.steps()));
  }

  QLabel* note_;
};

}  // namespace

extern const WorkspaceEntry toy_note_entry{
    .id = "toy_note",
    .order = 1000,
    .title = [] { return Texts::tr("Toy note"); },
    .create = [](const PageContext& context) -> std::unique_ptr<WorkspacePage> {
      return std::make_unique<NotePage>(context);
    },
};

}  // namespace hopscope::ui
