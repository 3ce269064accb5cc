#include "ui/workspaces/explore/curves_card.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/quantity_plot.h"
#include "ui/panels/weights_view.h"
#include "ui/playing/playback.h"
#include "ui/plots/curve_plot.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/when_visible.h"

namespace hopscope::ui {

namespace {
constexpr int twoRows = 196;  ///< two rows of plots with their titles and axes
}  // namespace

CurvesCard::CurvesCard(Session& session, Playback& playback, Highlight& highlight, QWidget* parent)
    : QFrame(parent), session_(session), playback_(playback) {
  setProperty("surface", "card");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  choice_ = new Segmented;
  choice_->addSegment(tr("All"));
  for (const QuantityEntry* quantity : quantities()) choice_->addSegment(quantity->symbol());
  column->addWidget(choice_, 0, Qt::AlignLeft);
  grid_ = new QGridLayout;
  grid_->setSpacing(8);
  column->addLayout(grid_, 1);
  for (qsizetype i = 0; i < static_cast<qsizetype>(quantities().size()); ++i) {
    auto* plot = new CurvePlot(CurveDetail::Small);
    connect(plot, &CurvePlot::stepRequested, &playback_, &Playback::seek);
    linkHighlight(*plot, highlight, session_, false);
    plots_.append(plot);
  }
  arrange();
  connect(choice_, &Segmented::currentChanged, this, &CurvesCard::arrange);
  auto* runs = new WhenVisible(*this, [this] { refresh(); });
  auto* steps = new WhenVisible(*this, [this] { refreshStep(); });
  connect(&session_, &Session::runChanged, runs, &WhenVisible::request);
  connect(&session_, &Session::activeLaneChanged, runs, &WhenVisible::request);
  connect(&playback_, &Playback::stepChanged, steps, &WhenVisible::request);
}

void CurvesCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  const bool low = height() < twoRows;
  if (low == low_) return;
  low_ = low;
  arrange();
}

void CurvesCard::arrange() {
  const int chosen = choice_->currentIndex() - 1;
  for (int i = 0; i < plots_.size(); ++i) {
    grid_->removeWidget(plots_[i]);
    const bool shown = chosen < 0 ? i < 2 || !low_ : chosen == i;
    plots_[i]->setVisible(shown);
    if (chosen < 0 && shown) {
      grid_->addWidget(plots_[i], i / 2, i % 2);
    } else if (shown) {
      grid_->addWidget(plots_[i], 0, 0, 2, 2);
    }
  }
}

void CurvesCard::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto lane = session_.shownLane();
  const ModelEntry& entry = run->traces[lane]->model->entry();
  for (int i = 0; i < plots_.size(); ++i) {
    CurveSeries series;
    series.modelId = QString::fromStdString(entry.id);
    const QuantityEntry& quantity = *quantities()[static_cast<std::size_t>(i)];
    // Up to where this run ends, however long the others take.
    series.values = quantityValues(quantity, *run, lane).mid(0, run->traces[lane]->steps() + 1);
    CurvePlotSetup setup = quantityPlot(quantity, *run, 1);
    setup.noneReason = tr("this model has none with these parameters");
    setup.series = {series};
    plots_[i]->show(setup);
  }
  refreshStep();
}

void CurvesCard::refreshStep() {
  for (CurvePlot* plot : plots_) plot->setStep(playback_.step());
}

}  // namespace hopscope::ui
