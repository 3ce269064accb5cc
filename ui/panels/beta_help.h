#pragma once

#include <QToolButton>

#include "core/base/types.h"

class QLabel;

namespace hopscope::ui {

/// A "?" beside β: what this β is called in other papers and programs, to be read and copied.
class BetaHelp : public QToolButton {
  Q_OBJECT

 public:
  explicit BetaHelp(QWidget* parent = nullptr);

  /// @param dimension neurons of a stored pattern; 0 while there are none: the button is disabled
  void setValue(double beta, Index dimension);

 private:
  QLabel* table_;
  double beta_ = 1.0;
  Index dimension_ = 0;
};

}  // namespace hopscope::ui
