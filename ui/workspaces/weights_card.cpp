#include "ui/workspaces/weights_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/highlight.h"
#include "ui/playback.h"
#include "ui/plots/weights_plot.h"
#include "ui/run_pictures.h"
#include "ui/run_values.h"
#include "ui/theme/theme.h"
#include "ui/weight_formula.h"
#include "ui/widgets/formula_card.h"
#include "ui/widgets/math_label.h"
#include "ui/workspaces/weights_view.h"

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
  connect(plot_, &WeightsPlot::memoryClicked, this, [this](int memory) {
    chosen_ = memory;
    refresh();
    openCard(memory);
  });
  connect(&session_, &Session::runChanged, this, [this](const RunChange& change) {
    if (change.memory) chosen_ = -1;
    refresh();
  });
  connect(&session_, &Session::activeLaneChanged, this, &WeightsCard::refresh);
  connect(&playback_, &Playback::stepChanged, this, &WeightsCard::refresh);
}

std::size_t WeightsCard::lane() const {
  return std::min(static_cast<std::size_t>(session_.activeLane()), session_.run()->traces.size() - 1);
}

void WeightsCard::hideEvent(QHideEvent* event) {
  if (card_ != nullptr) card_->hide();
  QFrame::hideEvent(event);
}

void WeightsCard::openCard(int memory) {
  if (card_ == nullptr) card_ = new FormulaCard(window());
  card_->show();
  refresh();
  const auto rank = static_cast<int>(plot_->order().indexOf(memory));
  const QRect bar = plot_->barRect(rank).toAlignedRect();
  card_->openAt({plot_->mapTo(window(), bar.topLeft()), bar.size()});
}

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
  const bool chosen = chosen_ >= 0 && chosen_ < association.similarity.size();
  const Index memory = chosen ? chosen_ : strongestMemory(association);
  const WeightFormula formula = weightFormula(trace, step, memory);
  formula_->setMarkup(formula.equation + QStringLiteral(" = ") + formula.result);
  if (card_ == nullptr || !card_->isVisible()) return;
  QString title = tr("Memory %1").arg(memory);
  if (const QString name = QString::fromStdString(run->memory().describe(memory)); !name.isEmpty()) {
    title += QStringLiteral(" \u00b7 ") + name;
  }
  title += QStringLiteral(" \u00b7 ") + tr("step %1").arg(step);
  card_->setContent(title, pictureImage(memoryPicture(*run, memory), Theme::instance().isDark()), formula);
}

}  // namespace hopscope::ui
