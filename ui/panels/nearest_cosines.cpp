#include "ui/panels/nearest_cosines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/document/session.h"

namespace hopscope::ui {

namespace {

bool unitNorm(Encoding encoding) { return encoding == Encoding::UnitNorm || encoding == Encoding::CentredUnitNorm; }

std::vector<double> cosinesOf(const Memory& memory, const JobContext& job) {
  const std::vector<Neighbour>& neighbours = memory.nearestNeighbours(job);
  std::vector<double> cosines;
  cosines.reserve(neighbours.size());
  std::ranges::transform(neighbours, std::back_inserter(cosines), &Neighbour::cosine);
  return cosines;
}

}  // namespace

NearestCosines::NearestCosines(Session& session, JobRunner& jobs, const QString& owner, QObject* parent)
    : QObject(parent), session_(session), jobs_(jobs), job_(QStringLiteral("neighbours/") + owner) {
  connect(&session_, &Session::runChanged, this, [this](const RunChange& change) {
    if (change.memory) follow();
  });
  if (session_.run() != nullptr) follow();
}

void NearestCosines::follow() {
  const Run& run = *session_.run();
  memory_ = run.memories.at(run.spec.memory.encoding);
  values_.clear();
  reason_.clear();
  jobs_.cancel(job_);
  if (!unitNorm(memory_->encoding())) {
    reason_ = tr("only unit-norm encodings have them");
  } else if (memory_->count() > maxMemory) {
    reason_ = tr("only up to %1 memories").arg(maxMemory);
  } else if (memory_->count() < 2) {
    reason_ = tr("a lone memory has no neighbour");
  } else {
    jobs_.run(
        job_, [memory = memory_](const JobContext& job) { return cosinesOf(*memory, job); },
        [this](std::vector<double> cosines) {
          values_ = std::move(cosines);
          emit changed();
        },
        [this](const QString& message) {
          reason_ = message;
          emit changed();
        },
        this);
  }
  emit changed();
}

}  // namespace hopscope::ui
