#include "ui/workspaces/lanes_table.h"

#include <QHeaderView>

#include "ui/run_values.h"
#include "ui/widgets/number_format.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tabular_delegate.h"

namespace hopscope::ui {

namespace {

enum Column { Name, Steps, Effective, Support, Error, Best, Cost, Time, ColumnCount };

const QString none = QStringLiteral("\u2013");

/// The step with the smallest error, the earliest of equals.
std::pair<int, double> bestStep(const Run& run, std::size_t lane) {
  std::pair<int, double> best{0, run.error(lane, 0)};
  for (int step = 1; step <= run.traces[lane]->steps(); ++step) {
    const double error = run.error(lane, step);
    if (error < best.second) best = {step, error};
  }
  return best;
}

}  // namespace

LanesTable::LanesTable(Session& session, QWidget* parent) : QTableWidget(0, ColumnCount, parent), session_(session) {
  setHorizontalHeaderLabels(
      {tr("Final state"), tr("Steps"), tr("N_eff"), tr("Support"), tr("MAE"), tr("Best @"), tr("Madds"), tr("ms")});
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(28);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
  horizontalHeaderItem(Best)->setToolTip(tr("Smallest error and the step it was at"));
  for (int column = 1; column < ColumnCount; ++column) {
    horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  horizontalHeaderItem(Name)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeaderItem(Cost)->setToolTip(tr("Multiply-adds of one step"));
  horizontalHeaderItem(Time)->setToolTip(tr("Milliseconds of one step"));
  setEditTriggers(NoEditTriggers);
  setSelectionMode(NoSelection);
  setFocusPolicy(Qt::NoFocus);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setItemDelegate(new TabularDelegate(this));
  setItemDelegateForColumn(Name, new SwatchDelegate(this));
  setAccessibleName(tr("Final states of all lanes"));
  connect(this, &QTableWidget::cellClicked, this, [this](int row) {
    if (row < static_cast<int>(session_.spec().lanes.size())) session_.setActiveLane(row);
  });
}

void LanesTable::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto lanes = static_cast<int>(run->traces.size());
  setRowCount(lanes + 3);
  for (int lane = 0; lane < lanes; ++lane) addLane(lane, *run, static_cast<std::size_t>(lane));
  addBaseline(lanes, tr("Query untouched"), run->baselines.untouchedQuery);
  addBaseline(lanes + 1, tr("Mean image"), run->baselines.meanImage);
  addBaseline(lanes + 2, tr("Nearest neighbour"), run->baselines.nearestNeighbour);
}

void LanesTable::addLane(int row, const Run& run, std::size_t lane) {
  const RetrievalTrace& trace = *run.traces[lane];
  const Association& association = trace.associations.back();
  const bool weighted = association.weights.size() > 0;
  const bool settled = trace.termination == Termination::FixedPoint;
  const auto [best, error] = bestStep(run, lane);
  setCell(row, Name, laneName(run.spec, lane));
  item(row, Name)->setData(Qt::UserRole, QString::fromStdString(run.spec.lanes[lane].id));
  setCell(row, Steps, (settled ? QString() : QStringLiteral("> ")) + QString::number(trace.steps()));
  setCell(row, Effective, weighted ? formatEffectiveShort(association.effectiveMemories) : none);
  setCell(row, Support, weighted ? formatCount(association.support) : none);
  setCell(row, Error, formatFixed(run.error(lane, trace.steps())));
  setCell(row, Best, formatFixed(error) + QStringLiteral(" @") + QString::number(best));
  setCell(row, Cost, formatGeneral(laneCost(run, lane) / 1e3, 3) + QStringLiteral("\u202fk"));
  setCell(row, Time, trace.steps() > 0 ? formatGeneral(1e3 * trace.seconds / trace.steps(), 2) : none);
}

void LanesTable::addBaseline(int row, const QString& name, double error) {
  setCell(row, Name, name);
  item(row, Name)->setData(Qt::UserRole, {});
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
