#include "ui/export/picture_session.h"

#include <QFileInfo>
#include <QImageReader>

namespace hopscope::ui {

namespace {

const QString sessionKey = QStringLiteral("hopscope-session");

}  // namespace

void putSession(QImage& image, const QString& session) {
  if (!session.isEmpty()) image.setText(sessionKey, session);
}

QString sessionInPicture(const QString& path) {
  if (!QFileInfo(path).isFile()) return {};
  QImageReader reader(path, "png");
  reader.setDecideFormatFromContent(true);
  return reader.canRead() ? reader.text(sessionKey) : QString();
}

}  // namespace hopscope::ui
