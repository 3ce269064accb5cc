#include <QCoreApplication>
#include <limits>

#include "ui/text/number_format.h"
#include "ui/text/quantity.h"

namespace hopscope::ui {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Quantity)
};

QString title() { return Texts::tr("N_{eff}"); }

double value(const Run& run, std::size_t lane, int step) {
  const Association& association = run.traces[lane]->associations[static_cast<std::size_t>(step)];
  const bool weighted = association.weights.size() > 0;
  return weighted ? association.effectiveMemories : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

/// How many memories take part in a state, exp of the entropy of its weights: 1 … M. Models without weights have none.
extern const QuantityEntry effective_memories_entry{
    .id = "effective_memories",
    .order = 30,
    .title = title,
    .symbol = title,
    .logarithmic = true,
    .format = formatEffective,
    .value = value,
};

}  // namespace hopscope::ui
