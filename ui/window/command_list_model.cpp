#include "ui/window/command_list_model.h"

#include <algorithm>

#include "ui/window/fuzzy.h"

namespace hopscope::ui {

void CommandListModel::setCommands(const QList<Command>& commands) {
  commands_ = commands;
  fill();
}

void CommandListModel::setTyped(const QString& typed) {
  typed_ = typed;
  fill();
}

void CommandListModel::fill() {
  beginResetModel();
  shown_.clear();
  for (int i = 0; i < commandCount(); ++i) {
    if (auto match = fuzzyMatch(typed_, commands_[i].text())) shown_.append({i, match->score, match->positions});
  }
  std::ranges::stable_sort(shown_, [this](const Row& a, const Row& b) {
    const bool enabledA = commands_[a.command].enabled;
    const bool enabledB = commands_[b.command].enabled;
    return enabledA != enabledB ? enabledA : a.score > b.score;
  });
  endResetModel();
}

int CommandListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = shown_[index.row()];
  const Command& command = commands_[row.command];
  switch (role) {
    case Qt::DisplayRole:
      return command.text();
    case Qt::AccessibleTextRole:
      return command.shortcut.isEmpty() ? command.text() : command.text() + QStringLiteral(", ") + command.shortcut;
    case ShortcutRole:
      return command.shortcut;
    case PositionsRole:
      return QVariant::fromValue(row.positions);
    default:
      return {};
  }
}

Qt::ItemFlags CommandListModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || !command(index.row()).enabled) return Qt::ItemNeverHasChildren;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace hopscope::ui
