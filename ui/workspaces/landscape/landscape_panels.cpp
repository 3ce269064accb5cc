#include "ui/workspaces/landscape/landscape_panels.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <algorithm>
#include <numeric>

#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/panels/merge_points.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_table.h"
#include "ui/workspaces/landscape/landscape_texts.h"

namespace hopscope::ui {

namespace {

/// "4: 0.975  5: 0.022", the two heaviest.
QString heaviestWeights(const FixedPoint& point, int first) {
  std::vector<Index> order(static_cast<std::size_t>(point.weights.size()));
  std::iota(order.begin(), order.end(), Index{0});
  const auto shown = std::min<std::size_t>(order.size(), 2);
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(shown), std::ranges::greater{},
                            [&](Index memory) { return point.weights[memory]; });
  QStringList texts;
  for (std::size_t i = 0; i < shown; ++i) {
    texts << QStringLiteral("%1: %2")
                 .arg(order[i] + first)
                 .arg(formatWeight(static_cast<double>(point.weights[order[i]])));
  }
  return texts.join(QStringLiteral("  "));
}

}  // namespace

LandscapeShowPanel::LandscapeShowPanel(LandscapeControl& control, QWidget* parent) : QWidget(parent) {
  QVBoxLayout* column = panelLayout(this);
  const std::pair<QString, bool LandscapeSpec::*> entries[] = {
      {tr("Basins, shaded by steps to converge"), &LandscapeSpec::showBasins},
      {tr("Energy contours"), &LandscapeSpec::showContours},
      {tr("Gradient flow"), &LandscapeSpec::showFlow},
      {tr("Fixed points"), &LandscapeSpec::showFixedPoints},
      {tr("Step vectors"), &LandscapeSpec::showArrows},
      {tr("Steps to converge alone"), &LandscapeSpec::showSteps},
  };
  for (const auto& [text, flag] : entries) {
    auto* box = new QCheckBox(text);
    const auto follow = [box, &control, flag = flag] {
      const QSignalBlocker blocker(box);
      box->setChecked(control.spec().*flag);
    };
    follow();
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this,
            [&control, text = text, flag = flag](bool on) { control.setShown(text, flag, on); });
    connect(&control, &LandscapeControl::landscapeChanged, this, follow);
  }
  column->addStretch();
  const auto enable = [this, &control] { setEnabled(control.computer().hasPlane()); };
  connect(&control.session(), &Session::specChanged, this, enable);
  connect(&control.session(), &Session::activeLaneChanged, this, enable);
  enable();
}

LandscapeMergesPanel::LandscapeMergesPanel(LandscapeControl& control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      table_(new LandscapeTable({QString(), QString(), QString()}, 1)),
      note_(captionLabel()) {
  QVBoxLayout* column = panelLayout(this);
  table_->setAccessibleName(tr("Pair merges"));
  table_->setRowRange(4, 5);
  column->addWidget(table_);
  column->addWidget(note_);
  column->addStretch();
  connect(&control_, &LandscapeControl::landscapeChanged, this, &LandscapeMergesPanel::refresh);
  connect(&control_.session(), &Session::specChanged, this, &LandscapeMergesPanel::refresh);
  connect(&control_.session(), &Session::activeLaneChanged, this, &LandscapeMergesPanel::refresh);
  connect(table_, &LandscapeTable::rowChosen, this, [this](int row) {
    const auto merges = control_.merges();
    if (row < static_cast<int>(merges.size())) {
      control_.select(
          {LandscapeSelection::Kind::Memory, static_cast<int>(merges[static_cast<std::size_t>(row)].first)});
    }
  });
  refresh();
}

void LandscapeMergesPanel::refresh() {
  const std::vector<PairMerge> merges = control_.merges();
  constexpr std::size_t most = 24;
  const auto count = static_cast<int>(std::min(merges.size(), most));
  const bool sizeChanges = table_->rowCount() != count;
  const double beta = control_.beta();
  const QSignalBlocker blocker(table_);
  table_->setRowCount(count);
  table_->setVisible(count > 0);
  const Theme& theme = Theme::instance();
  for (int row = 0; row < count; ++row) {
    const PairMerge& merge = merges[static_cast<std::size_t>(row)];
    table_->setCell(row, 0, memoryList({merge.first, merge.second}, 1));
    table_->setCell(row, 1, QStringLiteral("c = ") + formatFixed(merge.cosine), {}, theme.colour(Colour::Text3));
    table_->setCell(row, 2, QStringLiteral("\u03b2 = ") + formatBeta(merge.beta), {},
                    merge.beta > beta ? theme.colour(Colour::Caution) : theme.colour(Colour::Text1));
  }
  table_->mark(-1);
  if (control_.pictures()) {
    note_->setText(tr("Exact laws are shown for points in 2-D."));
  } else if (const auto factor = mergeFactor(control_.computer().model())) {
    note_->setText(tr("A unit pair alone merges below %1.").arg(mergeFormula(*factor)));
  } else {
    note_->setText(tr("No exact law is known for this model and similarity."));
  }
  if (sizeChanges) table_->updateGeometry();
}

LandscapeFixedPanel::LandscapeFixedPanel(LandscapeControl& control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      table_(new LandscapeTable({QString(), tr("at"), tr("energy"), tr("basin")}, 1)),
      note_(captionLabel()) {
  QVBoxLayout* column = panelLayout(this);
  table_->setAccessibleName(tr("Fixed points"));
  table_->setRowRange(7, 11);
  column->addWidget(table_);
  column->addWidget(note_);
  column->addStretch();
  connect(&control_, &LandscapeControl::sceneChanged, this, &LandscapeFixedPanel::refresh);
  connect(&control_.session(), &Session::specChanged, this, &LandscapeFixedPanel::refresh);
  connect(&control_, &LandscapeControl::selectionChanged, this, &LandscapeFixedPanel::refreshSelection);
  connect(table_, &LandscapeTable::rowChosen, this, [this](int row) {
    control_.select({LandscapeSelection::Kind::FixedPoint, row});
  });
  refresh();
}

void LandscapeFixedPanel::refresh() {
  const auto& scene = control_.scene();
  const auto count = scene == nullptr ? 0 : static_cast<int>(scene->fixedPoints.size());
  const bool sizeChanges = table_->rowCount() != count;
  if (scene == nullptr) {
    note_->setText(control_.computer().hasPlane() ? tr("Nothing is computed yet.")
                                                  : tr("Bipolar states are corners, not a plane."));
  } else if (scene->byChance) {
    note_->setText(tr("Updates depend on chance, so that no state stays for ever."));
  } else {
    note_->setText(scene->spec.pictures() ? tr("Basin: share of what is seen of the plane.")
                                          : tr("Basin: share of the disc around the memories."));
  }
  const QSignalBlocker blocker(table_);
  table_->setRowCount(count);
  const QString none = QStringLiteral("\u2013");
  const SceneColours colours = sceneColours();
  for (int row = 0; row < count; ++row) {
    const FixedPoint& point = scene->fixedPoints[static_cast<std::size_t>(row)];
    const bool stable = point.attractor >= 0;
    table_->setCell(row, 0, {}, fixedPointIcon(point.kind));
    table_->item(row, 0)->setData(Qt::AccessibleTextRole, fixedPointKind(point, scene->hasEnergy));
    table_->setCell(row, 1, fixedPointName(*scene, point));
    table_->item(row, 1)->setToolTip(fixedPointName(*scene, point));
    table_->setCell(row, 2, point.energy ? formatEnergy(*point.energy) : none);
    const QIcon icon =
        stable ? basinIcon(basinColour(colours, scene->attractorColours.value(point.attractor, -1))) : QIcon();
    table_->setCell(row, 3, stable ? formatPercent(scene->shares.at(static_cast<std::size_t>(point.attractor))) : none,
                    icon);
  }
  if (sizeChanges) table_->updateGeometry();
  refreshSelection();
}

void LandscapeFixedPanel::refreshSelection() {
  const FixedPoint* chosen = control_.selectedFixedPoint();
  const auto& scene = control_.scene();
  table_->mark(chosen == nullptr ? -1 : static_cast<int>(chosen - scene->fixedPoints.data()));
}

LandscapeSelectedPanel::LandscapeSelectedPanel(LandscapeControl& control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      title_(captionLabel()),
      table_(new LandscapeTable({QString(), QString()}, 1)) {
  QVBoxLayout* column = panelLayout(this);
  table_->setAccessibleName(tr("Selected"));
  table_->setRowRange(5, 8);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setFocusPolicy(Qt::NoFocus);
  column->addWidget(title_);
  column->addWidget(table_);
  column->addStretch();
  connect(&control_, &LandscapeControl::sceneChanged, this, &LandscapeSelectedPanel::refresh);
  connect(&control_, &LandscapeControl::selectionChanged, this, &LandscapeSelectedPanel::refresh);
  refresh();
}

void LandscapeSelectedPanel::refresh() {
  const auto& scene = control_.scene();
  const FixedPoint* point = control_.selectedFixedPoint();
  QVector<std::pair<QString, QString>> rows;
  if (point == nullptr) {
    title_->setText(tr("Click a memory, a fixed point or a trajectory."));
  } else {
    title_->setText(fixedPointKind(*point, scene->hasEnergy) + QStringLiteral(": ") + fixedPointName(*scene, *point));
    const auto place = static_cast<qsizetype>(point - scene->fixedPoints.data());
    rows.append({scene->spec.pictures() ? tr("Nearest place") : tr("Position"), placeText(scene->fixedPlaces[place])});
    if (point->weights.size() > 0)
      rows.append({tr("Weights"), heaviestWeights(*point, scene->spec.pictures() ? 0 : 1)});
    if (point->weights.size() > 0) rows.append({tr("N_eff"), formatEffective(point->effectiveMemories)});
    if (point->eigenvalues.size() == 2) {
      rows.append({point->energy ? tr("Hessian eigenvalues") : tr("Eigenvalues of 1 \u2212 J"),
                   formatFixed(point->eigenvalues[0]) + QStringLiteral("  ") + formatFixed(point->eigenvalues[1])});
    } else if (!point->eigenvalues.empty()) {
      rows.append(
          {tr("Eigenvalues"),
           tr("%1 to %2").arg(formatFixed(point->eigenvalues.front()), formatFixed(point->eigenvalues.back()))});
    }
    rows.append({tr("Contraction per step"), formatFixed(point->contraction)});
  }
  if (control_.selection().kind == LandscapeSelection::Kind::Trajectory) {
    if (const Trajectory* trajectory = control_.shownTrajectory()) {
      const auto steps = static_cast<int>(trajectory->places.size()) - 1;
      rows.append({tr("Trajectory"), trajectory->settled ? tr("stable after %1 steps").arg(steps)
                                                         : tr("not stable after %1 steps").arg(steps)});
      if (!trajectory->energies.empty()) {
        rows.append({tr("Energy"),
                     tr("%1 to %2")
                         .arg(formatEnergy(trajectory->energies.front()), formatEnergy(trajectory->energies.back()))});
      }
    }
  }
  table_->setRowCount(static_cast<int>(rows.size()));
  for (int row = 0; row < rows.size(); ++row) {
    table_->setCell(row, 0, rows[row].first, {}, Theme::instance().colour(Colour::Text2));
    table_->setCell(row, 1, rows[row].second);
    table_->item(row, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  table_->updateGeometry();
}

}  // namespace hopscope::ui
