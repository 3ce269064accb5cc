#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <functional>
#include <vector>

namespace hopscope::ui {

class DifferenceChoice;
class Playback;
class Session;

/// Every command of the window that is not a dialog or a dock, once: menus, tool bar and keys share these objects.
///
/// Every action of the window that may get other keys has an object name, by which the settings remember them.
///
/// Shortcuts of a single key (Space, arrows, letters) must not take keys from a field or slider that has the focus, so
/// they are matched by handleKey() with what nobody else wanted; the others are ordinary shortcuts.
class Actions : public QObject {
  Q_OBJECT

 public:
  Actions(Session& session, Playback& playback, DifferenceChoice& differences, QWidget* window);

  QAction* play;
  QAction* stepForward;
  QAction* stepBack;
  QAction* first;
  QAction* last;
  QAction* faster;
  QAction* slower;
  QAction* loop;
  QAction* stopWhenStable;
  QAction* restart;
  QAction* newNoise;
  QAction* keepSeed;
  QAction* previousTarget;
  QAction* nextTarget;
  QAction* betaUp;
  QAction* betaDown;
  QAction* clearPaint;
  QAction* corruptState;
  QAction* removeFork;
  QAction* storeState;
  QAction* pinRun;
  QAction* nextDifference;
  QAction* nextFlip;
  QAction* previousFlip;
  QAction* undo;
  QAction* redo;

  /// Makes an action, the one way in which the window gets them: its key stands in its tool tip, and a single key is matched by
  /// handleKey(). It has to be put into a menu, or added to the window.
  /// @param id by which the settings remember other keys; empty for what has none of its own
  /// @param icon empty for none
  QAction* make(const QString& id, const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                const std::function<void()>& run);

  /// Triggers the action of a key nobody else wanted. @return whether there was one
  bool handleKey(const QKeyEvent& event);
  /// Whether the keys of β set every lane, as where all are seen, or the active one.
  void setAllLanes(bool all) { allLanes_ = all; }
  /// Adds an action whose single key handleKey() should match.
  void addKey(QAction* action, const QList<QKeySequence>& keys);
  /// Gives any action of the window other keys, single ones or not.
  void setKeys(QAction* action, const QList<QKeySequence>& keys);

 private:
  void scaleBeta(double factor);
  void moveTarget(int by);

  Session& session_;
  QWidget* window_;
  std::vector<QAction*> keyed_;
  bool allLanes_ = false;
};

}  // namespace hopscope::ui
