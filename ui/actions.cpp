#include "ui/actions.h"

#include <QKeyEvent>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "core/models/model.h"
#include "ui/forking.h"
#include "ui/playback.h"
#include "ui/session.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

bool isSingleKey(const QKeySequence& keys) {
  return keys.count() == 1 && (keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier)) == Qt::NoModifier;
}

}  // namespace

Actions::Actions(Session& session, Playback& playback, QWidget* window)
    : QObject(window), session_(session), window_(window) {
  play = make(tr("Play"), "play", {Qt::Key_Space}, [&playback] { playback.toggle(); });
  stepForward = make(tr("Step forward"), "step", {Qt::Key_Right}, [&playback] { playback.stepForward(); });
  stepBack = make(tr("Step back"), "step-back", {Qt::Key_Left}, [&playback] { playback.stepBack(); });
  first = make(tr("First step"), "first", {Qt::Key_Home}, [&playback] { playback.first(); });
  last = make(tr("Last step"), "last", {Qt::Key_End}, [&playback] { playback.last(); });
  faster = make(tr("Faster"), {}, {Qt::Key_Equal, Qt::Key_Plus}, [&playback] { playback.faster(); });
  slower = make(tr("Slower"), {}, {Qt::Key_Minus}, [&playback] { playback.slower(); });
  restart = make(tr("Restart run"), "reset", {Qt::Key_R}, [&playback] {
    playback.first();
    playback.play();
  });
  newNoise =
      make(tr("New noise"), "dice", {Qt::Key_N}, [this] { session_.setSeed(session_.spec().retrieval.seed + 1); });
  previousTarget = make(tr("Previous memory"), "chevron-left", {Qt::Key_Comma}, [this] { moveTarget(-1); });
  nextTarget = make(tr("Next memory"), "chevron-right", {Qt::Key_Period}, [this] { moveTarget(1); });
  // A quarter of an octave; with Shift a sixteenth.
  betaUp = make(tr("Raise \u03b2"), {}, {Qt::Key_BracketRight}, [this] { scaleBeta(std::exp2(0.25)); });
  betaDown = make(tr("Lower \u03b2"), {}, {Qt::Key_BracketLeft}, [this] { scaleBeta(std::exp2(-0.25)); });
  addKey(make(tr("Raise \u03b2 a little"), {}, {Qt::Key_BraceRight}, [this] { scaleBeta(std::exp2(0.0625)); }), {});
  addKey(make(tr("Lower \u03b2 a little"), {}, {Qt::Key_BraceLeft}, [this] { scaleBeta(std::exp2(-0.0625)); }), {});
  addKey(make(tr("Ten steps forward"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_Right)},
              [&playback] { playback.seek(playback.step() + 10); }),
         {});
  addKey(make(tr("Ten steps back"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_Left)},
              [&playback] { playback.seek(playback.step() - 10); }),
         {});
  clearPaint = make(tr("Undo all painting"), "reset", {},
                    [this] { session_.edit(tr("Undo all painting"), [](RunSpec& spec) { spec.paint = nullptr; }); });

  corruptState =
      make(tr("Damage this state"), "fork", {}, [this, &playback] { ui::corruptState(session_, playback.step()); });
  corruptState->setToolTip(tr("Forks the run here: this state damaged as the query was"));
  removeFork = make(tr("Remove this fork"), "trash", {}, [this] { session_.removeFork(session_.activeFork()); });

  loop = make(tr("Loop"), "loop", {Qt::Key_L}, {});
  loop->setCheckable(true);
  connect(loop, &QAction::toggled, &playback, &Playback::setLoop);
  connect(&playback, &Playback::loopChanged, loop, &QAction::setChecked);
  stopWhenStable = make(tr("Stop when stable"), "stable-flag", {}, {});
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
    clearPaint->setEnabled(session_.spec().paint != nullptr);
    previousTarget->setEnabled(run && session_.spec().target > 0);
    nextTarget->setEnabled(run && session_.spec().target + 1 < run->memory().count());
  };
  connect(&session_, &Session::specChanged, this, followSession);
  connect(&session_, &Session::runChanged, this, followSession);
  connect(&session_, &Session::activeForkChanged, this, followSession);
  connect(&playback, &Playback::stepChanged, this, followSession);
  followSession();
}

QAction* Actions::make(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                       const std::function<void()>& run) {
  auto* action = new QAction(text, this);
  if (!icon.isEmpty()) action->setIcon(Theme::instance().icon(icon));
  if (run) connect(action, &QAction::triggered, this, run);
  addKey(action, keys);
  return action;
}

void Actions::addKey(QAction* action, const QList<QKeySequence>& keys) {
  if (!keys.isEmpty()) {
    action->setShortcuts(keys);
    // Shown in menus, matched by handleKey().
    action->setShortcutContext(Qt::WidgetShortcut);
  }
  if (std::ranges::find(keyed_, action) == keyed_.end()) keyed_.push_back(action);
  QString tip = action->text();
  if (!action->shortcut().isEmpty())
    tip += QStringLiteral("  ") + action->shortcut().toString(QKeySequence::NativeText);
  action->setToolTip(tip);
}

bool Actions::handleKey(const QKeyEvent& event) {
  const QKeySequence pressed(event.keyCombination());
  // Shift is part of characters such as + and {, and of Shift+arrow, but not of plain letters.
  const QKeySequence unshifted(QKeyCombination(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier),
                                               static_cast<Qt::Key>(event.key())));
  for (const QKeySequence& wanted : {pressed, unshifted}) {
    for (QAction* action : keyed_) {
      if (!action->isEnabled() || (event.isAutoRepeat() && action->isCheckable())) continue;
      for (const QKeySequence& keys : action->shortcuts()) {
        if (!isSingleKey(keys) || keys.matches(wanted) != QKeySequence::ExactMatch) continue;
        action->trigger();
        return true;
      }
    }
  }
  return false;
}

void Actions::scaleBeta(double factor) {
  const RunSpec& spec = session_.spec();
  const auto lane = static_cast<std::size_t>(session_.activeLane());
  const ModelEntry& entry = model(spec.lanes[lane].id);
  const ParameterValues values = resolve(entry.parameters, spec.lanes[lane].values);
  const auto it = std::ranges::find(entry.parameters, "beta", &ParameterSpec::id);
  if (it == entry.parameters.end()) return;
  const double beta = std::clamp(realValue(values, "beta") * factor, 1e-6, it->maximum);
  session_.setModelParameter(session_.activeLane(), "beta", beta);
}

void Actions::moveTarget(int by) {
  if (session_.run() == nullptr) return;
  const Index highest = session_.run()->memory().count() - 1;
  session_.setTarget(std::clamp<Index>(session_.spec().target + by, 0, highest));
}

}  // namespace hopscope::ui
