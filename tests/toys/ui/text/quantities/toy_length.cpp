#include <QCoreApplication>

#include "ui/text/number_format.h"
#include "ui/text/quantity.h"

namespace hopscope::ui {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Toys)
};

double value(const Run& run, std::size_t lane, int step) {
  return static_cast<double>(run.traces[lane]->states.col(step).norm());
}

}  // namespace

/// ‖x‖ of the encoded state.
extern const QuantityEntry toy_length_entry{
    .id = "toy_length",
    .order = 1000,
    .title = [] { return Texts::tr("Toy: length of the state"); },
    .symbol = [] { return Texts::tr("Toy"); },
    .includes = {0.0},
    .format = [](double length) { return formatFixed(length); },
    .value = value,
};

}  // namespace hopscope::ui
