#include "ui/panels/corruption_panel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/document/session.h"
#include "ui/panels/corruption_row.h"
#include "ui/panels/form_row.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/parameter_text.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

CorruptionPanel::CorruptionPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      add_(new QToolButton(this)),
      list_(new QVBoxLayout),
      empty_(captionLabel(tr("The query is the stored picture itself. Add a corruption to damage it."))) {
  buildMenu();
  auto* newNoise = new QPushButton(tr("New noise"));
  newNoise->setIcon(Theme::instance().icon(QStringLiteral("dice")));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(add_);
  buttons->addStretch();
  buttons->addWidget(newNoise);
  list_->setSpacing(6);
  QVBoxLayout* column = panelLayout(this);
  column->addLayout(list_);
  column->addWidget(empty_);
  column->addLayout(buttons);
  column->addStretch();
  connect(newNoise, &QPushButton::clicked, &session_, &Session::drawSeed);
  const auto followSeed = [newNoise](bool kept) {
    newNoise->setEnabled(!kept);
    newNoise->setToolTip(kept ? tr("The seed is kept: open the lock in the tool bar to draw new noise")
                              : tr("Draws everything random anew: the next seed"));
  };
  connect(&session_, &Session::seedKeptChanged, newNoise, followSeed);
  followSeed(session_.seedKept());
  connect(&session_, &Session::specChanged, this, &CorruptionPanel::refresh);
  refresh();
}

void CorruptionPanel::buildMenu() {
  auto* menu = new QMenu(this);
  menu->setToolTipsVisible(true);
  for (const CorruptionEntry* entry : corruptions()) {
    QAction* action = menu->addAction(engineText(entry->title), this, [this, entry] { add(*entry); });
    action->setToolTip(engineText(entry->summary));
    action->setData(QString::fromStdString(entry->id));
  }
  add_->setIcon(Theme::instance().icon(QStringLiteral("plus")));
  add_->setAccessibleName(tr("Add a corruption"));
  add_->setToolTip(add_->accessibleName());
  add_->setPopupMode(QToolButton::InstantPopup);
  add_->setMenu(menu);
}

void CorruptionPanel::refresh() {
  if (draggedFrom_ >= 0) return;
  const std::vector<CorruptionSpec>& stack = session_.spec().corruptions;
  makeRows(static_cast<int>(stack.size()));
  for (std::size_t i = 0; i < stack.size(); ++i) rows_[i]->show(stack[i], seedOf(static_cast<int>(i)));
  empty_->setVisible(stack.empty());
}

void CorruptionPanel::makeRows(int count) {
  while (static_cast<int>(rows_.size()) > count) {
    rows_.back()->hide();
    rows_.back()->deleteLater();
    rows_.pop_back();
  }
  while (static_cast<int>(rows_.size()) < count) {
    auto* row = new CorruptionRow;
    connectRow(row);
    list_->addWidget(row);
    rows_.push_back(row);
  }
}

void CorruptionPanel::connectRow(CorruptionRow* row) {
  connect(row, &CorruptionRow::enabledEdited, this, [this, row](bool enabled) {
    change(row, enabled ? tr("Switch %1 on") : tr("Switch %1 off"),
           [enabled](CorruptionSpec& spec) { spec.enabled = enabled; });
  });
  connect(row, &CorruptionRow::levelEdited, this, [this, row](double level) {
    if (session_.spec().corruptions.at(static_cast<std::size_t>(placeOf(row))).level == level) return;
    change(
        row, tr("%1 to %2").arg(QStringLiteral("%1"), formatGeneral(level)),
        [level](CorruptionSpec& spec) { spec.level = level; }, QStringLiteral("level"));
  });
  connect(row, &CorruptionRow::parameterEdited, this, [this, row](const std::string& id, const ParameterValue& value) {
    // A field may be read when it loses the focus, after its place in the stack went to another.
    const CorruptionSpec& now = session_.spec().corruptions.at(static_cast<std::size_t>(placeOf(row)));
    const auto& parameters = corruption(now.id).parameters;
    if (std::ranges::find(parameters, id, &ParameterSpec::id) == parameters.end()) return;
    change(
        row, tr("%1: %2").arg(QStringLiteral("%1"), parameterChangeText(parameters, id, value)),
        [&](CorruptionSpec& spec) { spec.values[id] = value; }, QString::fromStdString(id));
  });
  connect(row, &CorruptionRow::seedEdited, this, [this, row](std::optional<std::uint64_t> seed) {
    change(row, seed.has_value() ? tr("Own seed of %1") : tr("No own seed of %1"),
           [seed](CorruptionSpec& spec) { spec.seed = seed; });
  });
  connect(row, &CorruptionRow::settled, &session_, &Session::endMerge);
  connect(row, &CorruptionRow::removed, this, [this, row] { remove(row); });
  connect(row, &CorruptionRow::moveWanted, this, [this, row](int by) {
    const int from = placeOf(row);
    const int to = std::clamp(from + by, 0, static_cast<int>(rows_.size()) - 1);
    place(row, to);
    move(from, to);
  });
  connect(row, &CorruptionRow::dragged, this, [this, row](int globalY) { drag(row, globalY); });
  connect(row, &CorruptionRow::dropped, this, [this, row] { drop(row); });
}

/// @param name what undo says, with %1 for the title of the element
void CorruptionPanel::change(CorruptionRow* row, const QString& name,
                             const std::function<void(CorruptionSpec&)>& change, const QString& mergeKey) {
  const auto place = static_cast<std::size_t>(placeOf(row));
  const std::string& id = session_.spec().corruptions.at(place).id;
  const QString key = mergeKey.isEmpty() ? QString() : QStringLiteral("corruption/%1/%2").arg(place).arg(mergeKey);
  session_.edit(
      name.arg(engineText(corruption(id).title)), [&](RunSpec& spec) { change(spec.corruptions.at(place)); }, key);
}

void CorruptionPanel::add(const CorruptionEntry& entry) {
  CorruptionSpec added;
  added.id = entry.id;
  added.level = std::get<double>(entry.level.defaultValue);
  session_.edit(tr("Add %1").arg(engineText(entry.title)), [&](RunSpec& spec) { spec.corruptions.push_back(added); });
}

void CorruptionPanel::remove(CorruptionRow* row) {
  const auto place = static_cast<std::size_t>(placeOf(row));
  const QString title = engineText(corruption(session_.spec().corruptions.at(place).id).title);
  // The row goes with its element, so that the others stay open or closed as they are.
  rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(place));
  row->hide();
  row->deleteLater();
  session_.edit(tr("Remove %1").arg(title), [place](RunSpec& spec) {
    spec.corruptions.erase(spec.corruptions.begin() + static_cast<std::ptrdiff_t>(place));
  });
}

void CorruptionPanel::place(CorruptionRow* row, int place) {
  std::erase(rows_, row);
  rows_.insert(rows_.begin() + place, row);
  list_->removeWidget(row);
  list_->insertWidget(place, row);
}

void CorruptionPanel::move(int from, int to) {
  if (from == to) return;
  const std::string& id = session_.spec().corruptions.at(static_cast<std::size_t>(from)).id;
  session_.edit(tr("Move %1").arg(engineText(corruption(id).title)), [from, to](RunSpec& spec) {
    CorruptionSpec moved = spec.corruptions[static_cast<std::size_t>(from)];
    spec.corruptions.erase(spec.corruptions.begin() + from);
    spec.corruptions.insert(spec.corruptions.begin() + to, std::move(moved));
  });
}

void CorruptionPanel::drag(CorruptionRow* row, int globalY) {
  if (draggedFrom_ < 0) draggedFrom_ = placeOf(row);
  const int y = mapFromGlobal(QPoint(0, globalY)).y();
  const auto above = std::ranges::count_if(
      rows_, [&](const CorruptionRow* other) { return other != row && other->geometry().center().y() < y; });
  if (above != placeOf(row)) place(row, static_cast<int>(above));
}

void CorruptionPanel::drop(CorruptionRow* row) {
  const int from = std::exchange(draggedFrom_, -1);
  if (from < 0) return;
  move(from, placeOf(row));
  refresh();
}

int CorruptionPanel::placeOf(CorruptionRow* row) const {
  return static_cast<int>(std::ranges::find(rows_, row) - rows_.begin());
}

std::uint64_t CorruptionPanel::seedOf(int place) const {
  const RunSpec& spec = session_.spec();
  const auto& own = spec.corruptions[static_cast<std::size_t>(place)].seed;
  return own.value_or(seedFor(corruptionSeed(spec.retrieval.seed, static_cast<Index>(spec.retrieval.firstQuery)),
                              streamId("corruption"), static_cast<std::uint64_t>(place)));
}

}  // namespace hopscope::ui
