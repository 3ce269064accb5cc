#include "ui/text/weight_formula.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(WeightFormula)
};

QString fixed(double value) { return formatFixed(value, 4); }

/// " − 7.91" or " + 7.91".
QString less(double value) {
  return value < 0.0 ? QStringLiteral(" + ") + formatFixed(-value) : QStringLiteral(" \u2212 ") + formatFixed(value);
}

/// Writes the formula of one weight. θ = β s are the scores; everything else follows from them and the weights.
class Writer {
 public:
  Writer(const RetrievalTrace& trace, int step, Index memory)
      : entry_(trace.model->entry()),
        values_(trace.model->parameters()),
        association_(trace.associations[static_cast<std::size_t>(step)]),
        dimension_(trace.model->memory().dimension()),
        memory_(memory),
        index_(QString::number(memory)) {
    similarity_ = static_cast<double>(association_.similarity[memory]);
    if (values_.contains("beta")) beta_ = realValue(values_, "beta");
    score_ = beta_ * similarity_;
  }

  WeightFormula write() {
    if (association_.weights.size() == 0) {
      overlap();
      return formula_;
    }
    weight_ = static_cast<double>(association_.weights[memory_]);
    top_ = strongestMemory(association_);
    formula_.numbers.append({Texts::tr("similarity *s*_{%1} (%2)").arg(index_, similarityName()), fixed(similarity_)});
    if (values_.contains("beta")) {
      formula_.numbers.append({Texts::tr("score \u03b8_{%1} = \u03b2 *s*_{%1} = %2 \u00d7 %3")
                                   .arg(index_, formatBeta(beta_), fixed(similarity_)),
                               formatFixed(score_)});
      formula_.numbers.append(
          {Texts::tr("largest score, of memory %1").arg(largest()), formatFixed(scoreOf(largest()))});
    }
    byModel();
    formula_.result = formatWeight(weight_);
    formula_.numbers.append({Texts::tr("weight *p*_{%1}").arg(index_), formatWeight(weight_)});
    const Index rank = 1 + (association_.weights.array() > association_.weights[memory_]).count();
    formula_.numbers.append({Texts::tr("rank, of %1 memories with weight").arg(formatCount(association_.support)),
                             weight_ > 0.0 ? formatCount(rank) : QStringLiteral("\u2013")});
    return formula_;
  }

 private:
  void byModel() {
    const double alpha = entry_.id == "entmax" ? realValue(values_, "alpha") : 1.0;
    if (entry_.id == "sparsemax" || alpha == 2.0) return sparsemax();
    if (entry_.id == "entmax" && alpha != 1.0) return entmax(alpha);
    if (entry_.id == "normmax") return normmax(realValue(values_, "gamma"));
    if (entry_.id == "winner_take_all") return winner();
    if (entry_.id == "rectified") return rectified();
    if (entry_.id == "top_k" || entry_.id == "random_mask" || entry_.id == "window") return softmax(true);
    if (entry_.id == "softmax" || entry_.id == "entmax") return softmax(false);
    kernel();
  }

  [[nodiscard]] double scoreOf(Index memory) const {
    return beta_ * static_cast<double>(association_.similarity[memory]);
  }

  [[nodiscard]] Index largest() const {
    Index place = 0;
    association_.similarity.maxCoeff(&place);
    return place;
  }

  /// log Σ exp θ over all memories, or those with weight.
  [[nodiscard]] double logSum(bool supportOnly) const {
    Eigen::ArrayXd scores = beta_ * association_.similarity.cast<double>().array();
    if (supportOnly) {
      scores = (association_.weights.array() != 0.0F).select(scores, -std::numeric_limits<double>::infinity());
    }
    const double most = scores.maxCoeff();
    return most + std::log((scores - most).exp().sum());
  }

  void softmax(bool some) {
    formula_.general = some ? Texts::tr("*p* = softmax of \u03b2 *s* over the chosen memories, 0 elsewhere")
                            : Texts::tr("*p* = softmax(\u03b2 *s*) = exp(\u03b8) / \u03a3 exp(\u03b8)");
    if (some && weight_ == 0.0) {
      formula_.equation =
          Texts::tr("*p*_{%1} = 0: not among the %2 chosen").arg(index_, formatCount(association_.support));
      formula_.value = 0.0;
      return;
    }
    const double sum = logSum(some);
    formula_.numbers.append({Texts::tr("log \u03a3 exp(\u03b8)"), formatFixed(sum)});
    formula_.equation =
        Texts::tr("*p*_{%1} = exp(%2 \u00d7 %3%4)").arg(index_, formatBeta(beta_), fixed(similarity_), less(sum));
    formula_.value = std::exp(score_ - sum);
  }

  void sparsemax() {
    const double threshold = scoreOf(top_) - topWeight();
    formula_.general = Texts::tr("*p* = sparsemax(\u03b2 *s*) = max(0, \u03b8 \u2212 \u03c4)");
    formula_.numbers.append({Texts::tr("threshold \u03c4"), formatFixed(threshold)});
    formula_.equation = Texts::tr("*p*_{%1} = max(0, %2 \u00d7 %3%4)")
                            .arg(index_, formatBeta(beta_), fixed(similarity_), less(threshold));
    formula_.value = std::max(0.0, score_ - threshold);
  }

  void entmax(double alpha) {
    const double excess = alpha - 1.0;
    const double threshold = excess * scoreOf(top_) - std::pow(topWeight(), excess);
    formula_.general = Texts::tr(
        "*p* = \u03b1-entmax(\u03b2 *s*) = max(0, (\u03b1 \u2212 1) \u03b8 \u2212 \u03c4)^{1/(\u03b1 \u2212 1)}");
    formula_.numbers.append({QStringLiteral("\u03b1"), formatGeneral(alpha)});
    formula_.numbers.append({Texts::tr("threshold \u03c4"), formatFixed(threshold)});
    formula_.equation =
        Texts::tr("*p*_{%1} = max(0, %2 \u00d7 %3%4)^{%5}")
            .arg(index_, formatGeneral(excess), formatFixed(score_), less(threshold), formatGeneral(1.0 / excess));
    formula_.value = std::pow(std::max(0.0, excess * score_ - threshold), 1.0 / excess);
  }

  void normmax(double gamma) {
    const double excess = gamma - 1.0;
    const Eigen::ArrayXd weights = association_.weights.cast<double>().array();
    const double norm = std::pow(weights.pow(gamma).sum(), 1.0 / gamma);
    const double threshold = scoreOf(top_) - std::pow(topWeight() / norm, excess);
    formula_.general = Texts::tr("*p* = \u2016*p*\u2016_{\u03b3} max(0, \u03b8 \u2212 \u03c4)^{1/(\u03b3 \u2212 1)}");
    formula_.numbers.append({QStringLiteral("\u03b3"), formatGeneral(gamma)});
    formula_.numbers.append({Texts::tr("threshold \u03c4"), formatFixed(threshold)});
    formula_.numbers.append({QStringLiteral("\u2016*p*\u2016_{\u03b3}"), fixed(norm)});
    formula_.equation =
        Texts::tr("*p*_{%1} = %2 \u00d7 max(0, %3%4)^{%5}")
            .arg(index_, fixed(norm), formatFixed(score_), less(threshold), formatGeneral(1.0 / excess));
    formula_.value = norm * std::pow(std::max(0.0, score_ - threshold), 1.0 / excess);
  }

  void winner() {
    const Index best = largest();
    formula_.general = Texts::tr("*p* = 1 for the largest similarity, 0 for all others");
    formula_.numbers.append({Texts::tr("largest similarity, of memory %1").arg(best),
                             fixed(static_cast<double>(association_.similarity[best]))});
    formula_.equation = Texts::tr("*p*_{%1}: *s*_{%1} = %2, the largest is %3 (memory %4)")
                            .arg(index_, fixed(similarity_), fixed(static_cast<double>(association_.similarity[best])),
                                 QString::number(best));
    formula_.value = best == memory_ ? 1.0 : 0.0;
  }

  void rectified() {
    const double gate = realValue(values_, "log_c");
    const double sum = logSum(false);
    const bool open = sum > gate;
    formula_.general =
        Texts::tr("*p* = \u03ba softmax(\u03b2 *s*), \u03ba = 1 where log \u03a3 exp(\u03b8) > log *c*, else 0");
    formula_.numbers.append({Texts::tr("log \u03a3 exp(\u03b8)"), formatFixed(sum)});
    formula_.numbers.append({Texts::tr("threshold log *c*"), formatFixed(gate)});
    formula_.equation = open ? Texts::tr("*p*_{%1} = 1 \u00d7 exp(%2 \u00d7 %3%4)")
                                   .arg(index_, formatBeta(beta_), fixed(similarity_), less(sum))
                             : Texts::tr("*p*_{%1} = 0 \u00d7 exp(%2 \u00d7 %3%4)")
                                   .arg(index_, formatBeta(beta_), fixed(similarity_), less(sum));
    formula_.value = open ? std::exp(score_ - sum) : 0.0;
  }

  /// The kernel is a sum over features that are not recorded: its share is given as it is.
  void kernel() {
    formula_.general = Texts::tr(
        "*p*_{\u03bc} = *K*(*x*, \u03be_{\u03bc}) / \u03a3_{\u03bd} *K*(*x*, \u03be_{\u03bd}), "
        "*K* = \u03c6(*x*)\u00b7\u03c6(\u03be)");
    formula_.equation = Texts::tr("*p*_{%1} = share of *K*(*x*, \u03be_{%1}) in the sum").arg(index_);
    formula_.value = weight_;
  }

  void overlap() {
    const auto neurons = static_cast<double>(dimension_);
    const auto equal = std::llround(0.5 * neurons * (1.0 + similarity_));
    const auto unequal = static_cast<qint64>(dimension_) - equal;
    formula_.general = Texts::tr("*m* = \u03be\u00b7*x* / *d*: neurons that agree less those that do not, of all");
    formula_.equation = Texts::tr("*m*_{%1} = (%2 \u2212 %3) / %4")
                            .arg(index_, formatCount(equal), formatCount(unequal), formatCount(dimension_));
    formula_.result = formatFixed(similarity_);
    formula_.numbers.append({Texts::tr("neurons that agree"), formatCount(equal)});
    formula_.numbers.append({Texts::tr("neurons that differ"), formatCount(unequal)});
    formula_.numbers.append({Texts::tr("overlap *m*_{%1}").arg(index_), formatFixed(similarity_)});
    formula_.value = static_cast<double>(equal - unequal) / neurons;
  }

  [[nodiscard]] double topWeight() const { return static_cast<double>(association_.weights[top_]); }

  [[nodiscard]] QString similarityName() const {
    const auto it = std::ranges::find(entry_.parameters, "similarity", &ParameterSpec::id);
    if (it == entry_.parameters.end()) return Texts::tr("dot product");
    const std::string& chosen = choiceValue(values_, "similarity");
    for (const auto& option : it->options) {
      if (option.id == chosen) return engineTitleInside(option.title);
    }
    return {};
  }

  const ModelEntry& entry_;
  const ParameterValues& values_;
  const Association& association_;
  Index dimension_;
  Index memory_;
  QString index_;
  double beta_ = 1.0;
  double similarity_ = 0.0;
  double score_ = 0.0;
  double weight_ = 0.0;
  Index top_ = 0;
  WeightFormula formula_;
};

}  // namespace

WeightFormula weightFormula(const RetrievalTrace& trace, int step, Index memory) {
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
