#pragma once

#include <QAbstractListModel>

#include "ui/window/commands.h"

namespace hopscope::ui {

/// The commands that fit what was typed, best first; commands that cannot run now stand last.
class CommandListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    ShortcutRole = Qt::UserRole,
    PositionsRole,  ///< QList<int>: characters of the text that fit
  };

  using QAbstractListModel::QAbstractListModel;

  void setCommands(const QList<Command>& commands);
  void setTyped(const QString& typed);

  /// All, fitting or not.
  [[nodiscard]] int commandCount() const { return static_cast<int>(commands_.size()); }
  [[nodiscard]] const Command& command(int row) const { return commands_[shown_[row].command]; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Row {
    int command;
    int score;
    QList<int> positions;
  };

  void fill();

  QList<Command> commands_;
  QString typed_;
  QList<Row> shown_;
};

}  // namespace hopscope::ui
