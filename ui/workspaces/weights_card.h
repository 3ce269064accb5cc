#pragma once

#include <QFrame>

#include "ui/session.h"

class QLabel;

namespace hopscope::ui {

class Highlight;
class Playback;
class WeightsPlot;

/// The association weights of the active lane at the shown step, sorted; below them the weight of one memory as a
/// formula with its real numbers: of the memory clicked, else of the heaviest.
class WeightsCard : public QFrame {
  Q_OBJECT

 public:
  WeightsCard(Session& session, Playback& playback, Highlight& highlight, QWidget* parent = nullptr);

 private:
  void refresh();
  [[nodiscard]] QString formula(const RetrievalTrace& trace, int step) const;

  Session& session_;
  Playback& playback_;
  QLabel* title_;
  QLabel* subtitle_;
  WeightsPlot* plot_;
  QLabel* formula_;
  Index chosen_ = -1;  ///< memory whose formula is shown; −1 = the heaviest
};

}  // namespace hopscope::ui
