#pragma once

#include <QStatusBar>
#include <QStringList>
#include <array>

#include "core/dynamics/run.h"

namespace hopscope::ui {

class Highlight;
class JobRunner;
class Playback;
class Session;
class TabularLabel;

/// The status bar: how the active lane ended, what a step costs, its energy; at the right what is under the mouse, or
/// how far a long job is.
class StatusLine : public QStatusBar {
  Q_OBJECT

 public:
  StatusLine(Session& session, Playback& playback, Highlight& highlight, JobRunner& jobs, QWidget* parent);

  /// Overrides the right end until called with an empty text (the pixel under the brush).
  void setPointer(const QString& text);
  /// At most four texts for the left, instead of what is said of the run; until called with none.
  void setParts(const QStringList& parts);

 private:
  void refresh();
  void show(const QStringList& parts);
  [[nodiscard]] QStringList runParts() const;
  void refreshPointer();
  [[nodiscard]] QString highlightText(const Run& run, std::size_t lane) const;

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  std::array<TabularLabel*, 4> labels_;
  std::array<QWidget*, 4> separators_;  ///< before each; none before the first
  TabularLabel* pointer_;
  QString pointerText_;
  QStringList parts_;
};

}  // namespace hopscope::ui
