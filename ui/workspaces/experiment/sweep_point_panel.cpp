#include "ui/workspaces/experiment/sweep_point_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/metrics/metrics.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/panels/form_row.h"
#include "ui/plots/score_histogram.h"
#include "ui/text/experiment_texts.h"
#include "ui/text/model_names.h"
#include "ui/text/number_format.h"
#include "ui/widgets/tabular_label.h"

namespace hopscope::ui {

SweepPointPanel::SweepPointPanel(SweepQueue& queue, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      title_(headingLabel({})),
      hint_(captionLabel(tr("Choose a point of a curve or a cell of a map: its trials are told here."))),
      details_(new QWidget),
      histogram_(new ScoreHistogram),
      failed_(new QPushButton(tr("Open a failed trial"))),
      good_(new QPushButton(tr("Open a good one"))) {
  auto* rows = new QVBoxLayout(details_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(6);
  const QString names[] = {tr("Stored patterns"), tr("Recalled"), tr("95 % Wilson interval"), tr("Mean score"),
                           tr("Steps")};
  for (int i = 0; i < 5; ++i) {
    auto* name = new QLabel(names[i]);
    name->setProperty("role", "label");
    values_[i] = new TabularLabel(13, Colour::Text1);
    values_[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* line = new QHBoxLayout;
    line->addWidget(name);
    line->addWidget(values_[i], 1);
    rows->addLayout(line);
  }
  rows->addWidget(captionLabel(tr("Score of every trial; drag the line to change what counts")));
  rows->addWidget(histogram_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(failed_, 1);
  buttons->addWidget(good_, 1);
  rows->addLayout(buttons);
  QVBoxLayout* column = panelLayout(this);
  column->addWidget(title_);
  column->addWidget(hint_);
  column->addWidget(details_);
  column->addStretch();
  connect(histogram_, &ScoreHistogram::thresholdDragged, this, [this](double threshold) {
    if (sweep_ >= 0) queue_.setThreshold(sweep_, threshold);
  });
  connect(&queue_, &SweepQueue::thresholdChanged, this, &SweepPointPanel::refresh);
  connect(failed_, &QPushButton::clicked, this, [this] { open(false); });
  connect(good_, &QPushButton::clicked, this, [this] { open(true); });
  showRow(-1, -1);
}

void SweepPointPanel::showRow(int sweep, int row) {
  sweep_ = sweep;
  row_ = row;
  opened_[0] = opened_[1] = -1;
  refresh();
}

void SweepPointPanel::refresh() {
  const bool any =
      sweep_ >= 0 && sweep_ < queue_.count() && row_ >= 0 && row_ < static_cast<int>(queue_.at(sweep_).rows.size());
  hint_->setVisible(!any);
  title_->setVisible(any);
  details_->setVisible(any);
  if (!any) return;
  const Sweep& sweep = queue_.at(sweep_);
  const SweepRow& row = sweep.rows[static_cast<std::size_t>(row_)];
  const auto& estimates = sweep.estimates[static_cast<std::size_t>(row_)];
  const auto of = [&](const char* id) -> const Estimate& { return estimates[placeOf(measure(id))]; };
  title_->setText(QStringLiteral("%1, %2").arg(modelNames(sweep.spec.models)[static_cast<std::size_t>(row.model)],
                                               cellText(sweep.spec, row.cell)));
  title_->setWordWrap(true);
  values_[0]->setText(formatCount(row.count));
  values_[1]->setText(estimateText(measure("recalled"), of("recalled")));
  values_[2]->setText(intervalText(of("recalled").interval));
  values_[3]->setText(estimateText(measure("score"), of("score")));
  values_[4]->setText(estimateText(measure("steps"), of("steps")));
  std::vector<float> scores;
  for (const SweepTrial& trial : row.trials) scores.push_back(trial.score);
  histogram_->setScores(scores, hopscope::metric(sweep.spec.metric));
  histogram_->setThreshold(sweep.spec.criterion());
  failed_->setEnabled(histogram_->failing() > 0);
  good_->setEnabled(histogram_->failing() < static_cast<int>(scores.size()));
}

/// The next one after the one that was opened last, round and round.
int SweepPointPanel::trialThat(bool good) const {
  const Sweep& sweep = queue_.at(sweep_);
  const auto& trials = sweep.rows[static_cast<std::size_t>(row_)].trials;
  const auto count = static_cast<int>(trials.size());
  const Criterion criterion(sweep.spec);
  for (int offset = 1; offset <= count; ++offset) {
    const int trial = (std::max(-1, opened_[good ? 1 : 0]) + offset) % count;
    if (criterion.passes(trials[static_cast<std::size_t>(trial)].score) == good) return trial;
  }
  return -1;
}

void SweepPointPanel::open(bool good) {
  const int trial = trialThat(good);
  if (trial < 0) return;
  opened_[good ? 1 : 0] = trial;
  emit trialWanted(sweep_, row_, trial);
}

}  // namespace hopscope::ui
