#include "ui/panels/score_panel.h"

#include <QVBoxLayout>

#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/playing/playback.h"
#include "ui/text/run_values.h"
#include "ui/widgets/score_bars.h"

namespace hopscope::ui {

ScorePanel::ScorePanel(Session& session, Playback& playback, QWidget* parent)
    : QWidget(parent), session_(session), playback_(playback), bars_(new ScoreBars) {
  QVBoxLayout* column = panelLayout(this);
  column->addWidget(captionLabel(tr("Mean absolute error, lower is better")));
  column->addWidget(bars_);
  column->addStretch();
  connect(&session_, &Session::runChanged, this, &ScorePanel::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &ScorePanel::refresh);
  connect(&playback_, &Playback::stepChanged, this, &ScorePanel::refresh);
  refresh();
}

void ScorePanel::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const std::size_t lane = session_.shownLane();
  const int step = shownStep(*run->traces[lane], playback_.step());
  const Baselines& baselines = run->baselines;
  bars_->setBars({
      {tr("State at step %1").arg(step), run->error(lane, step), QString::fromStdString(run->spec.lanes[lane].id)},
      {tr("Query untouched"), baselines.untouchedQuery, {}},
      {tr("Mean image"), baselines.meanImage, {}},
      {tr("Nearest neighbour"), baselines.nearestNeighbour, {}},
  });
}

}  // namespace hopscope::ui
