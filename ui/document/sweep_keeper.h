#pragma once

#include "ui/document/session_store.h"
#include "ui/jobs/sweep_queue.h"

namespace hopscope::ui {

/// The experiments of a window as a part of its session.
class SweepKeeper final : public SessionStore::PartKeeper {
 public:
  explicit SweepKeeper(SweepQueue& queue) : queue_(queue) {}

  void give(SessionDocument& document) const override { document.parts.edit<StoredSweeps>() = queue_.stored(); }
  void take(const SessionDocument& document) override { queue_.adopt(document.parts.get<StoredSweeps>()); }

 private:
  SweepQueue& queue_;
};

}  // namespace hopscope::ui
