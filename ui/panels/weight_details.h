#pragma once

#include <QObject>

#include "core/base/types.h"

namespace hopscope::ui {

class FormulaCard;
class Playback;
class Session;
class WeightsPlot;

/// Opens a card over the window with a weight as a formula and its real numbers when a bar of a plot is clicked, and
/// keeps it at the step shown.
class WeightDetails : public QObject {
  Q_OBJECT

 public:
  /// @param plot must show the weights of the lane at the step shown; owns this
  /// @param lane whose bars they are, −1 = those of the active lane
  WeightDetails(Session& session, Playback& playback, WeightsPlot& plot, int lane);

  /// The memory that was clicked, else the one the state stands for most; −1 before there is a run.
  [[nodiscard]] Index memory() const;

 signals:
  void chosen(int memory);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void open(int memory);
  void refresh();
  [[nodiscard]] std::size_t lane() const;

  Session& session_;
  Playback& playback_;
  WeightsPlot& plot_;
  int lane_;
  FormulaCard* card_ = nullptr;  ///< over the window, made when it is first asked for
  Index chosen_ = -1;            ///< −1 = the heaviest
};

}  // namespace hopscope::ui
