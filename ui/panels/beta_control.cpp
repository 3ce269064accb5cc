#include "ui/panels/beta_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/panels/merge_points.h"
#include "ui/panels/nearest_cosines.h"
#include "ui/text/number_format.h"
#include "ui/widgets/beta_slider.h"

namespace hopscope::ui {

namespace {

const ParameterSpec* betaSpec(const ModelSpec& lane) {
  return parameterOf(model(lane.id).parameters, ParameterRole::InverseTemperature);
}

double betaOf(const ModelSpec& lane) { return inverseTemperature(lane).value(); }

}  // namespace

BetaControl::BetaControl(Session& session, NearestCosines& cosines, Scope scope, QWidget* parent)
    : QWidget(parent),
      session_(session),
      cosines_(cosines),
      scope_(scope),
      name_(new QLabel),
      slider_(new BetaSlider),
      problem_(new QLabel),
      caption_(captionLabel()) {
  auto* symbol = new QLabel(QStringLiteral("β"));
  symbol->setProperty("role", "heading");
  name_->setProperty("role", "label");
  problem_->setProperty("role", "error");
  problem_->setWordWrap(true);
  problem_->hide();
  auto* title = new QHBoxLayout;
  title->setSpacing(8);
  title->addWidget(symbol);
  title->addWidget(name_, 1);
  // The field stands beside the name, so that slider and ticks have the whole width.
  title->addWidget(&slider_->slider().field());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(title);
  column->addWidget(slider_);
  column->addWidget(problem_);
  column->addWidget(caption_);
  connect(slider_, &BetaSlider::problemChanged, this, [this](const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
  });
  connect(slider_, &BetaSlider::valueChanging, this, &BetaControl::write);
  connect(slider_, &BetaSlider::valueChanged, this, [this](double beta) {
    write(beta);
    session_.endMerge();
  });
  connect(&session_, &Session::specChanged, this, &BetaControl::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &BetaControl::refresh);
  connect(&session_, &Session::runChanged, this, &BetaControl::refreshTicks);
  connect(&cosines_, &NearestCosines::changed, this, &BetaControl::refreshTicks);
  refresh();
}

QString BetaControl::caption() const { return caption_->text(); }

int BetaControl::shownLane() const {
  const std::vector<ModelSpec>& lanes = session_.spec().lanes;
  const int active = session_.activeLane();
  if (active < static_cast<int>(lanes.size()) && betaSpec(lanes[static_cast<std::size_t>(active)]) != nullptr) {
    return active;
  }
  if (scope_ == Scope::ActiveLane) return -1;
  const auto it = std::ranges::find_if(lanes, [](const ModelSpec& lane) { return betaSpec(lane) != nullptr; });
  return it != lanes.end() ? static_cast<int>(it - lanes.begin()) : -1;
}

void BetaControl::write(double beta) {
  const int shown = shownLane();
  if (shown < 0) return;
  const std::vector<ModelSpec>& lanes = session_.spec().lanes;
  const auto wanted = [&](const ModelSpec& lane) {
    return betaSpec(lane) != nullptr && (scope_ == Scope::AllLanes || &lane == &lanes[static_cast<std::size_t>(shown)]);
  };
  if (std::ranges::none_of(lanes, [&](const ModelSpec& lane) { return wanted(lane) && betaOf(lane) != beta; })) return;
  if (scope_ == Scope::ActiveLane) {
    session_.setInverseTemperature(shown, beta);
    return;
  }
  session_.setInverseTemperatures(beta);
}

void BetaControl::refresh() {
  const int lane = shownLane();
  setVisible(lane >= 0);
  if (lane < 0) return;
  const ModelSpec& shown = session_.spec().lanes[static_cast<std::size_t>(lane)];
  const ParameterSpec& spec = *betaSpec(shown);
  const auto& lanes = session_.spec().lanes;
  const bool same = std::ranges::all_of(
      lanes, [&](const ModelSpec& each) { return betaSpec(each) == nullptr || betaOf(each) == betaOf(shown); });
  name_->setText(scope_ == Scope::ActiveLane ? tr("inverse temperature")
                 : same                      ? tr("same for every lane")
                                             : tr("here of the chosen lane"));
  name_->setToolTip(same || scope_ == Scope::ActiveLane ? QString()
                                                        : tr("The lanes differ. The slider sets all of them."));
  slider_->setSpec(spec);
  slider_->setValue(betaOf(shown));
  refreshTicks();
}

void BetaControl::refreshTicks() {
  const int lane = shownLane();
  if (lane < 0) return;
  const auto rule = mergeRule(session_.spec().lanes[static_cast<std::size_t>(lane)]);
  slider_->setTicks({}, -1);
  if (!rule.has_value()) {
    caption_->setText(tr("No merge points are known for this model and similarity."));
    return;
  }
  const std::vector<double>& cosines = cosines_.values();
  if (cosines.empty()) {
    caption_->setText(cosines_.reason().isEmpty() ? tr("Merge points are being computed …")
                                                  : tr("No merge points: %1.").arg(cosines_.reason()));
    return;
  }
  const QVector<double> points = mergePoints(*rule, cosines);
  const auto target = static_cast<int>(session_.run()->spec.target);
  slider_->setTicks(points, target);
  QString text = scope_ == Scope::AllLanes
                     ? tr("Softmax merges at 2 / (1 − c), sparsemax at half of it.")
                     : tr("Ticks: where each memory merges with its nearest, %1.").arg(rule->formula);
  if (scope_ == Scope::ActiveLane && target < points.size()) {
    text += QLatin1Char(' ') + (std::isfinite(points[target])
                                    ? tr("Memory %1: β = %2.")
                                          .arg(target)
                                          .arg((points[target] < 1e4 ? formatFixed(points[target], 1)
                                                                     : tr("beyond %1").arg(formatCount(10000))))
                                    : tr("Memory %1 has a duplicate.").arg(target));
  }
  caption_->setText(text);
}

}  // namespace hopscope::ui
