#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace hopscope::ui {

class Banner;

/// The middle of the window: a tab for every page, what the page puts beside the tabs, notices, and the page itself.
class PageArea : public QWidget {
  Q_OBJECT

 public:
  explicit PageArea(QWidget* parent = nullptr);

  /// @param corner what stands beside the tabs while the page is shown; may be null
  void add(const QString& title, QWidget& page, QWidget* corner);
  void show(int index);
  /// Shows a notice above the page until it is closed; of several the newest two.
  void addNotice(Banner* banner);

 signals:
  void aboutToShow(int index);
  void shown(int index);

 private:
  QTabBar* tabs_;
  QHBoxLayout* header_;
  QVBoxLayout* notices_;
  QStackedWidget* pages_;
  QList<QWidget*> corners_;  ///< in the order of the pages; null where there is none
};

}  // namespace hopscope::ui
