#include "ui/workspaces/experiment/measure_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

#include "core/experiments/experiment.h"
#include "core/metrics/metrics.h"
#include "ui/text/experiment_texts.h"
#include "ui/widgets/segmented.h"

namespace hopscope::ui {

namespace {

constexpr std::size_t maxSegments = 4;

/// The score is called by what it is: "MAE".
QString segmentTitle(const SweepSpec& spec, const MeasureInfo& measure) {
  if (measure.ofScore == MeasureInfo::OfScore::Itself) {
    return QString::fromStdString(hopscope::metric(spec.metric).id).toUpper();
  }
  return measureTitle(spec, measure);
}

}  // namespace

MeasureChoice::MeasureChoice(QWidget* parent)
    : QWidget(parent), segments_(new Segmented), more_(new QComboBox), measure_(&hopscope::measure(recalledMeasure)) {
  segments_->setAccessibleName(tr("Measure"));
  more_->setAccessibleName(tr("More measures"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(segments_);
  row->addWidget(more_);
  connect(segments_, &Segmented::currentChanged, this, [this](int segment) {
    if (segment >= 0 && segment < static_cast<int>(shown_.size())) set(*shown_[static_cast<std::size_t>(segment)]);
  });
  connect(more_, &QComboBox::activated, this, [this](int item) {
    if (item > 0) choose(more_->itemData(item).toString().toStdString());
  });
}

void MeasureChoice::offer(const SweepSpec& spec) {
  const QSignalBlocker blocker(segments_);
  shown_.clear();
  for (const std::string& id : experiment(spec.experiment).measures) {
    if (shown_.size() < maxSegments) shown_.push_back(&hopscope::measure(id));
  }
  segments_->clear();
  for (const MeasureInfo* each : shown_) segments_->addSegment(segmentTitle(spec, *each));
  more_->clear();
  more_->addItem(tr("More …"));
  const auto addMore = [&](const MeasureInfo& each) {
    const QString id = QString::fromStdString(each.id);
    if (std::ranges::find(shown_, &each) != shown_.end() || more_->findData(id) >= 0) return;
    more_->addItem(measureTitle(spec, each), id);
    more_->setItemData(more_->count() - 1, measureHelp(each), Qt::ToolTipRole);
  };
  for (const std::string& id : experiment(spec.experiment).measures) addMore(hopscope::measure(id));
  for (const MeasureInfo& each : measures()) addMore(each);
  measure_ = shown_.empty() ? &hopscope::measure(recalledMeasure) : shown_.front();
}

void MeasureChoice::choose(std::string_view id) {
  const auto found = std::ranges::find(measures(), id, &MeasureInfo::id);
  if (found != measures().end()) set(*found);
}

void MeasureChoice::set(const MeasureInfo& measure) {
  measure_ = &measure;
  const auto segment = std::ranges::find(shown_, measure_);
  const QSignalBlocker blocker(segments_);
  if (segment != shown_.end()) segments_->setCurrentIndex(static_cast<int>(segment - shown_.begin()));
  more_->setCurrentIndex(std::max(0, more_->findData(QString::fromStdString(measure.id))));
  emit changed();
}

}  // namespace hopscope::ui
