#include "ui/workspaces/compare/compare_workspace.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/quantity_plot.h"
#include "ui/panels/weights_view.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/plots/curve_plot.h"
#include "ui/text/engine_text.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/when_visible.h"
#include "ui/workspaces/compare/lane_card.h"
#include "ui/workspaces/compare/lanes_table.h"

namespace hopscope::ui {

namespace {

/// What can be measured against doing nothing comes first: that is what models are compared by.
std::vector<const QuantityEntry*> comparedQuantities() {
  std::vector<const QuantityEntry*> sorted(quantities().begin(), quantities().end());
  std::ranges::stable_partition(sorted, [](const QuantityEntry* each) { return each->references != nullptr; });
  return sorted;
}

/// Scrolls sideways only: it is never lower than the lanes.
class LaneArea final : public QScrollArea {
 public:
  [[nodiscard]] QSize minimumSizeHint() const override {
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    const int lanes = widget() == nullptr ? 0 : widget()->minimumSizeHint().height();
    return {QScrollArea::minimumSizeHint().width(), lanes + bar};
  }

 protected:
  bool event(QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::event(event);
  }
};

QFrame* compareCard() {
  auto* frame = new QFrame;
  frame->setProperty("surface", "card");
  return frame;
}

}  // namespace

CompareWorkspace::CompareWorkspace(Session& session, Playback& playback, Highlight& highlight,
                                   DifferenceChoice& differences, QWidget* parent)
    : QWidget(parent),
      session_(session),
      playback_(playback),
      highlight_(highlight),
      differences_(differences),
      compared_(comparedQuantities()),
      row_(new QHBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 8);
  column->setSpacing(12);
  // Side by side as long as they can be read; beyond that they scroll, and the docks keep their room.
  auto* lanes = new QWidget;
  lanes->setProperty("surface", "canvas");
  lanes->setLayout(row_);
  row_->setContentsMargins(0, 0, 0, 0);
  auto* area = new LaneArea;
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(lanes);
  column->addWidget(area, 62);
  auto* below = new QHBoxLayout;
  below->setSpacing(12);
  below->addWidget(buildPlotCard(), 36);
  below->addWidget(buildTableCard(), 64);
  column->addLayout(below, 38);
  references_ = buildReference();
  auto* runs = new WhenVisible(*this, [this] { refreshRun(); });
  auto* steps = new WhenVisible(*this, [this] { refreshStep(); });
  connect(&session_, &Session::runChanged, this, [this](const RunChange& change) {
    if (change.pinned) pinned_ = summarisePinned(*session_.mainRun());
  });
  connect(&session_, &Session::runChanged, runs, &WhenVisible::request);
  connect(&playback_, &Playback::stepChanged, steps, &WhenVisible::request);
}

int CompareWorkspace::quantity() const { return quantities_->currentIndex(); }

void CompareWorkspace::setQuantity(int quantity) {
  if (quantity >= 0 && quantity < static_cast<int>(compared_.size())) quantities_->setCurrentIndex(quantity);
}

QWidget* CompareWorkspace::makeCorner() {
  auto* button = new QPushButton(Theme::instance().icon("plus"), tr("Add model"));
  button->setProperty("kind", "default");
  button->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(button);
  for (const ModelEntry* entry : models()) {
    QAction* action = menu->addAction(swatchIcon(QString::fromStdString(entry->id)), engineText(entry->title));
    connect(action, &QAction::triggered, this, [this, entry] { session_.addLane({entry->id, {}}); });
  }
  button->setMenu(menu);
  connect(&session_, &Session::specChanged, button, [this, button] {
    button->setEnabled(static_cast<int>(session_.spec().lanes.size()) < Session::maxLaneCount);
  });
  auto* corner = new QWidget;
  auto* row = new QHBoxLayout(corner);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* caption = new ElidedLabel;
  caption->setWantsWhole();
  caption->setWhole(tr("Difference from"));
  caption->setProperty("role", "label");
  row->addWidget(caption);
  row->addWidget(references_);
  row->addWidget(button);
  return corner;
}

QComboBox* CompareWorkspace::buildReference() {
  auto* box = new QComboBox(this);
  box->setFocusPolicy(Qt::TabFocus);
  box->setAccessibleName(tr("Difference from"));
  box->setMinimumWidth(128);
  connect(box, &QComboBox::activated, &differences_, &DifferenceChoice::choose);
  connect(&differences_, &DifferenceChoice::changed, box, [this, box] { box->setCurrentIndex(differences_.index()); });
  return box;
}

void CompareWorkspace::fillReference() {
  const RunSpec& spec = session_.run()->spec;
  const int lanes = static_cast<int>(spec.lanes.size());
  differences_.limit(lanes);
  references_->clear();
  references_->addItems({tr("Target"), tr("Query")});
  for (int lane = 0; lane < lanes; ++lane) {
    const auto place = static_cast<std::size_t>(lane);
    references_->addItem(swatchIcon(QString::fromStdString(spec.lanes[place].id)), laneName(spec, place));
  }
  references_->setCurrentIndex(differences_.index());
}

QWidget* CompareWorkspace::buildPlotCard() {
  QFrame* frame = compareCard();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  auto* title = new QLabel(tr("By step"));
  title->setProperty("role", "heading");
  quantities_ = new Segmented;
  for (const QuantityEntry* quantity : compared_) quantities_->addSegment(quantity->symbol());
  head->addWidget(title);
  head->addStretch();
  head->addWidget(quantities_);
  column->addLayout(head);
  plot_ = new CurvePlot(CurveDetail::Full);
  column->addWidget(plot_, 1);
  connect(quantities_, &Segmented::currentChanged, this, &CompareWorkspace::refreshPlot);
  connect(plot_, &CurvePlot::stepRequested, &playback_, &Playback::seek);
  linkHighlight(*plot_, highlight_, session_, true);
  return frame;
}

QWidget* CompareWorkspace::buildTableCard() {
  QFrame* frame = compareCard();
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(1, 4, 1, 4);
  table_ = new LanesTable(session_);
  column->addWidget(table_);
  connect(table_, &LanesTable::unpinned, this, [this](int pinned) { unpin(session_, pinned); });
  return frame;
}

void CompareWorkspace::refreshRun() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto lanes = static_cast<int>(run->traces.size());
  while (cards_.size() > lanes) delete cards_.takeLast();
  while (cards_.size() < lanes) {
    cards_.append(new LaneCard(session_, playback_, highlight_, differences_, static_cast<int>(cards_.size())));
    row_->addWidget(cards_.last(), 1);
    connect(cards_.last(), &LaneCard::pinRequested, this, [this](int lane) { pin(session_, lane); });
  }
  row_->setSpacing(lanes > LaneCard::wideLanes ? 8 : 12);
  fillReference();
  for (LaneCard* each : cards_) each->refreshRun();
  table_->setPinned(pinned_);
  refreshPlot();
}

void CompareWorkspace::refreshPlot() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const QuantityEntry& quantity = *compared_[static_cast<std::size_t>(quantities_->currentIndex())];
  QVector<CurveSeries> series;
  for (std::size_t lane = 0; lane < run->traces.size(); ++lane) {
    CurveSeries curve;
    curve.label = laneName(run->spec, lane);
    curve.modelId = QString::fromStdString(run->spec.lanes[lane].id);
    curve.values = quantityValues(quantity, *run, lane);
    for (std::size_t earlier = 0; earlier < lane; ++earlier) {
      if (run->spec.lanes[earlier].id == run->spec.lanes[lane].id) curve.role = CurveRole::Second;
    }
    series.append(curve);
  }
  for (const LaneSummary& each : pinned_) {
    if (!each.problem.isEmpty()) continue;
    series.append({each.name, each.modelId, each.curves.value(&quantity), CurveRole::Pinned});
  }
  constexpr qsizetype references = 2;
  CurvePlotSetup setup = quantityPlot(quantity, *run, references);
  setup.series = series;
  plot_->show(setup);
  plot_->setStep(playback_.step());
}

void CompareWorkspace::refreshStep() {
  for (LaneCard* each : cards_) each->refreshStep();
  plot_->setStep(playback_.step());
}

}  // namespace hopscope::ui
