// Watches one retrieval: energy, weights and step size of every state, in a dense and in a sparse model.
#include <hopscope/corruption/corruption.h>
#include <hopscope/data/generator.h>
#include <hopscope/dynamics/retrieval.h>

#include <cstdio>

int main() {
  const auto dataset = hopscope::generateDataset("random", {{"dimension", 64.0}, {"count", 20.0}}, 7);
  const auto memory = hopscope::Memory::create(dataset, {.encoding = hopscope::Encoding::UnitNorm});
  const hopscope::CorruptionSpec damage{.id = "bit_flip", .level = 0.2};
  const hopscope::Vector query = hopscope::corrupt(memory->images().col(5), {&damage, 1}, {*memory, 5}, 1);

  bool descends = true;
  for (const char* id : {"softmax", "sparsemax"}) {
    const auto model = hopscope::createModel({id, {{"beta", 8.0}}}, memory);
    const hopscope::RetrievalTrace trace = hopscope::retrieve(model, query, 5, {.maxSteps = 20});

    std::printf("%s\n", model->entry().title.c_str());
    std::printf("step    energy  moved by  weight of 5  memories with a weight\n");
    for (int step = 0; step <= trace.steps(); ++step) {
      const auto place = static_cast<std::size_t>(step);
      const hopscope::Association& association = trace.associations[place];
      const double energy = trace.energies[place].value();  // both models have one
      std::printf("%4d  %8.4f  %8.4f  %11.4f  %d\n", step, energy, trace.stepSizes[place],
                  static_cast<double>(association.weights[5]), static_cast<int>(association.support));
      if (step > 0 && energy > trace.energies[place - 1].value() + 1e-6) descends = false;
    }
    std::printf("%s\n", trace.outcome().text().c_str());

    // The same of any state, without a retrieval: its update, energy and weights from one pass over the memories.
    const hopscope::Matrix end = trace.states.rightCols(1);
    const hopscope::Observation seen = model->observe(end, {});
    std::printf("another update moves it by %.1e, at energy %.4f\n\n", static_cast<double>((seen.next - end).norm()),
                seen.energies->front());
  }
  return descends ? 0 : 1;  // the energy of these models never rises
}
