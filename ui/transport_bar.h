#pragma once

#include <QToolBar>

#include "ui/workspace.h"

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
  TransportBar(Session& session, Playback& playback, Actions& actions, const QList<QAction*>& files,
               QAction* exportView, QAction* present, QWidget* parent);

  /// The transport is of no use beside an experiment.
  void setTransportVisible(bool visible);

 private:
  QWidget* group(const QList<QWidget*>& widgets);
  void separate();
  void buildTransport(Playback& playback, Actions& actions);
  void buildSeed(Session& session, Actions& actions);

  QList<QAction*> transport_;
};

}  // namespace hopscope::ui
