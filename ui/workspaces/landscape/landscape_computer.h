#pragma once

#include <QObject>
#include <QTimer>

#include "core/landscape/bifurcation.h"
#include "ui/workspaces/landscape/landscape_scene.h"

namespace hopscope::ui {

class JobRunner;
class Session;

/// Keeps a scene of the landscape up to date with the session, on workers: a coarse one at once, which a newer wish
/// never interrupts, so that something is seen while the mouse drags; a full one when nothing changes any more; then
/// the fixed points over β.
class LandscapeComputer : public QObject {
  Q_OBJECT

 public:
  LandscapeComputer(Session& session, JobRunner& jobs, QObject* parent = nullptr);

  /// Nothing is computed while nobody looks.
  void setActive(bool active);
  void setView(QSize size, qreal ratio);

  /// The newest scene; null before the first one, and for models without a plane.
  [[nodiscard]] const std::shared_ptr<const LandscapeScene>& scene() const { return scene_; }
  /// Null while there is none that fits the memories and the model.
  [[nodiscard]] const std::shared_ptr<const Bifurcation>& bifurcation() const { return bifurcation_; }
  /// Why there is no scene of what is wished for, as a sentence; empty when there is or will be one.
  [[nodiscard]] const QString& problem() const { return problem_; }
  [[nodiscard]] bool computing() const;

  /// The model of the active lane, as asked for.
  [[nodiscard]] ModelSpec model() const;
  /// Bipolar models have corners instead of a plane.
  [[nodiscard]] bool hasPlane() const;
  [[nodiscard]] bool hasBeta() const;

  static constexpr double lowestBeta = 1.0;
  static constexpr double maxBeta = 32.0;

 signals:
  void sceneChanged();
  void bifurcationChanged();
  void problemChanged();
  void computingChanged();

 private:
  void request();
  void cancel();
  void computeCoarse();
  void computeFull();
  void computeBifurcation();
  void adopt(std::shared_ptr<const LandscapeScene> scene);
  void setProblem(const QString& problem);
  [[nodiscard]] SceneSpec spec() const;
  [[nodiscard]] QString obstacle() const;

  Session& session_;
  JobRunner& jobs_;
  bool active_ = false;
  bool again_ = false;
  QSize size_{800, 600};
  qreal ratio_ = 1.0;
  QTimer idle_;
  std::shared_ptr<const LandscapeScene> scene_;
  std::shared_ptr<const Bifurcation> bifurcation_;
  std::vector<PlanePoint> bifurcationPoints_;
  QString problem_;
};

}  // namespace hopscope::ui
