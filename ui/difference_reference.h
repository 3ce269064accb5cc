#pragma once

#include <QObject>
#include <QString>

namespace hopscope::ui {

/// What a state is compared with in a difference picture.
struct DifferenceReference {
  enum class Kind { Target, Query, Lane };

  Kind kind = Kind::Target;
  int lane = 0;  ///< of Kind::Lane: its state at the same step

  friend bool operator==(const DifferenceReference&, const DifferenceReference&) = default;
};

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
