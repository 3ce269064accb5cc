#pragma once

#include <QToolBar>

#include "ui/window/workspace.h"

class QSlider;
class QSpinBox;

namespace hopscope::ui {

class Actions;
class Playback;
class Session;
class TabularLabel;

/// The tool bar: open, the transport of the run, its speed and step, the seed, undo, and the export of what is seen.
class TransportBar : public QToolBar {
  Q_OBJECT

 public:
  /// @param sweeps run and pause of experiments, in place of the transport beside one
  TransportBar(Session& session, Playback& playback, Actions& actions, const QList<QAction*>& files,
               const QList<QAction*>& sweeps, QAction* exportView, QAction* present, QWidget* parent);

  /// Shows what runs experiments, or what runs a retrieval.
  void showExperiment(bool experiment);

 private:
  QWidget* group(const QList<QWidget*>& widgets);
  void separate();
  void buildSweeps(const QList<QAction*>& sweeps);
  void buildTransport(Playback& playback, Actions& actions);
  void buildSeed(Session& session, Actions& actions);

  QList<QAction*> transport_;
  QAction* sweeps_ = nullptr;
};

}  // namespace hopscope::ui
