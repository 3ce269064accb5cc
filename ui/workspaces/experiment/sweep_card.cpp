#include "ui/workspaces/experiment/sweep_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/experiments/experiment.h"
#include "core/experiments/frontier.h"
#include "core/metrics/metrics.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/plots/sweep_map.h"
#include "ui/plots/sweep_plot.h"
#include "ui/text/engine_text.h"
#include "ui/text/experiment_texts.h"
#include "ui/text/model_names.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"

namespace hopscope::ui {

namespace {

enum Page { CurvesPage, MapPage };
constexpr std::size_t mostSegments = 4;

/// Logarithmic where the values are spread by their ratios: over more than a decade.
PlotScale scaleOf(const SweepSpec& spec, const SweepAxis& axis) {
  const bool wide = axis.values.front() > 0.0 && axis.values.back() > 12.0 * axis.values.front();
  if (!wide) return PlotScale::Linear;
  return axisInfo(spec, axis.address).symbol == "\u03b2" ? PlotScale::Log2 : PlotScale::Log10;
}

QVector<SweepCurve> curvesOf(const SweepSpec& spec) {
  QVector<SweepCurve> curves;
  const std::vector<QString> names = modelNames(spec.models);
  for (std::size_t i = 0; i < names.size(); ++i) curves.append({names[i], QString::fromStdString(spec.models[i].id)});
  return curves;
}

}  // namespace

SweepCard::SweepCard(SweepQueue& queue, QWidget* parent)
    : QFrame(parent),
      queue_(queue),
      title_(new ElidedLabel),
      subtitle_(new ElidedLabel),
      segments_(new Segmented),
      more_(new QComboBox),
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
  segments_->setAccessibleName(tr("Measure"));
  more_->setAccessibleName(tr("More measures"));
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
  head->addWidget(segments_);
  head->addWidget(more_);
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

  connect(more_, &QComboBox::activated, this, [this](int item) {
    if (item > 0) setMeasure(more_->itemData(item).toString());
  });
  connect(against_, &QComboBox::activated, this, &SweepCard::restart);
  connect(model_, &QComboBox::activated, this, [this] {
    restart();
    if (row_ >= 0) chooseCell(static_cast<int>(sweep()->rows[static_cast<std::size_t>(row_)].cell));
  });
  const auto card = [this](int number) -> QVector<CardRow> {
    const Sweep* shown = sweep();
    const SweepRow& of = shown->rows[static_cast<std::size_t>(number)];
    const Estimate& estimate = estimateOf(number);
    QVector<CardRow> rows{{curvesOf(shown->spec)[of.model].label, cellText(shown->spec, of.cell), true},
                          {measureTitleInside(shown->spec, measure()), estimateText(measure(), estimate), false},
                          {tr("95 % interval"), intervalText(estimate.interval), false}};
    if (const MeasureInfo* price = cost()) {
      rows.append({measureTitleInside(shown->spec, *price), estimateText(*price, estimateOf(number, *price)), false});
    }
    rows.append({tr("click shows its trials"), QString(), false});
    return rows;
  };
  for (SweepPlot* plot : {plot_, cut_}) {
    plot->setCard(card);
    connect(plot, &SweepPlot::chosen, this, &SweepCard::chosen);
    connect(plot, &SweepPlot::hovered, this, &SweepCard::hover);
  }
  connect(map_, &SweepMap::chosen, this, &SweepCard::chooseCell);
  connect(map_, &SweepMap::hovered, this,
          [this](int cell) { hover(cell < 0 ? -1 : rowOf(cell, std::max(0, model_->currentIndex()))); });
}

const Sweep* SweepCard::sweep() const { return index_ >= 0 && index_ < queue_.count() ? &queue_.at(index_) : nullptr; }

const MeasureInfo& SweepCard::measure() const {
  return measures_.empty() ? measures().front() : *measures_[static_cast<std::size_t>(measure_)];
}

const MeasureInfo* SweepCard::cost() const {
  const std::string id = against().toStdString();
  return id.empty() ? nullptr : &hopscope::measure(id);
}

const Estimate& SweepCard::estimateOf(int row) const { return estimateOf(row, measure()); }

const Estimate& SweepCard::estimateOf(int row, const MeasureInfo& measure) const {
  const auto place = static_cast<std::size_t>(&measure - measures().data());
  return sweep()->estimates[static_cast<std::size_t>(row)][place];
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
  fillMeasures();
  fillAgainst();
  const SweepSpec& spec = sweep()->spec;
  title_->setWhole(experimentTitle(spec));
  subtitle_->setWhole(experimentSubtitle(spec));
  const bool map = spec.axes.size() > 1;
  pages_->setCurrentIndex(map ? MapPage : CurvesPage);
  model_->clear();
  for (const SweepCurve& curve : curvesOf(spec)) model_->addItem(curve.label);
  model_->setVisible(map && spec.models.size() > 1);
  restart();
}

/// Those that matter in this experiment as segments, all others in a list.
void SweepCard::fillMeasures() {
  measures_.clear();
  const SweepSpec& spec = sweep()->spec;
  for (const std::string& id : experiment(spec.experiment).measures) measures_.push_back(&hopscope::measure(id));
  const std::size_t shown = std::min(mostSegments, measures_.size());
  for (const MeasureInfo& each : measures()) {
    if (std::ranges::find(measures_, &each) == measures_.end()) measures_.push_back(&each);
  }
  delete segments_;
  segments_ = new Segmented;
  segments_->setAccessibleName(tr("Measure"));
  for (std::size_t i = 0; i < shown; ++i) {
    QString title = measureTitle(spec, *measures_[i]);
    if (measures_[i]->id == "score") title = QString::fromStdString(hopscope::metric(spec.metric).id).toUpper();
    segments_->addSegment(title);
  }
  connect(segments_, &Segmented::currentChanged, this, [this](int segment) {
    measure_ = segment;
    more_->setCurrentIndex(0);
    restart();
  });
  auto* head = qobject_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
  head->insertWidget(head->indexOf(more_), segments_);
  more_->clear();
  more_->addItem(tr("More …"));
  for (std::size_t i = shown; i < measures_.size(); ++i) {
    more_->addItem(measureTitle(spec, *measures_[i]), QString::fromStdString(measures_[i]->id));
    more_->setItemData(more_->count() - 1, measureHelp(*measures_[i]), Qt::ToolTipRole);
  }
  measure_ = 0;
}

void SweepCard::fillAgainst() {
  const SweepSpec& spec = sweep()->spec;
  against_->clear();
  against_->addItem(tr("against %1").arg(axisName(spec, spec.axes.front().address)), QString());
  for (const MeasureInfo& each : measures()) {
    if (!each.cost || (each.id == "seconds" && !spec.timed)) continue;
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

void SweepCard::setMeasure(const QString& id) {
  const auto found =
      std::ranges::find_if(measures_, [&](const MeasureInfo* each) { return each->id == id.toStdString(); });
  if (found == measures_.end()) return;
  measure_ = static_cast<int>(found - measures_.begin());
  const QSignalBlocker blocker(segments_);
  if (measure_ < segments_->count()) segments_->setCurrentIndex(measure_);
  more_->setCurrentIndex(std::max(0, more_->findData(id)));
  restart();
}

void SweepCard::restart() {
  const Sweep* shown = sweep();
  if (shown == nullptr) return;
  const SweepSpec& spec = shown->spec;
  const MeasureInfo& info = measure();
  SweepPlotSetup setup;
  setup.curves = curvesOf(spec);
  setup.title = measureAxisTitle(spec, info);
  setup.share = info.kind == MeasureInfo::Kind::Share;
  setup.yScale = info.logarithmic ? PlotScale::Log10 : PlotScale::Linear;
  const SweepAxis& first = spec.axes.front();
  setup.xTitle = axisTitle(spec, first.address);
  setup.values = first.values;
  setup.options = axisOptionTexts(spec, 0);
  setup.xScale = setup.options.isEmpty() ? scaleOf(spec, first) : PlotScale::Linear;
  if (spec.axes.size() == 1) {
    QVector<QPair<double, QString>> lines;
    QStringList sources;
    if (const MeasureInfo* price = cost()) {
      setup.xTitle = measureTitle(spec, *price);
      setup.values.clear();
      setup.options.clear();
      setup.xScale = PlotScale::Log10;
      if (betterOf(spec, info)) setup.note = tr("dashed: nothing else is both cheaper and better");
    } else {
      for (const TheoryLine& line : theoryLines(spec)) {
        const QString label = QString::fromStdString(line.label);
        lines.append({line.value, label});
        sources << label + QStringLiteral(": ") + engineCaption(line.source);
      }
    }
    plot_->start(setup);
    plot_->setTheory(lines);
    plot_->setToolTip(sources.join(QLatin1Char('\n')));
  } else {
    const auto labels = [&](std::size_t axis) {
      QStringList texts;
      for (const double value : spec.axes[axis].values) texts << axisValueText(spec, axis, value);
      return texts;
    };
    map_->start({setup.title, setup.xTitle, axisTitle(spec, spec.axes[1].address), labels(0), labels(1), setup.share,
                 axisOptionTexts(spec, 0).isEmpty() && axisOptionTexts(spec, 1).isEmpty()});
    cut_->start(setup);
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

/// Models stand side by side at an option, not on each other.
double SweepCard::besides(int model) const {
  constexpr double pitch = 0.07;
  const SweepSpec& spec = sweep()->spec;
  if (axisOptionTexts(spec, 0).isEmpty()) return 0.0;
  return pitch * (model - 0.5 * static_cast<double>(spec.models.size() - 1));
}

void SweepCard::refreshCurves() {
  const Sweep& shown = *sweep();
  const MeasureInfo* price = cost();
  QVector<SweepPoint> points;
  for (int i = 0; i < static_cast<int>(shown.rows.size()); ++i) {
    const SweepRow& row = shown.rows[static_cast<std::size_t>(i)];
    const double x =
        price != nullptr ? estimateOf(i, *price).value : shown.spec.valueAt(row.cell, 0) + besides(row.model);
    if (estimateOf(i).count > 0 && std::isfinite(x)) points.append({row.model, x, estimateOf(i), i});
  }
  plot_->setPoints(points);
  plot_->setBaselines(baselines());
  refreshFrontier(points);
}

/// Along the axis where each stands; against a cost, which they have none of, each at its best.
QVector<SweepLine> SweepCard::baselines() const {
  if (!hasBaselines(measure())) return {};
  const Sweep& shown = *sweep();
  const std::array<QString, 3> names{tr("untouched query"), tr("mean image"), tr("nearest neighbour")};
  QVector<SweepLine> lines;
  for (const QString& name : names) lines.append({cost() != nullptr ? tr("%1, at best").arg(name) : name, {}});
  for (const SweepRow& row : shown.rows) {
    // Baselines depend on the encoding alone: the rows of the first model stand for all.
    if (row.model != 0) continue;
    const BaselineEstimates of = estimateBaselines(shown.spec, row, measure());
    const double x = shown.spec.valueAt(row.cell, 0);
    lines[0].points.append({x, of.untouchedQuery});
    lines[1].points.append({x, of.meanImage});
    lines[2].points.append({x, of.nearestNeighbour});
  }
  for (SweepLine& line : lines) std::ranges::sort(line.points, {}, &QPointF::x);
  if (cost() == nullptr) return lines;
  const bool higher = betterOf(shown.spec, measure()).value_or(Better::Higher) == Better::Higher;
  for (SweepLine& line : lines) {
    if (line.points.isEmpty()) continue;
    const auto [least, most] = std::ranges::minmax_element(line.points, {}, &QPointF::y);
    const double best = higher ? most->y() : least->y();
    line.points = {{plot_->lowest(), best}, {plot_->highest(), best}};
  }
  return lines;
}

void SweepCard::refreshFrontier(const QVector<SweepPoint>& points) {
  const auto better = betterOf(sweep()->spec, measure());
  QVector<QPointF> frontier;
  if (cost() != nullptr && better) {
    std::vector<CostPoint> all;
    for (const SweepPoint& point : points) all.push_back({point.x, point.estimate.value});
    for (const std::size_t i : costFrontier(all, *better)) frontier.append({all[i].cost, all[i].value});
  }
  plot_->setFrontier(frontier);
}

void SweepCard::refreshMap() {
  const Sweep& shown = *sweep();
  const int model = std::max(0, model_->currentIndex());
  std::vector<double> values(static_cast<std::size_t>(shown.spec.cells()), std::numeric_limits<double>::quiet_NaN());
  for (int i = 0; i < static_cast<int>(shown.rows.size()); ++i) {
    const SweepRow& row = shown.rows[static_cast<std::size_t>(i)];
    if (row.model == model) values[static_cast<std::size_t>(row.cell)] = estimateOf(i).value;
  }
  map_->setValues(values);
  // The cut runs along the first axis through the chosen cell, else through the first.
  const Index cell = row_ >= 0 ? shown.rows[static_cast<std::size_t>(row_)].cell : 0;
  const double second = shown.spec.valueAt(cell, 1);
  SweepPlotSetup setup = cut_->setup();
  setup.title =
      tr("Cut at %1 = %2").arg(axisName(shown.spec, shown.spec.axes[1].address), axisValueText(shown.spec, 1, second));
  cut_->start(setup);
  QVector<SweepPoint> points;
  for (int i = 0; i < static_cast<int>(shown.rows.size()); ++i) {
    const SweepRow& row = shown.rows[static_cast<std::size_t>(i)];
    if (shown.spec.valueAt(row.cell, 1) != second || estimateOf(i).count == 0) continue;
    points.append({row.model, shown.spec.valueAt(row.cell, 0) + besides(row.model), estimateOf(i), i});
  }
  cut_->setPoints(points);
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

void SweepCard::hover(int row) {
  const Sweep* shown = sweep();
  if (row < 0 || shown == nullptr) return emit hoveredText({});
  const SweepRow& of = shown->rows[static_cast<std::size_t>(row)];
  emit hoveredText(tr("%1, %2: %3, %4 to %5")
                       .arg(curvesOf(shown->spec)[of.model].label, cellText(shown->spec, of.cell),
                            estimateText(measure(), estimateOf(row)), formatGeneral(estimateOf(row).interval.low, 3),
                            formatGeneral(estimateOf(row).interval.high, 3)));
}

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
