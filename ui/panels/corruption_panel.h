#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "core/corruption/corruption.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hopscope::ui {

class CorruptionRow;
class Session;

/// What is done to the target before it is retrieved: a stack of corruptions, applied from the top.
class CorruptionPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CorruptionPanel(Session& session, QWidget* parent = nullptr);

  /// The button that adds an element: for the title bar of the dock.
  [[nodiscard]] QToolButton* addButton() const { return add_; }

 private:
  void buildMenu();
  void refresh();
  void makeRows(int count);
  void connectRow(CorruptionRow* row);
  void change(CorruptionRow* row, const QString& name, const std::function<void(CorruptionSpec&)>& change,
              const QString& mergeKey = {});
  void add(const CorruptionEntry& entry);
  void remove(CorruptionRow* row);
  void place(CorruptionRow* row, int place);
  void move(int from, int to);
  void drag(CorruptionRow* row, int globalY);
  void drop(CorruptionRow* row);
  [[nodiscard]] int placeOf(CorruptionRow* row) const;
  [[nodiscard]] std::uint64_t seedOf(int place) const;

  Session& session_;
  QToolButton* add_;
  QVBoxLayout* list_;
  QLabel* empty_;
  std::vector<CorruptionRow*> rows_;  ///< by place in the stack
  int draggedFrom_ = -1;              ///< while a row is dragged, where it came from
};

}  // namespace hopscope::ui
