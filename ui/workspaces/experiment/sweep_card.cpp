#include "ui/workspaces/experiment/sweep_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <algorithm>

#include "core/base/errors.h"
#include "ui/text/experiment_texts.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspaces/experiment/measure_choice.h"
#include "ui/workspaces/experiment/sweep_series.h"

namespace hopscope::ui {

namespace {

enum CardPage { CurvesPage, MapPage };

}  // namespace

SweepCard::SweepCard(SweepQueue& queue, QWidget* parent)
    : QFrame(parent),
      queue_(queue),
      title_(new ElidedLabel),
      subtitle_(new ElidedLabel),
      measures_(new MeasureChoice),
      against_(new QComboBox),
      model_(new QComboBox),
      pin_(new QToolButton),
      export_(new QToolButton),
      pages_(new QStackedLayout),
      plot_(new SweepPlot),
      map_(new SweepMap),
      cut_(new SweepPlot) {
  build();
  connect(&queue_, &SweepQueue::rowsArrived, this, [this](int index) {
    if (index == index_) refresh();
  });
  connect(&queue_, &SweepQueue::thresholdChanged, this, [this](int index) {
    if (index == index_) restart();
  });
  connect(&queue_, &SweepQueue::progressChanged, this, [this](int index) {
    if (index == index_) refreshWorking();
  });
  connect(&queue_, &SweepQueue::stateChanged, this, [this](int index) {
    if (index == index_) refreshWorking();
  });
}

void SweepCard::build() {
  setProperty("surface", "card");
  title_->setProperty("role", "heading");
  subtitle_->setProperty("role", "caption");
  title_->setWantsWhole();
  against_->setAccessibleName(tr("Horizontal axis"));
  against_->setToolTip(tr("What stands on the horizontal axis: what is varied, or what a retrieval costs"));
  against_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  against_->setMinimumContentsLength(8);
  model_->setAccessibleName(tr("Model of the map"));
  pin_->setIcon(Theme::instance().icon(QStringLiteral("pin")));
  pin_->setCheckable(true);
  export_->setIcon(Theme::instance().icon(QStringLiteral("export")));
  export_->setPopupMode(QToolButton::InstantPopup);
  export_->setAccessibleName(tr("Export"));
  export_->setToolTip(tr("Export"));
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(title_);
  head->addWidget(subtitle_, 1);
  head->addWidget(model_);
  head->addWidget(measures_);
  head->addWidget(against_);
  head->addWidget(pin_);
  head->addWidget(export_);
  auto* maps = new QWidget;
  auto* row = new QHBoxLayout(maps);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  row->addWidget(map_, 5);
  row->addWidget(cut_, 4);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 12);
  column->setSpacing(8);
  column->addLayout(head);
  column->addLayout(pages_, 1);
  pages_->insertWidget(CurvesPage, plot_);
  pages_->insertWidget(MapPage, maps);

  connect(measures_, &MeasureChoice::changed, this, &SweepCard::restart);
  connect(against_, &QComboBox::activated, this, &SweepCard::restart);
  connect(model_, &QComboBox::activated, this, [this] {
    restart();
    if (row_ >= 0) chooseCell(static_cast<int>(sweep()->rows[static_cast<std::size_t>(row_)].cell));
  });
  for (SweepPlot* plot : {plot_, cut_}) {
    plot->setCard([this](int number) { return series().card(number); });
    connect(plot, &SweepPlot::chosen, this, &SweepCard::chosen);
    connect(plot, &SweepPlot::hovered, this, &SweepCard::hover);
  }
  connect(map_, &SweepMap::chosen, this, &SweepCard::chooseCell);
  connect(map_, &SweepMap::hovered, this,
          [this](int cell) { hover(cell < 0 ? -1 : rowOf(cell, std::max(0, model_->currentIndex()))); });
}

const Sweep* SweepCard::sweep() const { return index_ >= 0 && index_ < queue_.count() ? &queue_.at(index_) : nullptr; }

SweepSeries SweepCard::series() const { return {*sweep(), measure(), cost()}; }

const MeasureInfo& SweepCard::measure() const { return measures_->measure(); }

const MeasureInfo* SweepCard::cost() const {
  const std::string id = against().toStdString();
  return id.empty() ? nullptr : &hopscope::measure(id);
}

int SweepCard::rowOf(Index cell, int model) const {
  const auto& rows = sweep()->rows;
  const auto found =
      std::ranges::find_if(rows, [&](const SweepRow& row) { return row.cell == cell && row.model == model; });
  return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

void SweepCard::showSweep(int index) {
  index_ = index;
  row_ = -1;
  if (sweep() == nullptr) return;
  measures_->offer(sweep()->spec);
  fillAgainst();
  const SweepSpec& spec = sweep()->spec;
  title_->setWhole(experimentTitle(spec));
  subtitle_->setWhole(experimentSubtitle(spec));
  const bool map = spec.axes.size() > 1;
  pages_->setCurrentIndex(map ? MapPage : CurvesPage);
  model_->clear();
  for (const SweepCurve& curve : sweepCurves(spec)) model_->addItem(curve.label);
  model_->setVisible(map && spec.models.size() > 1);
  restart();
}

void SweepCard::fillAgainst() {
  const SweepSpec& spec = sweep()->spec;
  against_->clear();
  against_->addItem(tr("against %1").arg(axisName(spec, spec.axes.front().address)), QString());
  for (const MeasureInfo& each : measures()) {
    if (!each.cost || (each.timed && !spec.timed)) continue;
    against_->addItem(tr("against %1").arg(measureTitleInside(spec, each)), QString::fromStdString(each.id));
  }
  against_->setVisible(spec.axes.size() == 1);
}

QString SweepCard::against() const { return against_->currentData().toString(); }

void SweepCard::setAgainst(const QString& id) {
  const int item = against_->findData(id);
  if (item < 0 || !against_->isVisibleTo(this)) return;
  against_->setCurrentIndex(item);
  restart();
}

void SweepCard::setMeasure(const QString& id) { measures_->choose(id.toStdString()); }

void SweepCard::restart() {
  if (sweep() == nullptr) return;
  const SweepSeries shown = series();
  if (sweep()->spec.axes.size() == 1) {
    plot_->start(shown.plotSetup());
    plot_->setTheory(shown.theory());
    plot_->setToolTip(shown.theorySources());
  } else {
    map_->start(shown.mapSetup());
    cut_->start(shown.plotSetup());
  }
  refresh();
}

void SweepCard::refresh() {
  if (sweep() == nullptr) return;
  if (sweep()->spec.axes.size() == 1) {
    refreshCurves();
  } else {
    refreshMap();
  }
  refreshWorking();
  setChosen(row_);
}

void SweepCard::refreshCurves() {
  const SweepSeries shown = series();
  plot_->setPoints(shown.points());
  plot_->setBaselines(shown.baselines(plot_->lowest(), plot_->highest()));
  plot_->setFrontier(shown.frontier());
}

void SweepCard::refreshMap() {
  const SweepSeries shown = series();
  map_->setValues(shown.mapValues(std::max(0, model_->currentIndex())));
  // The cut runs along the first axis through the chosen cell, else through the first.
  const Index cell = row_ >= 0 ? shown.sweep.rows[static_cast<std::size_t>(row_)].cell : 0;
  const double second = shown.sweep.spec.valueAt(cell, 1);
  SweepPlotSetup setup = cut_->setup();
  setup.title = shown.cutTitle(second);
  cut_->start(setup);
  cut_->setPoints(shown.cut(second));
}

void SweepCard::refreshWorking() {
  const Sweep* shown = sweep();
  if (shown == nullptr || shown->spec.axes.size() > 1 || cost() != nullptr) return;
  const auto working = shown->working();
  if (!working) return plot_->setWorking(std::nullopt, {});
  const auto models = static_cast<qint64>(shown->spec.models.size());
  plot_->setWorking(shown->spec.valueAt(working->first, 0),
                    tr("%1 of %2").arg(formatCount(working->second / models), formatCount(shown->spec.trials)));
}

void SweepCard::setChosen(int row) {
  row_ = row;
  plot_->setChosen(row);
  cut_->setChosen(row);
  const Sweep* shown = sweep();
  if (shown != nullptr && shown->spec.axes.size() > 1) {
    map_->setChosen(row < 0 ? -1 : static_cast<int>(shown->rows[static_cast<std::size_t>(row)].cell));
  }
}

void SweepCard::chooseCell(int cell) {
  const int row = rowOf(cell, std::max(0, model_->currentIndex()));
  if (row < 0) return;
  emit chosen(row);
  if (sweep()->spec.axes.size() > 1) refresh();
}

void SweepCard::hover(int row) { emit hoveredText(row < 0 || sweep() == nullptr ? QString() : series().spoken(row)); }

void SweepCard::savePlot(const QString& path, const QSize& size) {
  const bool map = sweep() != nullptr && sweep()->spec.axes.size() > 1;
  QWidget& plot = map ? static_cast<QWidget&>(*map_) : static_cast<QWidget&>(*plot_);
  const QSize before = plot.size();
  plot.resize(size);
  savePicture(path);
  plot.resize(before);
}

PlotPicture& SweepCard::shownPlot() const {
  const bool map = sweep() != nullptr && sweep()->spec.axes.size() > 1;
  return map ? static_cast<PlotPicture&>(*map_) : static_cast<PlotPicture&>(*plot_);
}

QString SweepCard::title() const { return title_->whole(); }

void SweepCard::savePicture(const QString& path) const {
  constexpr qreal pictureScale = 2.0;
  PlotPicture& picture = shownPlot();
  if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
    picture.saveSvg(path);
  } else if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
    picture.savePdf(path);
  } else if (!picture.toImage(pictureScale).save(path)) {
    throw DataError(path.toStdString(), "", "cannot be written as a picture");
  }
}

}  // namespace hopscope::ui
