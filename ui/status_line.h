#pragma once

#include <QStatusBar>

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

 private:
  void refresh();
  void refreshPointer();
  [[nodiscard]] QString highlightText(const Run& run, std::size_t lane) const;

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  TabularLabel* ending_;
  TabularLabel* time_;
  TabularLabel* cost_;
  TabularLabel* energy_;
  TabularLabel* pointer_;
  QString pointerText_;
};

}  // namespace hopscope::ui
