#include "ui/window/start.h"

#include "ui/document/opening_run.h"
#include "ui/page/workspace_page.h"
#include "ui/panels/data_files.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"
#include "ui/window/shell.h"
#include "ui/window/welcome.h"

namespace hopscope::ui {

void startWith(MainWindow& window, const WindowOptions& options) {
  const bool remembers = !options.offscreen();
  SweepTables* tables = window.page().tables();
  if (remembers && !options.sweep.isEmpty() && tables != nullptr) tables->openTable(options.sweep);
  const bool session = isSessionFile(options.source);
  if (session && !remembers) {
    window.files().store().openAtOnce(options.source);
    if (!options.workspace.isEmpty()) window.showWorkspace(options.workspace);
    return;
  }
  RunSpec spec = openingRun();
  if (!options.source.isEmpty() && !session) {
    spec.source = options.source.toStdString();
    spec.memory.count = 0;
    spec.target = 0;
  }
  window.session().start(std::move(spec));
  if (session) window.files().open(options.source);
  if (remembers && options.source.isEmpty() && Welcome::wantedAtStart())
    QMetaObject::invokeMethod(
        &window, [&window] { window.shell().welcome().open(); }, Qt::QueuedConnection);
  window.files().offerRecovery();
}

}  // namespace hopscope::ui
