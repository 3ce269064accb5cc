#include "ui/models/capacity_table_model.h"

#include <utility>

#include "core/metrics/metrics.h"
#include "ui/models/model_names.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {

namespace {

QString shareOf(int successes, int trials) {
  return CapacityTableModel::tr("%1 of %2").arg(formatCount(successes), formatCount(trials));
}

}  // namespace

void CapacityTableModel::start(const CapacitySpec& spec) {
  beginResetModel();
  spec_ = spec;
  names_ = modelNames(spec.models);
  rows_.clear();
  endResetModel();
}

void CapacityTableModel::append(const std::vector<CapacityRow>& rows, int first) {
  const auto begin = rows.begin() + first;
  if (begin == rows.end()) return;
  const auto count = static_cast<int>(rows_.size());
  beginInsertRows({}, count, count + static_cast<int>(rows.end() - begin) - 1);
  for (auto row = begin; row != rows.end(); ++row) {
    rows_.push_back(*row);
    rows_.back().scores.clear();  // the table shows their mean only
  }
  endInsertRows();
}

int CapacityTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CapacityTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CapacityTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const CapacityRow& row = rows_[static_cast<std::size_t>(index.row())];
  const auto column = static_cast<Column>(index.column());
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case Qt::UserRole:
      if (column != Model) return {};
      return QString::fromStdString(spec_.models[static_cast<std::size_t>(row.model)].id);
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(column == Model ? Qt::AlignLeft | Qt::AlignVCenter
                                                 : Qt::AlignRight | Qt::AlignVCenter);
    default:
      return {};
  }
}

QVariant CapacityTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  const auto column = static_cast<Column>(section);
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(column == Model ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
  }
  if (role == Qt::ToolTipRole) {
    switch (column) {
      case Interval:
        return tr("95 % Wilson interval of the share of successes");
      case MeanScore:
        return names_.empty() ? QVariant{}
                              : tr("Mean of the score: %1").arg(QString::fromStdString(metric(spec_.metric).help));
      case UntouchedQuery:
        return tr("How often the damaged query itself would have passed");
      case MeanImage:
        return tr("How often the mean stored picture would have passed");
      case NearestNeighbour:
        return tr("How often the nearest stored pattern of the query would have passed");
      default:
        return {};
    }
  }
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case Model:
      return tr("Model");
    case Count:
      return tr("P");
    case Share:
      return tr("Recalled");
    case Interval:
      return tr("95 % interval");
    case MeanScore:
      return names_.empty() ? tr("Mean score")
                            : tr("Mean %1").arg(QString::fromStdString(metric(spec_.metric).title).toLower());
    case UntouchedQuery:
      return tr("Untouched query");
    case MeanImage:
      return tr("Mean image");
    case NearestNeighbour:
      return tr("Nearest neighbour");
    case ColumnCount:
      break;
  }
  return {};
}

QString CapacityTableModel::text(const CapacityRow& row, Column column) const {
  switch (column) {
    case Model:
      return names_[static_cast<std::size_t>(row.model)];
    case Count:
      return formatCount(row.count);
    case Share:
      return shareOf(row.successes, row.trials);
    case Interval:
      return tr("%1 to %2").arg(formatFixed(row.interval.low, 2), formatFixed(row.interval.high, 2));
    case MeanScore:
      return formatFixed(row.meanScore, 3);
    case UntouchedQuery:
      return shareOf(row.untouchedQuery, row.trials);
    case MeanImage:
      return shareOf(row.meanImage, row.trials);
    case NearestNeighbour:
      return shareOf(row.nearestNeighbour, row.trials);
    case ColumnCount:
      break;
  }
  return {};
}

}  // namespace hopscope::ui
