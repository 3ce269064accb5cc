#include "ui/panels/encoding_row.h"

#include <QComboBox>
#include <algorithm>

#include "core/models/model.h"
#include "ui/document/session.h"
#include "ui/text/engine_text.h"

namespace hopscope::ui {

namespace {

bool isBipolar(const ModelSpec& lane) { return model(lane.id).domain == StateDomain::Bipolar; }

}  // namespace

EncodingRow::EncodingRow(Session& session, Scope scope, QWidget* parent)
    : FormRow(tr("Encoding"), new QComboBox, parent),
      session_(session),
      scope_(scope),
      box_(static_cast<QComboBox*>(field())) {
  for (const EncodingInfo& each : encodings()) {
    box_->addItem(engineText(each.title), static_cast<int>(each.encoding));
    box_->setItemData(box_->count() - 1, engineText(each.help), Qt::ToolTipRole);
  }
  connect(box_, &QComboBox::activated, this, [this](int row) {
    const auto chosen = static_cast<Encoding>(box_->itemData(row).toInt());
    if (chosen == session_.spec().memory.encoding) return;
    session_.edit(tr("Encoding %1").arg(box_->itemText(row)),
                  [chosen](RunSpec& spec) { spec.memory.encoding = chosen; });
  });
  connect(&session_, &Session::specChanged, this, &EncodingRow::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &EncodingRow::refresh);
  refresh();
}

bool EncodingRow::fixed() const {
  const std::vector<ModelSpec>& lanes = session_.spec().lanes;
  if (lanes.empty()) return false;
  if (scope_ == Scope::AllLanes) return std::ranges::all_of(lanes, isBipolar);
  return isBipolar(lanes[static_cast<std::size_t>(session_.activeLane())]);
}

void EncodingRow::refresh() {
  const bool bipolar = fixed();
  const Encoding shown = bipolar ? Encoding::Bipolar : session_.spec().memory.encoding;
  box_->setCurrentIndex(box_->findData(static_cast<int>(shown)));
  box_->setEnabled(!bipolar);
  const bool mixed = !bipolar && std::ranges::any_of(session_.spec().lanes, isBipolar);
  QString help = box_->currentData(Qt::ToolTipRole).toString();
  if (bipolar) help = tr("The neurons of this model are ±1, so it always works on bipolar patterns.");
  if (mixed) help += QLatin1Char('\n') + tr("Lanes of ±1 neurons keep to bipolar patterns.");
  setHelp(help);
}

}  // namespace hopscope::ui
