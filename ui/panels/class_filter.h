#pragma once

#include <QToolButton>
#include <vector>

#include "core/data/dataset.h"

namespace hopscope::ui {

/// The button whose menu chooses the classes that are stored; none checked means all.
class ClassFilter : public QToolButton {
  Q_OBJECT

 public:
  explicit ClassFilter(QWidget* parent = nullptr);

  /// Offers the classes of `dataset`; a data set without labels switches the button off.
  void setDataset(const Dataset& dataset);
  void setClasses(const std::vector<int>& classes);
  [[nodiscard]] const std::vector<int>& classes() const { return classes_; }

 signals:
  void edited(const std::vector<int>& classes);

 private:
  void choose(int label, bool stored);
  void showChecks();

  std::vector<int> labels_;
  std::vector<int> classes_;
};

}  // namespace hopscope::ui
