#pragma once

#include <QImage>
#include <QString>

namespace hopscope::ui {

/// A PNG can carry the session that made it, as text under the key "hopscope-session". Other formats cannot.
void putSession(QImage& image, const QString& session);

/// The session in a picture file; empty when there is none or it is no picture.
[[nodiscard]] QString sessionInPicture(const QString& path);

}  // namespace hopscope::ui
