#include "ui/playing/difference_choice.h"

namespace hopscope::ui {

using Kind = DifferenceReference::Kind;

int DifferenceChoice::index() const {
  if (now_.kind == Kind::Target) return 0;
  return now_.kind == Kind::Query ? 1 : 2 + now_.lane;
}

void DifferenceChoice::choose(int index) {
  const DifferenceReference wanted = index < 1    ? DifferenceReference{}
                                     : index == 1 ? DifferenceReference{Kind::Query, 0}
                                                  : DifferenceReference{Kind::Lane, index - 2};
  if (wanted == now_) return;
  now_ = wanted;
  emit changed();
}

void DifferenceChoice::limit(int lanes) {
  if (now_.kind == Kind::Lane && now_.lane >= lanes) choose(0);
}

QString DifferenceChoice::text() const {
  if (now_.kind == Kind::Query) return tr("query");
  return now_.kind == Kind::Lane ? tr("lane %1").arg(now_.lane + 1) : tr("target");
}

}  // namespace hopscope::ui
