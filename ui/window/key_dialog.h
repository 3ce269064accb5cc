#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace hopscope::ui {

class KeyMap;

/// All commands with their keys, and a field that gives the chosen one another key. A key that another command has is
/// named, and taken from it only when the user says so.
class KeyDialog : public QDialog {
  Q_OBJECT

 public:
  explicit KeyDialog(KeyMap& keys, QWidget* parent = nullptr);

 private:
  void build();
  void fill();
  void filter();
  void followChoice();
  void followTyped();
  void assign();
  [[nodiscard]] QAction* chosen() const;

  KeyMap& keys_;
  QLineEdit* filter_;
  QTreeWidget* list_;
  QKeySequenceEdit* typed_;
  QLabel* conflict_;
  QPushButton* assign_;
  QPushButton* clear_;
  QPushButton* reset_;
};

}  // namespace hopscope::ui
