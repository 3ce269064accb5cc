#include "ui/text/run_pictures.h"

#include <algorithm>

#include "ui/text/run_values.h"

namespace hopscope::ui {

namespace {

bool bipolarStates(const RetrievalTrace& trace) { return trace.model->entry().domain == StateDomain::Bipolar; }

}  // namespace

Picture patternPicture(const Dataset& dataset, const ConstVectorRef& pixels) {
  Picture picture;
  picture.width = static_cast<int>(dataset.shape.width);
  picture.height = static_cast<int>(dataset.shape.height);
  picture.channels = static_cast<int>(dataset.shape.channels);
  picture.values = QVector<float>(pixels.begin(), pixels.end());
  picture.low = dataset.range.low;
  picture.high = dataset.range.high;
  if (dataset.range == ValueRange{-1.0F, 1.0F}) picture.palette = PicturePalette::Diverging;
  return picture;
}

Picture memoryPicture(const Run& run, Index memory) {
  return patternPicture(*run.dataset, run.memory().images().col(memory));
}

Picture meanPicture(const Run& run) { return patternPicture(*run.dataset, run.memory().meanImage()); }

Picture queryPicture(const Run& run) { return patternPicture(*run.dataset, run.query); }

Picture statePicture(const Run& run, std::size_t lane, int step) {
  const RetrievalTrace& trace = *run.traces[lane];
  const int shown = shownStep(trace, step);
  if (shown == 0 || !bipolarStates(trace) || run.dataset->shape.channels != 1) {
    return patternPicture(*run.dataset, trace.pixels.col(shown));
  }
  return bipolarPicture(*run.dataset, trace.states.col(shown));
}

Picture bipolarPicture(const Dataset& dataset, const ConstVectorRef& state) {
  Picture picture = patternPicture(dataset, state);
  picture.palette = PicturePalette::Diverging;
  picture.low = -1.0F;
  picture.high = 1.0F;
  return picture;
}

Picture differencePicture(const Run& run, std::size_t lane, int step, float limit,
                          const DifferenceReference& reference) {
  const RetrievalTrace& trace = *run.traces[lane];
  return differencePicture(run, trace.pixels.col(shownStep(trace, step)), step, limit, reference);
}

Picture differencePicture(const Run& run, const ConstVectorRef& pixels, int step, float limit,
                          const DifferenceReference& reference) {
  Vector difference = pixels;
  const auto other = static_cast<std::size_t>(reference.lane);
  if (reference.kind == DifferenceReference::Kind::Query) {
    difference -= run.query;
  } else if (reference.kind == DifferenceReference::Kind::Lane && other < run.traces.size()) {
    difference -= run.traces[other]->pixels.col(shownStep(*run.traces[other], step));
  } else {
    difference -= run.memory().images().col(run.spec.target);
  }
  Picture picture = patternPicture(*run.dataset, difference);
  picture.palette = PicturePalette::Diverging;
  picture.low = -limit;
  picture.high = limit;
  return picture;
}

float differenceLimit(const Run& run) {
  const float span = run.dataset->range.span();
  float largest = 0.0F;
  const ConstVectorRef target = run.memory().images().col(run.spec.target);
  for (const auto& trace : run.traces) {
    for (int step = 1; step <= trace->steps(); ++step) {
      largest = std::max(largest, (trace->pixels.col(step) - target).cwiseAbs().maxCoeff());
    }
  }
  return largest > 0.5F * span ? span : 0.5F * span;
}

}  // namespace hopscope::ui
