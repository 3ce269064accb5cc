#include "ui/text/quantity.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/errors.h"

namespace hopscope::ui {

std::span<const QuantityEntry* const> quantities() {
  static const std::vector<const QuantityEntry*> sorted = [] {
    const auto all = quantityCatalog();
    std::vector<const QuantityEntry*> entries(all.begin(), all.end());
    std::ranges::stable_sort(entries, {}, &QuantityEntry::order);
    return entries;
  }();
  return sorted;
}

const QuantityEntry& quantity(std::string_view id) {
  std::string known;
  for (const QuantityEntry* entry : quantities()) {
    if (entry->id == id) return *entry;
    known += (known.empty() ? "" : ", ") + std::string(entry->id);
  }
  throwBadArgument("quantity", id, known);
}

QVector<double> quantityValues(const QuantityEntry& quantity, const Run& run, std::size_t lane) {
  QVector<double> values;
  values.reserve(run.steps() + 1);
  const int own = run.traces[lane]->steps();
  for (int step = 0; step <= run.steps(); ++step) values.append(quantity.value(run, lane, std::min(step, own)));
  return values;
}

}  // namespace hopscope::ui
