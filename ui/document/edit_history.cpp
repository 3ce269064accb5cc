#include "ui/document/edit_history.h"

namespace hopscope::ui {

int EditHistory::nextId() {
  static int last = 0;
  return ++last;
}

void EditHistory::withdraw(const Handle& edit) {
  {
    const auto ticket = edit.ticket_.lock();
    if (ticket == nullptr) return;
    ticket->withdrawn = true;
  }
  // Qt drops an obsolete command only when it walks over it.
  withdrawing_ = true;
  int above = 0;
  while (!edit.ticket_.expired() && stack_.canUndo()) {
    stack_.undo();
    if (!edit.ticket_.expired()) ++above;
  }
  for (; above > 0; --above) stack_.redo();
  withdrawing_ = false;
}

}  // namespace hopscope::ui
