#include "ui/workspaces/landscape/landscape_computer.h"

#include <algorithm>

#include "core/landscape/planar_memory.h"
#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

const QString coarseJob = QStringLiteral("landscape");
const QString fullJob = QStringLiteral("landscape full");
const QString stripJob = QStringLiteral("landscape strip");

/// Nothing has changed for so long: time for the whole picture.
constexpr int idleMs = 80;

/// Multiply-adds of an update of two neurons from which on the strip has fewer values of β.
constexpr double costlyUpdate = 1000.0;
constexpr int fewBetas = 33;

}  // namespace

LandscapeComputer::LandscapeComputer(Session& session, JobRunner& jobs, QObject* parent)
    : QObject(parent), session_(session), jobs_(jobs) {
  idle_.setSingleShot(true);
  idle_.setInterval(idleMs);
  connect(&idle_, &QTimer::timeout, this, &LandscapeComputer::computeFull);
  connect(&session_, &Session::landscapeChanged, this, &LandscapeComputer::request);
  connect(&session_, &Session::specChanged, this, &LandscapeComputer::request);
  connect(&session_, &Session::activeLaneChanged, this, &LandscapeComputer::request);
  connect(&session_, &Session::runChanged, this, [this] {
    if (session_.landscape().plane == LandscapePlane::Pictures) request();
  });
  connect(&Theme::instance(), &Theme::changed, this, &LandscapeComputer::request);
  connect(&jobs_, &JobRunner::busyChanged, this, [this](const QString& kind) {
    if (kind.startsWith(coarseJob)) emit computingChanged();
  });
}

bool LandscapeComputer::computing() const {
  return jobs_.busy(coarseJob) || jobs_.busy(fullJob) || idle_.isActive() || jobs_.busy(stripJob);
}

void LandscapeComputer::setActive(bool active) {
  if (active == active_) return;
  active_ = active;
  if (active_) {
    request();
  } else {
    idle_.stop();
    jobs_.cancel(fullJob);
    jobs_.cancel(stripJob);
  }
}

void LandscapeComputer::setView(QSize size, qreal ratio) {
  if (size.isEmpty() || (size == size_ && ratio == ratio_)) return;
  size_ = size;
  ratio_ = ratio;
  request();
}

ModelSpec LandscapeComputer::model() const {
  const auto& lanes = session_.spec().lanes;
  if (lanes.empty()) return {"softmax", {}};
  return lanes.at(std::min(static_cast<std::size_t>(session_.activeLane()), lanes.size() - 1));
}

bool LandscapeComputer::hasPlane() const { return hopscope::model(model().id).domain == StateDomain::Real; }

bool LandscapeComputer::hasBeta() const { return inverseTemperature(model()).has_value(); }

SceneSpec LandscapeComputer::spec() const {
  SceneSpec spec;
  spec.landscape = session_.landscape();
  spec.model = model();
  spec.descent.damping = session_.spec().retrieval.damping;
  spec.descent.seed = session_.spec().retrieval.seed;
  if (spec.pictures()) {
    spec.run = session_.run();
    spec.lane = session_.shownLane();
  }
  spec.size = size_;
  spec.ratio = ratio_;
  spec.colours = sceneColours();
  return spec;
}

QString LandscapeComputer::obstacle() const {
  if (session_.landscape().plane == LandscapePlane::Points) return {};
  if (session_.run() == nullptr) return tr("There is no run yet.");
  const Index count = session_.run()->memory().count();
  const bool stored = std::ranges::all_of(session_.landscape().pictures, [&](Index each) { return each < count; });
  return stored ? QString() : tr("One of the three pictures is not stored any more. Choose another one.");
}

void LandscapeComputer::request() {
  if (!active_) return;
  idle_.stop();
  if (!hasPlane()) {
    cancel();
    if (scene_ != nullptr) {
      scene_.reset();
      emit sceneChanged();
    }
    return;
  }
  if (const QString reason = obstacle(); !reason.isEmpty()) {
    cancel();  // what is under way is of a run that is gone
    setProblem(reason);
    return;
  }
  jobs_.cancel(fullJob);
  jobs_.cancel(stripJob);
  if (jobs_.busy(coarseJob)) {
    again_ = true;
  } else {
    computeCoarse();
  }
}

void LandscapeComputer::cancel() {
  again_ = false;
  for (const QString& job : {coarseJob, fullJob, stripJob}) jobs_.cancel(job);
}

void LandscapeComputer::computeCoarse() {
  again_ = false;
  jobs_.run(
      coarseJob,
      [spec = spec()](const JobContext& job) { return computeScene(spec, SceneDetail::Coarse, nullptr, job); },
      [this](std::shared_ptr<const LandscapeScene> scene) {
        adopt(std::move(scene));
        if (again_) {
          request();
        } else {
          idle_.start();
        }
      },
      [this](const QString& message) {
        if (again_) {
          request();
        } else {
          setProblem(message);
        }
      },
      this);
}

void LandscapeComputer::computeFull() {
  if (!active_ || scene_ == nullptr) return;
  jobs_.run(
      fullJob,
      [coarse = scene_](const JobContext& job) { return computeScene(coarse->spec, SceneDetail::Full, coarse, job); },
      [this](std::shared_ptr<const LandscapeScene> scene) {
        adopt(std::move(scene));
        computeBifurcation();
      },
      [this](const QString& message) { setProblem(message); }, this);
}

void LandscapeComputer::computeBifurcation() {
  if (!hasBeta() || session_.landscape().plane != LandscapePlane::Points) {
    if (bifurcation_ != nullptr) {
      bifurcation_.reset();
      emit bifurcationChanged();
    }
    return;
  }
  BifurcationSpec wanted;
  wanted.model = model();
  wanted.model.values.erase(
      parameterOf(hopscope::model(wanted.model.id).parameters, ParameterRole::InverseTemperature)->id);
  wanted.descent = scene_->spec.descent;
  wanted.low = lowestBeta;
  wanted.high = maxBeta;
  const ModelEntry& entry = hopscope::model(wanted.model.id);
  const double cost = entry.multiplyAdds(2, static_cast<Index>(session_.landscape().points.size()),
                                         resolve(entry.parameters, wanted.model.values));
  if (cost > costlyUpdate) wanted.count = fewBetas;
  const std::vector<PlanePoint>& points = session_.landscape().points;
  if (bifurcation_ != nullptr && bifurcation_->spec == wanted && bifurcationPoints_ == points) return;
  jobs_.run(
      stripJob,
      [wanted, points](const JobContext& job) {
        return std::make_shared<const Bifurcation>(hopscope::bifurcation(planarMemory(points), wanted, job));
      },
      [this, points](std::shared_ptr<const Bifurcation> result) {
        bifurcation_ = std::move(result);
        bifurcationPoints_ = points;
        emit bifurcationChanged();
      },
      [this](const QString& message) { setProblem(message); }, this);
}

void LandscapeComputer::adopt(std::shared_ptr<const LandscapeScene> scene) {
  scene_ = std::move(scene);
  setProblem({});
  emit sceneChanged();
}

void LandscapeComputer::setProblem(const QString& problem) {
  if (problem == problem_) return;
  problem_ = problem;
  emit problemChanged();
}

}  // namespace hopscope::ui
