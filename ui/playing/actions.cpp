#include "ui/playing/actions.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "core/models/model.h"
#include "ui/document/forking.h"
#include "ui/document/pinned_run.h"
#include "ui/document/session.h"
#include "ui/playing/difference_choice.h"
#include "ui/playing/flip_steps.h"
#include "ui/playing/playback.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

/// Space, arrows, letters: keys that fields and sliders want for themselves. Function keys never are.
bool isSingleKey(const QKeySequence& keys) {
  if (keys.count() != 1 || (keys[0].key() >= Qt::Key_F1 && keys[0].key() <= Qt::Key_F35)) return false;
  return (keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier)) == Qt::NoModifier;
}

void showKeyInTip(QAction& action) {
  QString tip = action.text();
  tip.remove(QLatin1Char('&'));
  if (!action.shortcut().isEmpty()) tip += QStringLiteral("  ") + action.shortcut().toString(QKeySequence::NativeText);
  action.setToolTip(tip);
}

bool isTextField(const QWidget* widget) {
  return qobject_cast<const QLineEdit*>(widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

}  // namespace

Actions::Actions(Session& session, Playback& playback, DifferenceChoice& differences, QWidget* window)
    : QObject(window), session_(session), window_(window) {
  play = make("play", tr("Play"), "play", {Qt::Key_Space}, [&playback] { playback.toggle(); });
  stepForward =
      make("step_forward", tr("Step forward"), "step", {Qt::Key_Right}, [&playback] { playback.stepForward(); });
  stepBack = make("step_back", tr("Step back"), "step-back", {Qt::Key_Left}, [&playback] { playback.stepBack(); });
  first = make("first_step", tr("First step"), "first", {Qt::Key_Home}, [&playback] { playback.first(); });
  last = make("last_step", tr("Last step"), "last", {Qt::Key_End}, [&playback] { playback.last(); });
  faster = make("faster", tr("Faster"), {}, {Qt::Key_Equal, Qt::Key_Plus}, [&playback] { playback.faster(); });
  slower = make("slower", tr("Slower"), {}, {Qt::Key_Minus}, [&playback] { playback.slower(); });
  restart = make("restart", tr("Restart run"), "reset", {Qt::Key_R}, [&playback] {
    playback.first();
    playback.play();
  });
  newNoise = make("new_noise", tr("New noise"), "dice", {Qt::Key_N}, [this] { session_.drawSeed(); });
  keepSeed = make("keep_seed", tr("Keep the seed"), {}, {}, {});
  keepSeed->setCheckable(true);
  connect(keepSeed, &QAction::toggled, &session_, &Session::setSeedKept);
  const auto followSeed = [this](bool kept) {
    newNoise->setEnabled(!kept);
    keepSeed->setChecked(kept);
    keepSeed->setIcon(Theme::instance().icon(kept ? "lock" : "unlock"));
    keepSeed->setToolTip(kept ? tr("The seed is kept: every memory is damaged by the same noise")
                              : tr("The seed is free: every memory that is chosen draws new noise"));
  };
  connect(&session_, &Session::seedKeptChanged, keepSeed, followSeed);
  followSeed(session_.seedKept());
  previousTarget =
      make("previous_memory", tr("Previous memory"), "chevron-left", {Qt::Key_Comma}, [this] { moveTarget(-1); });
  nextTarget = make("next_memory", tr("Next memory"), "chevron-right", {Qt::Key_Period}, [this] { moveTarget(1); });
  // A quarter of an octave; with Shift a sixteenth.
  betaUp = make("beta_up", tr("Raise \u03b2"), {}, {Qt::Key_BracketRight}, [this] { scaleBeta(std::exp2(0.25)); });
  betaDown = make("beta_down", tr("Lower \u03b2"), {}, {Qt::Key_BracketLeft}, [this] { scaleBeta(std::exp2(-0.25)); });
  addKey(make("beta_up_fine", tr("Raise \u03b2 a little"), {}, {Qt::Key_BraceRight},
              [this] { scaleBeta(std::exp2(0.0625)); }),
         {});
  addKey(make("beta_down_fine", tr("Lower \u03b2 a little"), {}, {Qt::Key_BraceLeft},
              [this] { scaleBeta(std::exp2(-0.0625)); }),
         {});
  addKey(make("ten_steps_forward", tr("Ten steps forward"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_Right)},
              [&playback] { playback.seek(playback.step() + 10); }),
         {});
  addKey(make("ten_steps_back", tr("Ten steps back"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_Left)},
              [&playback] { playback.seek(playback.step() - 10); }),
         {});
  clearPaint = make("clear_paint", tr("Undo all painting"), "reset", {},
                    [this] { session_.edit(tr("Undo all painting"), [](RunSpec& spec) { spec.paint = nullptr; }); });

  corruptState = make("damage_state", tr("Damage this state"), "fork", {},
                      [this, &playback] { ui::corruptState(session_, playback.step()); });
  corruptState->setToolTip(tr("Forks the run here: this state damaged as the query was"));
  storeState = make("store_state", tr("Store this state as a memory"), "plus", {Qt::Key_M},
                    [this, &playback] { ui::storeState(session_, playback.step()); });
  pinRun = make("pin_run", tr("Pin this run"), "pin", {Qt::Key_P}, [this] { pin(session_, session_.activeLane()); });
  nextDifference = make("next_difference", tr("Difference from the next"), {}, {Qt::Key_D}, [this, &differences] {
    if (session_.run() != nullptr) differences.next(static_cast<int>(session_.run()->traces.size()));
  });
  nextDifference->setToolTip(tr("Difference from the target, the query, each lane  D"));
  nextFlip = make("next_flip", tr("Next flip"), {}, {QKeySequence(Qt::CTRL | Qt::Key_Right)},
                  [this, &playback] { moveByFlip(session_, playback, 1); });
  previousFlip = make("previous_flip", tr("Previous flip"), {}, {QKeySequence(Qt::CTRL | Qt::Key_Left)},
                      [this, &playback] { moveByFlip(session_, playback, -1); });

  removeFork =
      make("remove_fork", tr("Remove this fork"), "trash", {}, [this] { session_.removeFork(session_.activeFork()); });

  loop = make("loop", tr("Loop"), "loop", {Qt::Key_L}, {});
  loop->setCheckable(true);
  connect(loop, &QAction::toggled, &playback, &Playback::setLoop);
  connect(&playback, &Playback::loopChanged, loop, &QAction::setChecked);
  stopWhenStable = make("stop_when_stable", tr("Stop when stable"), "stable-flag", {}, {});
  stopWhenStable->setCheckable(true);
  stopWhenStable->setChecked(playback.stopWhenStable());
  connect(stopWhenStable, &QAction::toggled, &playback, &Playback::setStopWhenStable);
  connect(&playback, &Playback::stopWhenStableChanged, stopWhenStable, &QAction::setChecked);

  undo = session_.undoStack().createUndoAction(this, tr("Undo"));
  undo->setShortcut(QKeySequence::Undo);
  undo->setIcon(Theme::instance().icon("undo"));
  redo = session_.undoStack().createRedoAction(this, tr("Redo"));
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  redo->setIcon(Theme::instance().icon("redo"));
  undo->setObjectName(QStringLiteral("undo"));
  redo->setObjectName(QStringLiteral("redo"));
  window->addActions({undo, redo});

  const auto followPlayback = [this, &playback] {
    const bool moving = playback.playing();
    play->setText(moving ? tr("Pause") : tr("Play"));
    play->setIcon(Theme::instance().icon(moving ? "pause" : "play"));
    stepForward->setEnabled(playback.step() < playback.stepCount());
    last->setEnabled(stepForward->isEnabled());
    stepBack->setEnabled(playback.step() > 0);
    first->setEnabled(stepBack->isEnabled());
    play->setEnabled(playback.stepCount() > 0);
  };
  connect(&playback, &Playback::playingChanged, this, followPlayback);
  connect(&playback, &Playback::stepChanged, this, followPlayback);
  connect(&playback, &Playback::stepCountChanged, this, followPlayback);
  followPlayback();

  const auto followSession = [this, &playback] {
    const auto& run = session_.run();
    corruptState->setEnabled(run != nullptr && playback.step() > 0 && !session_.spec().corruptions.empty());
    removeFork->setEnabled(session_.activeFork() >= 0);
    for (QAction* action : {storeState, pinRun, nextDifference}) action->setEnabled(run != nullptr);
    nextFlip->setEnabled(canMoveByFlip(session_, playback, 1));
    previousFlip->setEnabled(canMoveByFlip(session_, playback, -1));
    clearPaint->setEnabled(session_.spec().paint != nullptr);
    previousTarget->setEnabled(run && session_.spec().target > 0);
    nextTarget->setEnabled(run && session_.spec().target + 1 < run->memory().count());
  };
  connect(&session_, &Session::specChanged, this, followSession);
  connect(&session_, &Session::runChanged, this, followSession);
  connect(&session_, &Session::activeForkChanged, this, followSession);
  connect(&session_, &Session::activeLaneChanged, this, followSession);
  connect(&playback, &Playback::flipsChanged, this, followSession);
  connect(&playback, &Playback::stepChanged, this, followSession);
  followSession();
}

QAction* Actions::make(const QString& id, const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                       const std::function<void()>& run) {
  auto* action = new QAction(text, this);
  action->setObjectName(id);
  if (!icon.isEmpty()) action->setIcon(Theme::instance().icon(icon));
  if (run) connect(action, &QAction::triggered, this, run);
  addKey(action, keys);
  return action;
}

void Actions::addKey(QAction* action, const QList<QKeySequence>& keys) {
  if (!keys.isEmpty()) action->setShortcuts(keys);
  // Shown in menus, matched by handleKey().
  if (std::ranges::any_of(action->shortcuts(), isSingleKey)) action->setShortcutContext(Qt::WidgetShortcut);
  if (std::ranges::find(keyed_, action) == keyed_.end()) keyed_.push_back(action);
  showKeyInTip(*action);
}

void Actions::setKeys(QAction* action, const QList<QKeySequence>& keys) {
  action->setShortcuts(keys);
  const bool single = std::ranges::any_of(keys, isSingleKey);
  action->setShortcutContext(single ? Qt::WidgetShortcut : Qt::WindowShortcut);
  if (single && std::ranges::find(keyed_, action) == keyed_.end()) keyed_.push_back(action);
  showKeyInTip(*action);
}

bool Actions::handleKey(const QKeyEvent& event) {
  // What a field did not take is still no command: a letter typed into a number field is a slip.
  if (isTextField(QApplication::focusWidget()) && !event.text().isEmpty() && event.text().front().isPrint())
    return false;
  const QKeySequence pressed(event.keyCombination());
  // Shift is part of characters such as + and {, and of Shift+arrow, but not of plain letters.
  const QKeySequence unshifted(QKeyCombination(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier),
                                               static_cast<Qt::Key>(event.key())));
  for (const QKeySequence& wanted : {pressed, unshifted}) {
    for (QAction* action : keyed_) {
      if (!action->isEnabled() || action->shortcutContext() != Qt::WidgetShortcut) continue;
      if (event.isAutoRepeat() && action->isCheckable()) continue;
      for (const QKeySequence& keys : action->shortcuts()) {
        if (keys.matches(wanted) != QKeySequence::ExactMatch) continue;
        action->trigger();
        return true;
      }
    }
  }
  return false;
}

void Actions::scaleBeta(double factor) {
  const std::vector<ModelSpec>& lanes = session_.spec().lanes;
  const auto hasBeta = [](const ModelSpec& lane) { return inverseTemperature(lane).has_value(); };
  auto lane = lanes.begin() + session_.activeLane();
  if (!hasBeta(*lane) && allLanes_) lane = std::ranges::find_if(lanes, hasBeta);
  if (lane == lanes.end() || !hasBeta(*lane)) return;
  const ParameterSpec* own = parameterOf(model(lane->id).parameters, ParameterRole::InverseTemperature);
  const double beta = std::clamp(*inverseTemperature(*lane) * factor, 1e-6, own->maximum);
  if (allLanes_) {
    session_.setInverseTemperatures(beta);
  } else {
    session_.setInverseTemperature(session_.activeLane(), beta);
  }
}

void Actions::moveTarget(int by) {
  if (session_.run() == nullptr) return;
  const Index highest = session_.run()->memory().count() - 1;
  session_.setTarget(std::clamp<Index>(session_.spec().target + by, 0, highest));
}

}  // namespace hopscope::ui
