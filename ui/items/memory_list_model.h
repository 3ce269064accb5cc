#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <memory>
#include <vector>

#include "core/dynamics/run.h"
#include "ui/items/memory_order.h"

namespace hopscope::ui {

/// The stored patterns of a run as tiles: picture, how strongly the state shown is associated with each, rank, target.
/// The strength is the association weight, or the overlap with models that have no weights. Pictures are made when they
/// are asked for; tens of thousands of memories stay cheap.
///
/// Roles are those of ThumbnailRole; Qt::ToolTipRole tells the exact numbers.
class MemoryListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit MemoryListModel(QObject* parent = nullptr);

  /// Shows the state of `lane` at `step` of `run`; resets when the memories are other ones than before. Nothing without a run.
  void show(std::shared_ptr<const Run> run, std::size_t lane, int step);
  void setFilter(const QString& filter);
  void setSort(MemorySort sort);
  /// While frozen no tile changes its place for a new state; what changed then is sorted afterwards.
  void setFrozen(bool frozen);
  /// The memory under the mouse somewhere; −1 for none.
  void setHighlighted(int memory);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  /// The memory in a row; −1 for a row that does not exist.
  [[nodiscard]] int memoryAt(int row) const;
  /// The row of a memory; −1 when the filter hides it.
  [[nodiscard]] int rowOf(int memory) const;
  /// Whether strengths are weights (else overlaps).
  [[nodiscard]] bool hasWeights() const { return weights_; }

 private:
  void refreshStrengths();
  void arrange();
  void rearrange();
  void tell(int memory);
  [[nodiscard]] QImage picture(int memory) const;
  [[nodiscard]] QString toolTip(int memory) const;
  [[nodiscard]] float strength(int memory) const { return strengths_[memory]; }

  std::shared_ptr<const Run> run_;
  const Memory* memory_ = nullptr;  ///< of run_
  std::size_t lane_ = 0;
  int step_ = -1;
  QString filter_;
  MemorySort sort_ = MemorySort::Strength;
  int highlighted_ = -1;

  bool weights_ = false;
  Vector strengths_;
  std::vector<int> ranks_;      ///< by memory, from 1
  std::vector<int> strongest_;  ///< by rank
  std::vector<bool> matches_;   ///< by memory: whether the filter lets it through
  std::vector<int> shown_;      ///< by row
  std::vector<int> rows_;       ///< by memory; −1 = not shown
  mutable QCache<int, QImage> pictures_;
  bool frozen_ = false;
  bool outOfOrder_ = false;  ///< the strengths have changed since they were sorted
};

}  // namespace hopscope::ui
