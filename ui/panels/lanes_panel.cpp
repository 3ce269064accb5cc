#include "ui/panels/lanes_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/session.h"
#include "ui/panels/beta_control.h"
#include "ui/panels/encoding_row.h"
#include "ui/panels/form_row.h"
#include "ui/panels/model_menu.h"
#include "ui/panels/model_row.h"
#include "ui/panels/nearest_cosines.h"
#include "ui/panels/query_strip.h"
#include "ui/text/model_names.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

LanesPanel::LanesPanel(Session& session, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), session_(session), count_(new QLabel), add_(new QToolButton(this)), list_(new QVBoxLayout) {
  auto* cosines = new NearestCosines(session, jobs, QStringLiteral("lanes"), this);
  auto* beta = new BetaControl(session, *cosines, BetaControl::Scope::AllLanes);
  count_->setProperty("role", "label");
  add_->setIcon(Theme::instance().icon(QStringLiteral("plus")));
  add_->setPopupMode(QToolButton::InstantPopup);
  add_->setAccessibleName(tr("Add a lane"));
  add_->setMenu(modelMenu(this, [this](const std::string& id) { session_.addLane({id, {}}); }));
  auto* title = new QHBoxLayout;
  title->setSpacing(8);
  title->addWidget(headingLabel(tr("Lanes")));
  title->addWidget(count_, 1);
  title->addWidget(add_);
  list_->setSpacing(6);

  QVBoxLayout* column = panelLayout(this);
  column->addWidget(headingLabel(tr("Shared query")));
  column->addWidget(new QueryStrip(session));
  column->addWidget(separatorLine());
  column->addWidget(headingLabel(tr("Shared settings")));
  column->addWidget(beta);
  column->addWidget(new EncodingRow(session, EncodingRow::Scope::AllLanes));
  column->addWidget(separatorLine());
  column->addLayout(title);
  column->addLayout(list_);
  column->addStretch();
  connect(&session_, &Session::specChanged, this, &LanesPanel::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &LanesPanel::refresh);
  refresh();
}

void LanesPanel::makeRows(int count) {
  // A row may be asking for its own removal: it must live until its event has been handled.
  while (static_cast<int>(rows_.size()) > count) {
    rows_.back()->hide();
    rows_.back()->deleteLater();
    rows_.pop_back();
  }
  while (static_cast<int>(rows_.size()) < count) {
    auto* row = new ModelRow;
    const int lane = static_cast<int>(rows_.size());
    connect(row, &ModelRow::activated, this, [this, lane] { session_.setActiveLane(lane); });
    connect(row, &ModelRow::removed, this, [this, lane] { session_.removeLane(lane); });
    list_->addWidget(row);
    rows_.push_back(row);
  }
}

void LanesPanel::refresh() {
  const RunSpec& spec = session_.spec();
  const auto lanes = static_cast<int>(spec.lanes.size());
  makeRows(lanes);
  for (int lane = 0; lane < lanes; ++lane) {
    ModelRow& row = *rows_[static_cast<std::size_t>(lane)];
    const ModelSpec& each = spec.lanes[static_cast<std::size_t>(lane)];
    row.setModel(QString::fromStdString(each.id), laneName(spec, static_cast<std::size_t>(lane)), parametersText(each));
    row.setSelected(lane == session_.activeLane());
    row.setRemovable(lanes > 1, tr("At least one lane stays"));
  }
  count_->setText(tr("%1 of %2").arg(lanes).arg(Session::maxLaneCount));
  add_->setEnabled(lanes < Session::maxLaneCount);
  add_->setToolTip(add_->isEnabled() ? tr("Add a lane") : tr("At most %1 lanes").arg(Session::maxLaneCount));
}

}  // namespace hopscope::ui
