#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/experiments/measures.h"
#include "core/experiments/sweep.h"

class QComboBox;

namespace hopscope::ui {

class Segmented;

/// Which measure of an experiment is looked at: those that matter in it as segments, all others in a list.
class MeasureChoice : public QWidget {
  Q_OBJECT

 public:
  explicit MeasureChoice(QWidget* parent = nullptr);

  /// Offers the measures for an experiment and chooses its first, without changed().
  void offer(const SweepSpec& spec);
  /// An id that is not known changes nothing.
  void choose(std::string_view id);
  [[nodiscard]] const MeasureInfo& measure() const { return *measure_; }

 signals:
  void changed();

 private:
  void set(const MeasureInfo& measure);

  Segmented* segments_;
  QComboBox* more_;
  std::vector<const MeasureInfo*> shown_;  ///< as segments
  const MeasureInfo* measure_;
};

}  // namespace hopscope::ui
