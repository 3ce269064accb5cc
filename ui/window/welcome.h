#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace hopscope::ui {

class MainWindow;

/// The first look: four cards over the window, with the run playing behind them. Esc or a click beside them uncovers
/// the window.
class Welcome : public QWidget {
  Q_OBJECT

 public:
  /// @param remembers whether "Show at start" is kept in the settings
  Welcome(MainWindow& window, bool remembers);

  void open();
  void close();
  /// Whether the user wants to see it at each start.
  [[nodiscard]] static bool wantedAtStart();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  QVBoxLayout* addCard(const QString& icon, const QString& title);
  void fill();
  void addHead(QVBoxLayout* column);
  void addTry();
  void addData();
  void addDrop();
  void addRecent();
  void addFoot(QVBoxLayout* column);
  /// A line of a list that runs something and closes.
  QPushButton* addChoice(QVBoxLayout* card, const QString& text, const QString& note, const std::function<void()>& run);

  MainWindow& window_;
  bool remembers_;
  bool looped_ = false;
  QHBoxLayout* cards_ = nullptr;
  QPushButton* start_ = nullptr;
};

}  // namespace hopscope::ui
