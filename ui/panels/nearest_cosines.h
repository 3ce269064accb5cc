#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "core/memory/memory.h"
#include "ui/jobs/job_runner.h"

namespace hopscope::ui {

class Session;

/// The cosine of each stored pattern with its nearest other one, kept up with the memory of the session: from it
/// follows the β at which two memories merge. Computed away from the GUI thread; O(M²d), so only for small memories.
class NearestCosines : public QObject {
  Q_OBJECT

 public:
  static constexpr Index maxMemory = 4000;

  /// @param owner tells the computations of several owners apart: the newest of one owner wins
  NearestCosines(Session& session, JobRunner& jobs, const QString& owner, QObject* parent = nullptr);

  /// One cosine a memory; empty while they are computed and when there are none.
  [[nodiscard]] const std::vector<double>& values() const { return values_; }
  /// Why there are none, a clause for a caption; empty when there are or will be.
  [[nodiscard]] const QString& reason() const { return reason_; }

 signals:
  void changed();

 private:
  void follow();

  Session& session_;
  JobRunner& jobs_;
  std::shared_ptr<const Memory> memory_;
  std::vector<double> values_;
  QString reason_;
  QString job_;
};

}  // namespace hopscope::ui
