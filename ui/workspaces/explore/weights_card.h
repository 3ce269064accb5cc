#pragma once

#include <QFrame>

#include "ui/document/session.h"

class QLabel;

namespace hopscope::ui {

class Highlight;
class MathLabel;
class Playback;
class WeightDetails;
class WeightsPlot;

/// The association weights of the active lane at the shown step, sorted; below them the weight of one memory as a
/// formula with its real numbers: of the memory clicked, else of the heaviest. A click opens a card with all numbers.
class WeightsCard : public QFrame {
  Q_OBJECT

 public:
  WeightsCard(Session& session, Playback& playback, Highlight& highlight, QWidget* parent = nullptr);

 private:
  void refresh();
  [[nodiscard]] std::size_t lane() const;

  Session& session_;
  Playback& playback_;
  QLabel* title_;
  QLabel* subtitle_;
  WeightsPlot* plot_;
  MathLabel* formula_;
  WeightDetails* details_;
};

}  // namespace hopscope::ui
