#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/experiments/measures.h"

namespace hopscope::ui {

struct Sweep;

/// The finished rows of an experiment, as they came: the axes, what its measures say, the baselines. Numbers as people
/// read them in DisplayRole, the model id for a swatch in Qt::UserRole of the first column.
class SweepTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// Shows `sweep`, which outlives it or is replaced before; null for none.
  void show(const Sweep* sweep);
  /// Rows were appended since.
  void grow();
  /// Numbers changed, rows did not.
  void refresh();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(int row, int column) const;
  [[nodiscard]] int axes() const;

  const Sweep* sweep_ = nullptr;
  std::vector<QString> names_;
  std::vector<const MeasureInfo*> measures_;
  int rows_ = 0;
};

}  // namespace hopscope::ui
