#include "ui/panels/class_filter.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QWidgetAction>
#include <algorithm>
#include <iterator>
#include <set>

#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

constexpr int rowsPerColumn = 13;

QString className(const Dataset& dataset, int label) {
  const auto index = static_cast<std::size_t>(label);
  return index < dataset.classNames.size() ? QString::fromStdString(dataset.classNames[index])
                                           : ClassFilter::tr("Class %1").arg(label);
}

}  // namespace

ClassFilter::ClassFilter(QWidget* parent) : QToolButton(parent) {
  setIcon(Theme::instance().icon(QStringLiteral("filter")));
  setCheckable(true);
  setPopupMode(InstantPopup);
  setAccessibleName(tr("Classes to store"));
  setMenu(new QMenu(this));
}

void ClassFilter::setDataset(const Dataset& dataset) {
  menu()->clear();
  const std::set<int> present(dataset.labels.begin(), dataset.labels.end());
  labels_.clear();
  std::ranges::copy_if(present, std::back_inserter(labels_), [](int label) { return label >= 0; });
  setEnabled(labels_.size() > 1);
  setToolTip(isEnabled() ? tr("Choose the classes to store") : tr("These patterns have no classes to choose from"));
  if (!isEnabled()) return;

  // One widget with check boxes: a menu of actions would close at every click.
  auto* choices = new QWidget;
  auto* grid = new QGridLayout(choices);
  grid->setContentsMargins(12, 8, 16, 8);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(2);
  auto* hint = new QLabel(tr("Store only these classes; none checked stores all."));
  hint->setProperty("role", "caption");
  const int columns = (static_cast<int>(labels_.size()) + rowsPerColumn - 1) / rowsPerColumn;
  grid->addWidget(hint, 0, 0, 1, std::max(2, columns));
  for (int i = 0; i < static_cast<int>(labels_.size()); ++i) {
    const int label = labels_[static_cast<std::size_t>(i)];
    auto* box = new QCheckBox(className(dataset, label));
    box->setProperty("label", label);
    connect(box, &QCheckBox::toggled, this, [this, label](bool stored) { choose(label, stored); });
    grid->addWidget(box, 1 + i % rowsPerColumn, i / rowsPerColumn);
  }
  auto* action = new QWidgetAction(menu());
  action->setDefaultWidget(choices);
  menu()->addAction(action);
  showChecks();
}

void ClassFilter::setClasses(const std::vector<int>& classes) {
  classes_ = classes;
  showChecks();
}

void ClassFilter::choose(int label, bool stored) {
  std::erase(classes_, label);
  if (stored) classes_.push_back(label);
  std::ranges::sort(classes_);
  setChecked(!classes_.empty());
  emit edited(classes_);
}

void ClassFilter::showChecks() {
  for (QCheckBox* box : menu()->findChildren<QCheckBox*>()) {
    const QSignalBlocker blocker(box);
    box->setChecked(std::ranges::find(classes_, box->property("label").toInt()) != classes_.end());
  }
  setChecked(!classes_.empty());
}

}  // namespace hopscope::ui
