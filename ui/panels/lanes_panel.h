#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hopscope::ui {

class JobRunner;
class ModelRow;
class Session;

/// What the lanes of Compare share (query, β, encoding) and which models they hold.
class LanesPanel : public QWidget {
  Q_OBJECT

 public:
  LanesPanel(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

  /// Adds a lane: for the title bar of the dock.
  [[nodiscard]] QToolButton* addButton() const { return add_; }

 private:
  void refresh();
  void makeRows(int count);

  Session& session_;
  QLabel* count_;
  QToolButton* add_;
  QVBoxLayout* list_;
  std::vector<ModelRow*> rows_;
};

}  // namespace hopscope::ui
