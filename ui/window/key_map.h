#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace hopscope::ui {

class Actions;

/// The keys of all named actions of a window: what they are by default, what the user made of them, and who has which.
class KeyMap : public QObject {
  Q_OBJECT

 public:
  /// @param remembers whether changed keys are read from and written to the settings
  KeyMap(Actions& actions, bool remembers, QObject* parent = nullptr);

  /// Takes every action of `window` that has an object name and a text, with its keys of the moment as the default.
  void adopt(const QWidget& window);

  [[nodiscard]] const QList<QAction*>& actions() const { return order_; }
  [[nodiscard]] QList<QKeySequence> defaultKeys(const QAction* action) const { return defaults_.value(action); }
  /// The action that has a key; nullptr when it is free.
  [[nodiscard]] QAction* owner(const QKeySequence& keys) const;

  void setKeys(QAction* action, const QList<QKeySequence>& keys);
  /// As setKeys, and takes the keys from whoever had them.
  void takeKeys(QAction* action, const QList<QKeySequence>& keys);
  void reset(QAction* action) { takeKeys(action, defaultKeys(action)); }
  void resetAll();

 signals:
  void changed();

 private:
  void write(const QAction* action) const;

  Actions& actions_;
  bool remembers_;
  QList<QAction*> order_;
  QHash<const QAction*, QList<QKeySequence>> defaults_;
};

}  // namespace hopscope::ui
