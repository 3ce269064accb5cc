#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace hopscope::ui {

class ElidedLabel;
class SweepQueue;
class TabularLabel;

/// One experiment of the list: its name, what it is about, how far it is, and what can be done with it.
class SweepListRow : public QWidget {
  Q_OBJECT

 public:
  explicit SweepListRow(QWidget* parent = nullptr);

  void showSweep(const SweepQueue& queue, int index);
  void setSelected(bool selected);

 signals:
  void activated();
  void paused();
  void resumed();
  void stopped();
  void removed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  ElidedLabel* title_;
  ElidedLabel* about_;
  QProgressBar* bar_;
  QLabel* icon_;
  TabularLabel* state_;
  TabularLabel* left_;
  QToolButton* pause_;
  QToolButton* resume_;
  QToolButton* close_;
  bool selected_ = false;
  bool running_ = false;
};

/// The experiments of the window in the order they run, for the left dock.
class SweepList : public QWidget {
  Q_OBJECT

 public:
  explicit SweepList(SweepQueue& queue, QWidget* parent = nullptr);

  [[nodiscard]] int current() const { return current_; }
  void setCurrent(int index);

 signals:
  void currentChanged(int index);  ///< −1: none

 private:
  void rebuild();
  void refresh(int index);
  void showSummary();
  [[nodiscard]] QWidget* threadsRow();

  SweepQueue& queue_;
  QVBoxLayout* rows_;
  QLabel* summary_;
  QLabel* empty_;
  std::vector<SweepListRow*> list_;
  int current_ = -1;
};

}  // namespace hopscope::ui
