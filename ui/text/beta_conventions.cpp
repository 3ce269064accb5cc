#include "ui/text/beta_conventions.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/text/number_format.h"

namespace hopscope::ui {

namespace {

struct BetaConventionTexts {
  Q_DECLARE_TR_FUNCTIONS(BetaConventionTexts)
};

}  // namespace

QList<BetaConvention> betaConventions(double beta, Index dimension) {
  const auto neurons = static_cast<double>(dimension);
  // To be copied into another program: plain digits, and enough of them.
  const auto number = [](double value) { return QString::number(value, 'g', 6); };
  return {
      {BetaConventionTexts::tr("Here"), QStringLiteral("β = %1").arg(number(beta)),
       BetaConventionTexts::tr("With the dot product the weights are a separation of β Ξᵀx; so it is meant below.")},
      {BetaConventionTexts::tr("Hopfield layers, CLOOB"), QStringLiteral("scaling = %1").arg(number(beta)),
       BetaConventionTexts::tr("The same number. Without one they take 1/√d, which is %1 for %2 neurons.")
           .arg(number(1.0 / std::sqrt(neurons)), formatCount(dimension))},
      {BetaConventionTexts::tr("Scores divided by the neurons"), QStringLiteral("β = %1").arg(number(beta * neurons)),
       BetaConventionTexts::tr("Where the score is Ξᵀx / d, their β is d times the one here.")},
      {QStringLiteral("exp(−β‖x − ξ‖²)"), QStringLiteral("β = %1").arg(number(beta / 2.0)),
       BetaConventionTexts::tr("For memories of equal norm, where their β counts twice here.")},
  };
}

QString betaConventionsText(double beta, Index dimension) {
  QString text;
  for (const BetaConvention& each : betaConventions(beta, dimension)) {
    text += QStringLiteral("%1: %2. %3\n").arg(each.where, each.value, each.note);
  }
  return text;
}

}  // namespace hopscope::ui
