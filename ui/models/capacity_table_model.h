#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/experiments/capacity.h"

namespace hopscope::ui {

/// The finished points of a capacity experiment, one a row, as they came: numbers as people read them in DisplayRole,
/// the model id for a swatch in Qt::UserRole of the first column.
class CapacityTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Model, Count, Share, Interval, MeanScore, UntouchedQuery, MeanImage, NearestNeighbour, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  /// Drops all rows; those to come belong to `spec`.
  void start(const CapacitySpec& spec);
  void append(const std::vector<CapacityRow>& rows, int first);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(const CapacityRow& row, Column column) const;

  CapacitySpec spec_;
  std::vector<QString> names_;
  std::vector<CapacityRow> rows_;
};

}  // namespace hopscope::ui
