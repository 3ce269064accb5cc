#include "ui/items/sweep_table_model.h"

#include "core/experiments/experiment.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/text/experiment_texts.h"
#include "ui/text/model_names.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

void SweepTableModel::show(const Sweep* sweep) {
  beginResetModel();
  sweep_ = sweep;
  names_.clear();
  measures_.clear();
  rows_ = 0;
  if (sweep_ != nullptr) {
    names_ = modelNames(sweep_->spec.models);
    for (const std::string& id : experiment(sweep_->spec.experiment).measures) measures_.push_back(&measure(id));
    rows_ = static_cast<int>(sweep_->rows.size());
  }
  endResetModel();
}

void SweepTableModel::grow() {
  if (sweep_ == nullptr || static_cast<int>(sweep_->rows.size()) <= rows_) return;
  beginInsertRows({}, rows_, static_cast<int>(sweep_->rows.size()) - 1);
  rows_ = static_cast<int>(sweep_->rows.size());
  endInsertRows();
}

void SweepTableModel::refresh() {
  if (rows_ > 0) emit dataChanged(index(0, 0), index(rows_ - 1, columnCount() - 1));
}

int SweepTableModel::axes() const { return sweep_ == nullptr ? 0 : static_cast<int>(sweep_->spec.axes.size()); }

int SweepTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }

int SweepTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || sweep_ == nullptr ? 0 : 1 + axes() + static_cast<int>(measures_.size()) + 3;
}

QVariant SweepTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  switch (role) {
    case Qt::DisplayRole:
      return text(index.row(), index.column());
    case Qt::UserRole: {
      if (index.column() != 0) return {};
      const auto model = static_cast<std::size_t>(sweep_->rows[static_cast<std::size_t>(index.row())].model);
      return QString::fromStdString(sweep_->spec.models[model].id);
    }
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                     : Qt::AlignRight | Qt::AlignVCenter);
    default:
      return {};
  }
}

QVariant SweepTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
  }
  const int measured = section - 1 - axes();
  const int baseline = measured - static_cast<int>(measures_.size());
  const bool isMeasure = measured >= 0 && baseline < 0;
  if (role == Qt::ToolTipRole) {
    if (isMeasure) return measureHelp(*measures_[static_cast<std::size_t>(measured)]);
    if (baseline == 0) return tr("How often the damaged query itself would have passed");
    if (baseline == 1) return tr("How often the mean stored picture would have passed");
    if (baseline == 2) return tr("How often the nearest stored pattern of the query would have passed");
    return {};
  }
  if (role != Qt::DisplayRole) return {};
  if (section == 0) return tr("Model");
  if (section <= axes()) {
    return axisName(sweep_->spec, sweep_->spec.axes[static_cast<std::size_t>(section - 1)].address);
  }
  if (isMeasure) {
    // A header knows no subscripts.
    return measureTitle(sweep_->spec, *measures_[static_cast<std::size_t>(measured)])
        .replace(QLatin1Char('_'), QLatin1Char(' '));
  }
  return baseline == 0 ? tr("Untouched query") : baseline == 1 ? tr("Mean image") : tr("Nearest neighbour");
}

QString SweepTableModel::text(int number, int column) const {
  const SweepRow& row = sweep_->rows[static_cast<std::size_t>(number)];
  if (column == 0) return names_[static_cast<std::size_t>(row.model)];
  if (column <= axes()) {
    const auto axis = static_cast<std::size_t>(column - 1);
    return axisValueText(sweep_->spec, axis, sweep_->spec.valueAt(row.cell, axis));
  }
  const int measured = column - 1 - axes();
  if (measured < static_cast<int>(measures_.size())) {
    const MeasureInfo& info = *measures_[static_cast<std::size_t>(measured)];
    return estimateText(info, sweep_->estimates[static_cast<std::size_t>(number)][placeOf(info)]);
  }
  const BaselineEstimates shares = RowMeasures(sweep_->spec, row).baselines(measure(recalledMeasure));
  const double share[] = {shares.untouchedQuery, shares.meanImage, shares.nearestNeighbour};
  return formatPercent(share[measured - static_cast<int>(measures_.size())]);
}

}  // namespace hopscope::ui
