#pragma once

#include <QStatusBar>
#include <array>

#include "core/dynamics/run.h"
#include "ui/text/status_text.h"

class QLabel;

namespace hopscope::ui {

class Highlight;
class JobRunner;
class Playback;
class Session;
class TabularLabel;

/// The status bar: how the active lane ended, or how many did where all are seen, what a step costs, its energy; at the right what is under the mouse, or
/// how far a long job is.
class StatusLine : public QStatusBar {
  Q_OBJECT

 public:
  StatusLine(Session& session, Playback& playback, Highlight& highlight, JobRunner& jobs, QWidget* parent);

  /// Overrides the right end until called with an empty text (the pixel under the brush).
  void setPointer(const QString& text);
  /// Replaces what is said of the run, until called with no texts.
  void setText(const StatusText& text);
  /// Whether all lanes are seen.
  void setAllLanes(bool all);

 private:
  void refresh();
  void show(const StatusText& text);
  [[nodiscard]] StatusText runText() const;
  void refreshPointer();
  [[nodiscard]] QString highlightText(const Run& run, std::size_t lane) const;

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  QLabel* icon_;
  std::array<TabularLabel*, 4> labels_;
  std::array<QWidget*, 4> separators_;  ///< before each; none before the first
  TabularLabel* pointer_;
  QString pointerText_;
  StatusText text_;
  bool allLanes_ = false;
};

}  // namespace hopscope::ui
