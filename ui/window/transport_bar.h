#pragma once

#include <QToolBar>

#include "ui/page/workspace_page.h"

class QSlider;
class QSpinBox;

class QPushButton;

namespace hopscope::ui {

class Actions;
class Playback;
class Session;
class TabularLabel;

/// The tool bar: open, the transport of the run, its speed and step, the seed, undo, and the export of what is seen.
class TransportBar : public QToolBar {
  Q_OBJECT

 public:
  /// @param tools of every page, in the order of the pages
  TransportBar(Session& session, Playback& playback, Actions& actions, const QList<QAction*>& files,
               const QList<QList<PageTool>>& tools, QAction* exportView, QAction* present, QWidget* parent);

  /// Shows the tools of a page, and the transport of the run or not.
  void showPage(int page, bool transport);

 protected:
  /// Where there is no room for everything, captions go and the last buttons are icons: nothing hides behind an arrow.
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
  QWidget* group(const QList<QWidget*>& widgets);
  void separate();
  void buildTools(const QList<PageTool>& tools);
  void buildTransport(Playback& playback, Actions& actions);
  void buildSeed(Session& session, Actions& actions);

  QList<QAction*> transport_;
  QSlider* speed_ = nullptr;
  QList<QWidget*> captions_;
  QList<QPushButton*> icons_;  ///< have a text where there is room for it
  QList<QAction*> tools_;      ///< of every page; null where there are none
};

}  // namespace hopscope::ui
