#include "ui/window/clipboard_pictures.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include "ui/text/picture_values.h"
#include "ui/text/run_pictures.h"
#include "ui/window/main_window.h"

namespace hopscope::ui {

void copyState(const Session& session, const Playback& playback) {
  const auto& run = session.run();
  if (run == nullptr) return;
  const auto lane = session.shownLane();
  const Picture picture = statePicture(*run, lane, playback.step());
  QApplication::clipboard()->setImage(pictureImage(picture, Theme::instance().isDark()));
}

void pasteQuery(MainWindow& window) {
  const auto& run = window.session().run();
  if (run == nullptr) return;
  const QImage image = QApplication::clipboard()->image();
  if (image.isNull()) {
    window.showProblem(MainWindow::tr("There is no picture in the clipboard."));
    return;
  }
  auto layer = std::make_shared<const PaintLayer>(
      pictureValues(pictureOf(image), *run->dataset, window.session().spec().load.fit));
  window.session().edit(MainWindow::tr("Paste a picture as query"), [&](RunSpec& spec) { spec.paint = layer; });
}

}  // namespace hopscope::ui
