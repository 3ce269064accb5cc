#include "ui/export/picture_session.h"

#include <QFileInfo>
#include <QImageReader>

namespace hopscope::ui {

namespace {

const QString key = QStringLiteral("hopscope-session");

}  // namespace

void putSession(QImage& image, const QString& session) {
  if (!session.isEmpty()) image.setText(key, session);
}

QString sessionInPicture(const QString& path) {
  if (!QFileInfo(path).isFile()) return {};
  QImageReader reader(path, "png");
  reader.setDecideFormatFromContent(true);
  return reader.canRead() ? reader.text(key) : QString();
}

}  // namespace hopscope::ui
