#include <QCoreApplication>

#include "ui/text/number_format.h"
#include "ui/text/quantity.h"

namespace hopscope::ui {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Quantity)
};

QVector<QuantityReference> references(const Run& run) {
  return {{Texts::tr("mean image"), run.baselines.meanImage},
          {Texts::tr("query untouched"), run.baselines.untouchedQuery}};
}

}  // namespace

/// Σ|vᵢ − uᵢ| / d of the state against the target, pixels.
extern const QuantityEntry mean_absolute_error_entry{
    .id = "mean_absolute_error",
    .order = 40,
    .title = [] { return Texts::tr("Mean absolute error"); },
    .symbol = [] { return Texts::tr("MAE"); },
    .includes = {0.0},
    .format = [](double error) { return formatFixed(error); },
    .value = [](const Run& run, std::size_t lane, int step) { return run.error(lane, step); },
    .references = references,
};

}  // namespace hopscope::ui
