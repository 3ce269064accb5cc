#pragma once

#include <QObject>
#include <QString>

#include "ui/text/difference.h"

namespace hopscope::ui {

/// The one DifferenceReference of the window, shared by all views. Its choices have numbers: 0 the target, 1 the query,
/// 2 + i lane i.
class DifferenceChoice : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] const DifferenceReference& now() const { return now_; }
  [[nodiscard]] int index() const;
  void choose(int index);
  /// The next choice, from the last lane back to the target.
  void next(int lanes) { choose((index() + 1) % (2 + lanes)); }
  /// Goes back to the target when the lane is not there any more.
  void limit(int lanes);
  /// "target", "query", "lane 2".
  [[nodiscard]] QString text() const;

 signals:
  void changed();

 private:
  DifferenceReference now_;
};

}  // namespace hopscope::ui
