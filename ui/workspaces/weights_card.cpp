#include "ui/workspaces/weights_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/highlight.h"
#include "ui/playback.h"
#include "ui/plots/weights_plot.h"
#include "ui/run_values.h"
#include "ui/widgets/number_format.h"
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
  formula_ = new QLabel;
  formula_->setTextFormat(Qt::RichText);
  formula_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(formula_);
  linkHighlight(*plot_, highlight);
  connect(plot_, &WeightsPlot::memoryClicked, this, [this](int memory) {
    chosen_ = memory;
    refresh();
  });
  connect(&session_, &Session::runChanged, this, [this](const RunChange& change) {
    if (change.memory) chosen_ = -1;
    refresh();
  });
  connect(&session_, &Session::activeLaneChanged, this, &WeightsCard::refresh);
  connect(&playback_, &Playback::stepChanged, this, &WeightsCard::refresh);
}

void WeightsCard::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto lane = std::min(static_cast<std::size_t>(session_.activeLane()), run->traces.size() - 1);
  const RetrievalTrace& trace = *run->traces[lane];
  const int step = shownStep(trace, playback_.step());
  const bool weighted = trace.associations[static_cast<std::size_t>(step)].weights.size() > 0;
  title_->setText(weighted ? tr("Association weights") : tr("Overlaps"));
  subtitle_->setText(weighted ? tr("sorted, log scale, step %1").arg(step)
                              : tr("this model has no association weights; step %1").arg(step));
  showWeights(*plot_, *run, lane, step);
  formula_->setText(formula(trace, step));
}

QString WeightsCard::formula(const RetrievalTrace& trace, int step) const {
  const Association& association = trace.associations[static_cast<std::size_t>(step)];
  const bool weighted = association.weights.size() > 0;
  Index memory = chosen_;
  if (memory < 0 || memory >= association.similarity.size()) {
    (weighted ? association.weights : association.similarity).maxCoeff(&memory);
  }
  const double similarity = static_cast<double>(association.similarity[memory]);
  const QString index = QString::number(memory);
  if (!weighted) {
    return tr("m<sub>%1</sub> = \u03be<sub>%1</sub>\u00b7x / d = <b>%2</b>").arg(index, formatFixed(similarity));
  }
  const QString weight = formatWeight(static_cast<double>(association.weights[memory]));
  const ModelEntry& entry = trace.model->entry();
  const auto beta = trace.model->parameters().find("beta");
  if (beta == trace.model->parameters().end()) return tr("p<sub>%1</sub> = <b>%2</b>").arg(index, weight);
  const double value = std::get<double>(beta->second);
  return tr("<i>p</i><sub>%1</sub> = %2(\u03b2 s)<sub>%1</sub>,  \u03b2 s<sub>%1</sub> = %3 \u00d7 %4 = %5,  "
            "<i>p</i><sub>%1</sub> = <b>%6</b>")
      .arg(index, QString::fromStdString(entry.id), formatBeta(value), formatFixed(similarity, 4),
           formatFixed(value * similarity), weight);
}

}  // namespace hopscope::ui
