#include "ui/workspaces/compare_workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/highlight.h"
#include "ui/playback.h"
#include "ui/plots/curve_plot.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/swatch.h"
#include "ui/workspaces/lane_card.h"
#include "ui/workspaces/lanes_table.h"

namespace hopscope::ui {

namespace {

constexpr Quantity quantities[] = {Quantity::Energy, Quantity::Error, Quantity::Overlap, Quantity::EffectiveMemories};

QFrame* card() {
  auto* frame = new QFrame;
  frame->setProperty("surface", "card");
  return frame;
}

}  // namespace

CompareWorkspace::CompareWorkspace(Session& session, Playback& playback, Highlight& highlight, QWidget* parent)
    : QWidget(parent), session_(session), playback_(playback), highlight_(highlight), row_(new QHBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  row_->setSpacing(12);
  column->addLayout(row_, 62);
  auto* below = new QHBoxLayout;
  below->setSpacing(12);
  below->addWidget(buildPlotCard(), 40);
  below->addWidget(buildTableCard(), 60);
  column->addLayout(below, 38);
  connect(&session_, &Session::runChanged, this, &CompareWorkspace::refreshRun);
  connect(&playback_, &Playback::stepChanged, this, &CompareWorkspace::refreshStep);
}

QWidget* CompareWorkspace::makeCorner() {
  auto* button = new QPushButton(Theme::instance().icon("plus"), tr("Add model"));
  button->setProperty("kind", "default");
  button->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(button);
  for (const ModelEntry* entry : models()) {
    QAction* action =
        menu->addAction(swatchIcon(QString::fromStdString(entry->id)), QString::fromStdString(entry->title));
    connect(action, &QAction::triggered, this, [this, entry] { session_.addLane({entry->id, {}}); });
  }
  button->setMenu(menu);
  connect(&session_, &Session::specChanged, button, [this, button] {
    button->setEnabled(static_cast<int>(session_.spec().lanes.size()) < Session::largestLaneCount);
  });
  return button;
}

QWidget* CompareWorkspace::buildPlotCard() {
  QFrame* frame = card();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  auto* title = new QLabel(tr("By step"));
  title->setProperty("role", "heading");
  quantities_ = new Segmented;
  for (const Quantity quantity : quantities) quantities_->addSegment(quantityTitle(quantity));
  head->addWidget(title);
  head->addStretch();
  head->addWidget(quantities_);
  column->addLayout(head);
  plot_ = new CurvePlot(CurveDetail::Full);
  column->addWidget(plot_, 1);
  connect(quantities_, &Segmented::currentChanged, this, &CompareWorkspace::refreshPlot);
  connect(plot_, &CurvePlot::stepRequested, &playback_, &Playback::seek);
  return frame;
}

QWidget* CompareWorkspace::buildTableCard() {
  QFrame* frame = card();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(1, 4, 1, 4);
  table_ = new LanesTable(session_);
  column->addWidget(table_);
  return frame;
}

void CompareWorkspace::refreshRun() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto lanes = static_cast<int>(run->traces.size());
  while (cards_.size() > lanes) delete cards_.takeLast();
  while (cards_.size() < lanes) {
    cards_.append(new LaneCard(session_, playback_, highlight_, static_cast<int>(cards_.size())));
    row_->addWidget(cards_.last(), 1);
  }
  for (LaneCard* each : cards_) each->refreshRun();
  table_->refresh();
  refreshPlot();
}

void CompareWorkspace::refreshPlot() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const Quantity quantity = quantities[quantities_->currentIndex()];
  QVector<CurveSeries> series;
  for (std::size_t lane = 0; lane < run->traces.size(); ++lane) {
    CurveSeries curve;
    curve.label = laneName(run->spec, lane);
    curve.modelId = QString::fromStdString(run->spec.lanes[lane].id);
    curve.values = quantityValues(*run, lane, quantity);
    for (std::size_t earlier = 0; earlier < lane; ++earlier) {
      if (run->spec.lanes[earlier].id == run->spec.lanes[lane].id) curve.role = CurveRole::Second;
    }
    series.append(curve);
  }
  QVector<PlotBaseline> baselines;
  if (quantity == Quantity::Error) {
    baselines = {{tr("query untouched"), run->baselines.untouchedQuery}, {tr("mean image"), run->baselines.meanImage}};
  }
  plot_->setTitle(quantityTitle(quantity));
  plot_->setYScale(quantity == Quantity::EffectiveMemories ? PlotScale::Log10 : PlotScale::Linear);
  plot_->setSeries(series);
  plot_->setBaselines(baselines);
  plot_->setStep(playback_.step());
}

void CompareWorkspace::refreshStep() {
  for (LaneCard* each : cards_) each->refreshStep();
  plot_->setStep(playback_.step());
}

}  // namespace hopscope::ui
