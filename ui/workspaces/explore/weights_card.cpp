#include "ui/workspaces/explore/weights_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/weight_details.h"
#include "ui/panels/weights_view.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/plots/weights_plot.h"
#include "ui/text/run_values.h"
#include "ui/text/weight_formula.h"
#include "ui/widgets/math_label.h"
#include "ui/widgets/when_visible.h"

namespace hopscope::ui {

WeightsCard::WeightsCard(Session& session, Playback& playback, Highlight& highlight, QWidget* parent)
    : QFrame(parent), session_(session), playback_(playback) {
  setProperty("surface", "card");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  auto* head = new QHBoxLayout;
  title_ = new QLabel;
  title_->setProperty("role", "heading");
  subtitle_ = new QLabel;
  subtitle_->setProperty("role", "label");
  head->addWidget(title_);
  head->addWidget(subtitle_);
  head->addStretch();
  column->addLayout(head);
  plot_ = new WeightsPlot;
  column->addWidget(plot_, 1);
  formula_ = new MathLabel;
  column->addWidget(formula_);
  linkHighlight(*plot_, highlight);
  details_ = new WeightDetails(session_, playback_, *plot_, -1);
  connect(details_, &WeightDetails::chosen, this, &WeightsCard::refresh);
  auto* seen = new WhenVisible(*this, [this] { refresh(); });
  connect(&session_, &Session::runChanged, seen, &WhenVisible::request);
  connect(&session_, &Session::activeLaneChanged, seen, &WhenVisible::request);
  connect(&playback_, &Playback::stepChanged, seen, &WhenVisible::request);
}

std::size_t WeightsCard::lane() const { return session_.shownLane(); }

void WeightsCard::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const RetrievalTrace& trace = *run->traces[lane()];
  const int step = shownStep(trace, playback_.step());
  const Association& association = trace.associations[static_cast<std::size_t>(step)];
  const bool weighted = association.weights.size() > 0;
  title_->setText(weighted ? tr("Association weights") : tr("Overlaps"));
  subtitle_->setText(weighted ? tr("sorted, log scale, step %1").arg(step)
                              : tr("this model has no association weights; step %1").arg(step));
  showWeights(*plot_, *run, lane(), step);
  const auto formula = weightFormula(trace, step, details_->memory());
  formula_->setMarkup(formula ? formula->equation + QStringLiteral(" = ") + formula->result : QString());
}

}  // namespace hopscope::ui
