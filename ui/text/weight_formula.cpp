#include "ui/text/weight_formula.h"

#include <QCoreApplication>
#include <cmath>

#include "core/similarities/similarity.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

namespace {

struct FormulaTexts {
  Q_DECLARE_TR_FUNCTIONS(WeightFormula)
};

QString fixed(double value) { return formatFixed(value, 4); }

/// " − 7.91" or " + 7.91".
QString less(double value) {
  return value < 0.0 ? QStringLiteral(" + ") + formatFixed(-value) : QStringLiteral(" \u2212 ") + formatFixed(value);
}

/// Counts and short decimals as they are, anything else with three digits behind the point.
QString named(double value) {
  if (value == std::round(value)) return formatCount(std::llround(value));
  return 100.0 * value == std::round(100.0 * value) ? formatGeneral(value) : formatFixed(value);
}

/// Writes the formula of one weight. θ = β s are the scores; everything else the model tells.
class Writer {
 public:
  Writer(const RetrievalTrace& trace, int step, Index memory)
      : model_(*trace.model),
        state_(trace.states.col(step)),
        association_(trace.associations[static_cast<std::size_t>(step)]),
        beta_(inverseTemperature(model_.entry(), model_.parameters())),
        memory_(memory),
        index_(QString::number(memory)),
        similarity_(static_cast<double>(association_.similarity[memory])) {}

  std::optional<FormulaText> write() {
    if (association_.weights.size() == 0) return overlap();
    const auto own = model_.weightFormula(state_, association_, memory_);
    if (!own) return std::nullopt;
    const auto weight = static_cast<double>(association_.weights[memory_]);
    FormulaText text;
    text.value = own->value;
    text.general = engineText(own->general);
    text.numbers.append(
        {FormulaTexts::tr("similarity *s*_{%1} (%2)").arg(index_, similarityName()), fixed(similarity_)});
    if (beta_) scores(text);
    for (const auto& [name, value] : own->numbers) text.numbers.append({engineText(name), named(value)});
    text.equation = QStringLiteral("*p*_{%1}").arg(index_);
    text.result = formatWeight(weight);
    // A weight that is 0 or 1 for a reason has no equation but the reason.
    if (own->note.empty()) text.equation += QStringLiteral(" = ") + written(own->parts);
    if (!own->note.empty()) text.result += QStringLiteral(": ") + engineText(own->note);
    text.numbers.append({FormulaTexts::tr("weight *p*_{%1}").arg(index_), formatWeight(weight)});
    const Index rank = 1 + (association_.weights.array() > association_.weights[memory_]).count();
    text.numbers.append({FormulaTexts::tr("rank, of %1 memories with weight").arg(formatCount(association_.support)),
                         weight > 0.0 ? formatCount(rank) : QStringLiteral("\u2013")});
    return text;
  }

 private:
  void scores(FormulaText& text) const {
    text.numbers.append({FormulaTexts::tr("score \u03b8_{%1} = \u03b2 *s*_{%1} = %2 \u00d7 %3")
                             .arg(index_, formatBeta(*beta_), fixed(similarity_)),
                         formatFixed(*beta_ * similarity_)});
    Index largest = 0;
    const float most = association_.similarity.maxCoeff(&largest);
    text.numbers.append({FormulaTexts::tr("largest score, of memory %1").arg(largest),
                         formatFixed(*beta_ * static_cast<double>(most))});
  }

  [[nodiscard]] QString written(const std::vector<FormulaPart>& parts) const {
    QString text;
    for (const FormulaPart& part : parts) {
      switch (part.kind) {
        case FormulaPart::Kind::Text:
          text += QString::fromStdString(part.text);
          break;
        case FormulaPart::Kind::Score:
          text += beta_ ? formatBeta(*beta_) + QStringLiteral(" \u00d7 ") + fixed(similarity_) : fixed(part.value);
          break;
        case FormulaPart::Kind::Number:
          text += part.value == std::round(part.value) ? named(part.value) : fixed(part.value);
          break;
        case FormulaPart::Kind::Subtracted:
          text += less(part.value);
          break;
      }
    }
    return text;
  }

  [[nodiscard]] FormulaText overlap() const {
    const Index dimension = model_.memory().dimension();
    const auto neurons = static_cast<double>(dimension);
    const auto equal = std::llround(0.5 * neurons * (1.0 + similarity_));
    const auto unequal = static_cast<qint64>(dimension) - equal;
    FormulaText text;
    text.general = FormulaTexts::tr("*m* = \u03be\u00b7*x* / *d*: neurons that agree less those that do not, of all");
    text.equation = FormulaTexts::tr("*m*_{%1} = (%2 \u2212 %3) / %4")
                        .arg(index_, formatCount(equal), formatCount(unequal), formatCount(dimension));
    text.result = formatFixed(similarity_);
    text.numbers.append({FormulaTexts::tr("neurons that agree"), formatCount(equal)});
    text.numbers.append({FormulaTexts::tr("neurons that differ"), formatCount(unequal)});
    text.numbers.append({FormulaTexts::tr("overlap *m*_{%1}").arg(index_), formatFixed(similarity_)});
    text.value = static_cast<double>(equal - unequal) / neurons;
    return text;
  }

  [[nodiscard]] QString similarityName() const {
    const SimilarityEntry& similarity = similarityOf(model_.entry().parameters, model_.parameters());
    return engineTitleInside(similarity.title);
  }

  const RetrievalModel& model_;
  Vector state_;
  const Association& association_;
  std::optional<double> beta_;
  Index memory_;
  QString index_;
  double similarity_;
};

}  // namespace

std::optional<FormulaText> weightFormula(const RetrievalTrace& trace, int step, Index memory) {
  return Writer(trace, step, memory).write();
}

Index strongestMemory(const Association& association) {
  Index place = 0;
  if (association.weights.size() > 0) {
    association.weights.maxCoeff(&place);
  } else {
    association.similarity.cwiseAbs().maxCoeff(&place);
  }
  return place;
}

}  // namespace hopscope::ui
