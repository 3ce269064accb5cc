#pragma once

#include <QWidget>
#include <array>

class QCheckBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace hopscope::ui {

class ImagePane;
class LandscapeControl;
class LandscapeTable;
class Segmented;

/// Which plane: points placed by hand, in a list with their angles, or through three pictures of the run, with the
/// picture under the mouse.
class LandscapePlanePanel : public QWidget {
  Q_OBJECT

 public:
  explicit LandscapePlanePanel(LandscapeControl& control, QWidget* parent = nullptr);

  /// High enough for either page.
  [[nodiscard]] QSize sizeHint() const override;

 private:
  [[nodiscard]] QWidget* pointsPage();
  [[nodiscard]] QWidget* picturesPage();
  void refresh();
  void refreshPoints();
  void refreshPictures();
  void showPicture(QPointF place);

  LandscapeControl& control_;
  Segmented* planes_;
  QStackedWidget* pages_;
  LandscapeTable* table_;
  QLabel* count_;
  QCheckBox* circle_;
  std::array<QSpinBox*, 3> pictures_{};
  ImagePane* picture_;
  QLabel* mixture_;
};

/// What the landscape shows, as check boxes.
class LandscapeShowPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LandscapeShowPanel(LandscapeControl& control, QWidget* parent = nullptr);
};

/// The exact laws of pairs of memories: below which β they merge.
class LandscapeMergesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LandscapeMergesPanel(LandscapeControl& control, QWidget* parent = nullptr);

 private:
  void refresh();

  LandscapeControl& control_;
  LandscapeTable* table_;
  QLabel* note_;
};

/// Every fixed point with its energy and the share of its basin.
class LandscapeFixedPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LandscapeFixedPanel(LandscapeControl& control, QWidget* parent = nullptr);

 private:
  void refresh();
  void refreshSelection();

  LandscapeControl& control_;
  LandscapeTable* table_;
  QLabel* note_;
};

/// The chosen fixed point, memory or trajectory in numbers.
class LandscapeSelectedPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LandscapeSelectedPanel(LandscapeControl& control, QWidget* parent = nullptr);

 private:
  void refresh();

  LandscapeControl& control_;
  QLabel* title_;
  LandscapeTable* table_;
};

}  // namespace hopscope::ui
