#include "ui/items/memory_list_model.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/thumbnail_delegate.h"

namespace hopscope::ui {

namespace {
constexpr int cachedPictures = 2000;
}

MemoryListModel::MemoryListModel(QObject* parent) : QAbstractListModel(parent), pictures_(cachedPictures) {
  connect(&Theme::instance(), &Theme::changed, this, [this] { pictures_.clear(); });
}

void MemoryListModel::show(std::shared_ptr<const Run> run, std::size_t lane, int step) {
  if (run == nullptr) {
    beginResetModel();
    run_.reset();
    shown_.clear();
    rows_.clear();
    endResetModel();
    return;
  }
  const bool sameMemories = run_ != nullptr && &run_->memory() == &run->memory();
  const bool sameState = sameMemories && lane_ == lane && run_->traces[lane] == run->traces[lane] && step_ == step;
  const Index oldTarget = run_ != nullptr ? run_->spec.target : -1;
  if (!sameMemories) beginResetModel();
  run_ = std::move(run);
  lane_ = lane;
  step_ = step;
  if (!sameState) refreshStrengths();
  if (!sameMemories) {
    pictures_.clear();
    highlighted_ = -1;
    matches_ = matchingMemories(run_->memory(), filter_);
    arrange();
    endResetModel();
    return;
  }
  if (!sameState && sort_ == MemorySort::Strength && !frozen_) {
    rearrange();
  } else if (!sameState && !shown_.empty()) {
    outOfOrder_ = sort_ == MemorySort::Strength;
    emit dataChanged(index(0), index(rowCount() - 1));
  }
  if (oldTarget != run_->spec.target) {
    tell(static_cast<int>(oldTarget));
    tell(static_cast<int>(run_->spec.target));
  }
}

void MemoryListModel::setFilter(const QString& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  if (run_ == nullptr) return;
  beginResetModel();
  matches_ = matchingMemories(run_->memory(), filter_);
  arrange();
  endResetModel();
}

void MemoryListModel::setSort(MemorySort sort) {
  if (sort == sort_) return;
  sort_ = sort;
  if (run_ != nullptr) rearrange();
}

void MemoryListModel::setFrozen(bool frozen) {
  frozen_ = frozen;
  if (!frozen_ && outOfOrder_ && run_ != nullptr) rearrange();
}

void MemoryListModel::setHighlighted(int memory) {
  if (memory == highlighted_) return;
  const int before = std::exchange(highlighted_, memory);
  tell(before);
  tell(memory);
}

int MemoryListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant MemoryListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid)) return {};
  const int memory = memoryAt(index.row());
  switch (role) {
    case PictureRole:
      return picture(memory);
    case WeightRole:
      return strength(memory);
    case RankRole:
      return ranks_[static_cast<std::size_t>(memory)];
    case TargetRole:
      return memory == run_->spec.target;
    case HighlightRole:
      return memory == highlighted_;
    case Qt::ToolTipRole:
      return toolTip(memory);
    default:
      return {};
  }
}

int MemoryListModel::memoryAt(int row) const {
  return row >= 0 && row < rowCount() ? shown_[static_cast<std::size_t>(row)] : -1;
}

int MemoryListModel::rowOf(int memory) const {
  return memory >= 0 && memory < static_cast<int>(rows_.size()) ? rows_[static_cast<std::size_t>(memory)] : -1;
}

void MemoryListModel::refreshStrengths() {
  const RetrievalTrace& trace = *run_->traces[lane_];
  const Association& association = trace.associations[static_cast<std::size_t>(shownStep(trace, step_))];
  weights_ = association.weights.size() > 0;
  strengths_ = weights_ ? association.weights : association.similarity;
  strongest_ = *strengthOrder(run_->traces[lane_], shownStep(trace, step_), StrengthOf::Value);
  ranks_.resize(strongest_.size());
  for (std::size_t rank = 0; rank < strongest_.size(); ++rank) {
    ranks_[static_cast<std::size_t>(strongest_[rank])] = static_cast<int>(rank) + 1;
  }
}

void MemoryListModel::arrange() {
  outOfOrder_ = false;
  const Memory& memory = run_->memory();
  std::vector<int> order;
  switch (sort_) {
    case MemorySort::Strength:
      order = strongest_;
      break;
    case MemorySort::Class:
      order = byClass(memory);
      break;
    case MemorySort::Index:
      order.resize(static_cast<std::size_t>(memory.count()));
      std::iota(order.begin(), order.end(), 0);
      break;
  }
  std::erase_if(order, [&](int each) { return !matches_[static_cast<std::size_t>(each)]; });
  shown_ = std::move(order);
  rows_.assign(static_cast<std::size_t>(memory.count()), -1);
  for (std::size_t row = 0; row < shown_.size(); ++row)
    rows_[static_cast<std::size_t>(shown_[row])] = static_cast<int>(row);
}

void MemoryListModel::rearrange() {
  emit layoutAboutToBeChanged({}, VerticalSortHint);
  const QModelIndexList before = persistentIndexList();
  std::vector<int> memories;
  for (const QModelIndex& each : before) memories.push_back(memoryAt(each.row()));
  arrange();
  QModelIndexList after;
  for (const int memory : memories) after.append(index(rowOf(memory)));
  changePersistentIndexList(before, after);
  emit layoutChanged({}, VerticalSortHint);
}

void MemoryListModel::tell(int memory) {
  const int row = rowOf(memory);
  if (row >= 0) emit dataChanged(index(row), index(row));
}

QImage MemoryListModel::picture(int memory) const {
  if (const QImage* known = pictures_.object(memory)) return *known;
  auto* image = new QImage(pictureImage(memoryPicture(*run_, memory), Theme::instance().isDark()));
  const QImage result = *image;
  pictures_.insert(memory, image);
  return result;
}

QString MemoryListModel::toolTip(int memory) const {
  const RetrievalTrace& trace = *run_->traces[lane_];
  const Association& association = trace.associations[static_cast<std::size_t>(shownStep(trace, step_))];
  const QString name = QString::fromStdString(run_->memory().describe(memory));
  QStringList lines{name.isEmpty() ? tr("Memory %1").arg(memory) : tr("Memory %1, %2").arg(memory).arg(name)};
  if (weights_) lines.append(tr("weight %1").arg(formatWeight(static_cast<double>(association.weights[memory]))));
  lines.append((weights_ ? tr("similarity %1") : tr("overlap %1"))
                   .arg(formatFixed(static_cast<double>(association.similarity[memory]))));
  lines.append(tr("rank %1 of %2").arg(ranks_[static_cast<std::size_t>(memory)]).arg(ranks_.size()));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace hopscope::ui
