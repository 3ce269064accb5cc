#pragma once

#include <QString>
#include <QStringList>
#include <array>

namespace hopscope::ui {

/// What can be exported.
enum class ExportKind {
  View,          ///< the workspace as it is seen
  AllViews,      ///< every workspace, a file each
  ContactSheet,  ///< every step of every lane
  Strip,         ///< every step of the active lane
  Animation,     ///< the workspace from step 0 to the last
  Trace,         ///< the numbers of every step of every lane
};

inline constexpr std::array allExportKinds{ExportKind::View,  ExportKind::AllViews,  ExportKind::ContactSheet,
                                           ExportKind::Strip, ExportKind::Animation, ExportKind::Trace};

struct ExportOptions {
  ExportKind kind = ExportKind::View;
  QString path;                 ///< the suffix tells the format
  double scale = 2.0;           ///< device pixels per unit of a picture of pixels, 1 … 4
  double stepsPerSecond = 4.0;  ///< of an animation
  bool withSession = true;      ///< a PNG carries the session
};

/// "This view", "Contact sheet of all steps" …
[[nodiscard]] QString exportTitle(ExportKind kind);
/// What a file is called when nobody says otherwise, without suffix.
[[nodiscard]] QString exportName(ExportKind kind);
/// Suffixes of the formats it can have, the usual one first.
[[nodiscard]] QStringList exportSuffixes(ExportKind kind);
/// Whether a format has pixels, so that there is a scale.
[[nodiscard]] bool hasPixels(const QString& suffix);

}  // namespace hopscope::ui
