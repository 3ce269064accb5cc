#include <QCoreApplication>

#include "ui/text/number_format.h"
#include "ui/text/quantity.h"

namespace hopscope::ui {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Quantity)
};

QString title() { return Texts::tr("Overlap"); }

}  // namespace

/// Cosine of the state with the target, both encoded: 1 is the target itself.
extern const QuantityEntry overlap_entry{
    .id = "overlap",
    .order = 20,
    .title = title,
    .symbol = title,
    .includes = {1.0},
    .format = [](double overlap) { return formatFixed(overlap); },
    .value = [](const Run& run, std::size_t lane, int step) { return run.overlap(lane, step); },
};

}  // namespace hopscope::ui
