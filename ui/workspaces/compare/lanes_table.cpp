#include "ui/workspaces/compare/lanes_table.h"

#include <QHeaderView>
#include <QMenu>

#include "ui/text/number_format.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tabular_delegate.h"

namespace hopscope::ui {

namespace {

enum Column { Name, Steps, Effective, Support, Error, Best, Drop, Cost, Time, ColumnCount };

const QString none = QStringLiteral("\u2013");

}  // namespace

LanesTable::LanesTable(Session& session, QWidget* parent) : QTableWidget(0, ColumnCount, parent), session_(session) {
  setHorizontalHeaderLabels({tr("Final state"), tr("Steps"), tr("N_eff"), tr("Support"), tr("MAE"), tr("Best @"),
                             QStringLiteral("\u0394") + QLatin1Char('E'), tr("MACs"), tr("ms")});
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(28);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  // The contents' size leaves out the padding of a heading.
  horizontalHeader()->setMinimumSectionSize(
      horizontalHeader()->fontMetrics().horizontalAdvance(QStringLiteral("N_eff")) + 14);
  horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
  horizontalHeaderItem(Best)->setToolTip(tr("Smallest error and the step it was at"));
  for (int column = 1; column < ColumnCount; ++column) {
    horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  horizontalHeaderItem(Name)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeaderItem(Error)->setToolTip(tr("Mean absolute error against the target, lower is better"));
  horizontalHeaderItem(Drop)->setToolTip(tr("Energy drop: energy of the query less energy of the final state"));
  horizontalHeaderItem(Cost)->setToolTip(tr("Multiply-adds of one step"));
  horizontalHeaderItem(Time)->setToolTip(tr("Milliseconds of one step"));
  setEditTriggers(NoEditTriggers);
  setSelectionMode(NoSelection);
  setFocusPolicy(Qt::NoFocus);
  setProperty("dense", true);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setItemDelegate(new TabularDelegate(this));
  setItemDelegateForColumn(Name, new SwatchDelegate(this));
  setAccessibleName(tr("Final states of all lanes"));
  setContextMenuPolicy(Qt::CustomContextMenu);
  connect(this, &QWidget::customContextMenuRequested, this, &LanesTable::showMenu);
  connect(this, &QTableWidget::cellClicked, this, [this](int row) {
    if (row < static_cast<int>(session_.spec().lanes.size())) session_.setActiveLane(row);
  });
}

void LanesTable::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto lanes = static_cast<int>(run->traces.size());
  const auto pinned = static_cast<int>(pinned_.size());
  setRowCount(lanes + pinned + 3);
  for (int lane = 0; lane < lanes; ++lane) addSummary(lane, summarise(*run, static_cast<std::size_t>(lane)));
  for (int i = 0; i < pinned; ++i) {
    addSummary(lanes + i, pinned_[i]);
    if (!pinned_[i].problem.isEmpty()) {
      for (int column = Steps; column < ColumnCount; ++column) setCell(lanes + i, column, none);
    }
    item(lanes + i, Name)->setText(tr("Pinned: %1").arg(pinned_[i].name));
    item(lanes + i, Name)
        ->setToolTip(
            pinned_[i].problem.isEmpty()
                ? tr("A run kept with P, of target memory %1. Right click to let it go.").arg(pinned_[i].target)
                : tr("This run cannot be computed again: %1. Right click to let it go.").arg(pinned_[i].problem));
  }
  addBaseline(lanes + pinned, tr("Query untouched"), run->baselines.untouchedQuery);
  addBaseline(lanes + pinned + 1, tr("Mean image"), run->baselines.meanImage);
  addBaseline(lanes + pinned + 2, tr("Nearest neighbour"), run->baselines.nearestNeighbour);
}

void LanesTable::setPinned(const QVector<LaneSummary>& pinned) {
  pinned_ = pinned;
  refresh();
}

void LanesTable::showMenu(QPoint position) {
  const int pinned = rowAt(position.y()) - static_cast<int>(session_.spec().lanes.size());
  if (pinned < 0 || pinned >= pinned_.size()) return;
  QMenu menu(this);
  menu.addAction(tr("Let this run go"), this, [this, pinned] { emit unpinned(pinned); });
  menu.exec(viewport()->mapToGlobal(position));
}

void LanesTable::addSummary(int row, const LaneSummary& summary) {
  setCell(row, Name, summary.name);
  item(row, Name)->setData(Qt::UserRole, summary.modelId);
  item(row, Name)->setToolTip(summary.name);
  setCell(row, Steps, (summary.settled ? QString() : QStringLiteral("> ")) + QString::number(summary.steps));
  setCell(row, Effective, summary.effectiveMemories ? formatEffectiveShort(*summary.effectiveMemories) : none);
  setCell(row, Support, summary.effectiveMemories ? formatCount(summary.support) : none);
  setCell(row, Error, formatFixed(summary.error));
  setCell(row, Best, formatFixed(summary.bestError) + QStringLiteral(" @") + QString::number(summary.bestStep));
  setCell(row, Drop, summary.energyDrop ? formatEnergy(*summary.energyDrop) : none);
  setCell(row, Cost, formatShortCount(summary.multiplyAdds));
  setCell(row, Time, summary.milliseconds > 0.0 ? formatGeneral(summary.milliseconds, 2) : none);
}

void LanesTable::addBaseline(int row, const QString& name, double error) {
  setCell(row, Name, name);
  item(row, Name)->setData(Qt::UserRole, {});
  item(row, Name)->setToolTip({});
  for (int column = Steps; column < ColumnCount; ++column) setCell(row, column, none);
  setCell(row, Error, formatFixed(error));
}

void LanesTable::setCell(int row, int column, const QString& text) {
  QTableWidgetItem* cell = item(row, column);
  if (cell == nullptr) {
    cell = new QTableWidgetItem;
    cell->setTextAlignment((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    setItem(row, column, cell);
  }
  cell->setText(text);
}

}  // namespace hopscope::ui
