#include "ui/window/key_map.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

#include "ui/playing/actions.h"

namespace hopscope::ui {

namespace {

QString settingsKey(const QAction* action) { return QStringLiteral("keys/") + action->objectName(); }

}  // namespace

KeyMap::KeyMap(Actions& actions, bool remembers, QObject* parent)
    : QObject(parent), actions_(actions), remembers_(remembers) {}

void KeyMap::adopt(const QWidget& window) {
  const QSettings settings;
  for (QAction* action : window.findChildren<QAction*>()) {
    if (action->objectName().isEmpty() || action->objectName().startsWith(QLatin1String("_q_")) ||
        action->text().isEmpty() || defaults_.contains(action)) {
      continue;
    }
    order_.append(action);
    defaults_.insert(action, action->shortcuts());
    if (remembers_ && settings.contains(settingsKey(action))) {
      const QString text = settings.value(settingsKey(action)).toString();
      actions_.setKeys(action, QKeySequence::listFromString(text, QKeySequence::PortableText));
    }
  }
}

QAction* KeyMap::owner(const QKeySequence& keys) const {
  for (QAction* action : order_) {
    if (action->shortcuts().contains(keys)) return action;
  }
  return nullptr;
}

void KeyMap::setKeys(QAction* action, const QList<QKeySequence>& keys) {
  actions_.setKeys(action, keys);
  write(action);
  emit changed();
}

void KeyMap::takeKeys(QAction* action, const QList<QKeySequence>& keys) {
  for (const QKeySequence& each : keys) {
    QAction* other = owner(each);
    if (other == nullptr || other == action) continue;
    QList<QKeySequence> left = other->shortcuts();
    left.removeAll(each);
    setKeys(other, left);
  }
  setKeys(action, keys);
}

void KeyMap::resetAll() {
  for (QAction* action : order_) {
    if (action->shortcuts() != defaultKeys(action)) actions_.setKeys(action, defaultKeys(action));
    write(action);
  }
  emit changed();
}

void KeyMap::write(const QAction* action) const {
  if (!remembers_) return;
  QSettings settings;
  if (action->shortcuts() == defaultKeys(action)) {
    settings.remove(settingsKey(action));
  } else {
    settings.setValue(settingsKey(action), QKeySequence::listToString(action->shortcuts(), QKeySequence::PortableText));
  }
}

}  // namespace hopscope::ui
