#include "ui/window/sources.h"

#include <QFileInfo>

#include "ui/export/picture_session.h"
#include "ui/panels/data_files.h"
#include "ui/panels/import_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"
#include "ui/window/status_line.h"

namespace hopscope::ui {

Sources::Sources(MainWindow& window) : QObject(&window), window_(window) {}

void Sources::open(const QString& source) {
  take(source, [&] { window_.session().setSource(source); });
}

void Sources::import(const QString& path) {
  take(path, [&] {
    auto* dialog = new ImportDialog(window_.session(), window_.jobs(), path, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  });
}

void Sources::drop(const QStringList& paths) {
  const DroppedSource dropped = droppedSource(paths);
  if (dropped.source.isEmpty()) return;
  import(dropped.source);
  if (!dropped.note.isEmpty()) window_.status().setPointer(dropped.note);
}

void Sources::chooseFile() {
  const QString file = chooseSessionOrData(&window_);
  if (!file.isEmpty()) import(file);
}

void Sources::chooseFolder() {
  const QString folder = chooseDataFolder(&window_);
  if (!folder.isEmpty()) import(folder);
}

void Sources::take(const QString& source, const std::function<void()>& useAsData) {
  if (isSessionFile(source)) {
    window_.files().open(source);
  } else if (const QString session = sessionInPicture(source); !session.isEmpty()) {
    offerSession(source, session);
  } else {
    useAsData();
  }
}

void Sources::offerSession(const QString& picture, const QString& session) {
  auto* banner =
      new Banner(tr("%1 carries a session").arg(QFileInfo(picture).fileName()),
                 tr("It can bring back the run that the picture shows, or be stored as a pattern."), BannerKind::Note);
  banner->setObjectName(QStringLiteral("pictureSession"));
  banner->addAction(tr("Open the session"), [this, session] { window_.files().store().paste(session); });
  banner->addAction(tr("Use it as data"), [this, picture] { window_.session().setSource(picture); });
  window_.addNotice(banner);
}

}  // namespace hopscope::ui
