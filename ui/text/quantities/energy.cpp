#include <QCoreApplication>
#include <limits>

#include "ui/text/number_format.h"
#include "ui/text/quantity.h"

namespace hopscope::ui {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Quantity)
};

QString title() { return Texts::tr("Energy"); }

double value(const Run& run, std::size_t lane, int step) {
  return run.traces[lane]->energies[static_cast<std::size_t>(step)].value_or(std::numeric_limits<double>::quiet_NaN());
}

}  // namespace

/// The energy a model says it lowers; some have none.
extern const QuantityEntry energy_entry{
    .id = "energy",
    .order = 10,
    .title = title,
    .symbol = title,
    .format = [](double energy) { return formatFixed(energy); },
    .value = value,
};

}  // namespace hopscope::ui
