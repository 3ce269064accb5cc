#pragma once

#include <QWidget>

class QLabel;

namespace hopscope::ui {

class BetaHelp;
class BetaSlider;
class NearestCosines;
class Session;

/// The inverse temperature with the merge points of the stored patterns below its slider: of the active lane, or of all
/// lanes that have one at once.
class BetaControl : public QWidget {
  Q_OBJECT

 public:
  enum class Scope { ActiveLane, AllLanes };

  BetaControl(Session& session, NearestCosines& cosines, Scope scope, QWidget* parent = nullptr);

  [[nodiscard]] BetaSlider& slider() { return *slider_; }
  [[nodiscard]] QString caption() const;

 private:
  void write(double beta);
  void refresh();
  void refreshTicks();
  /// The lane whose β is shown: the active one, else the first that has a β; −1 when none has.
  [[nodiscard]] int shownLane() const;

  Session& session_;
  NearestCosines& cosines_;
  Scope scope_;
  QLabel* name_;
  BetaHelp* help_;
  BetaSlider* slider_;
  QLabel* problem_;
  QLabel* caption_;
};

}  // namespace hopscope::ui
