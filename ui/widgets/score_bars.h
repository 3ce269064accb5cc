#pragma once

#include <QString>
#include <QVector>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// One line: a name, a bar, a number. The state is in its model's colour, baselines are grey.
struct ScoreBar {
  QString label;
  double value = 0.0;
  QString modelId;  ///< empty for a baseline
  friend bool operator==(const ScoreBar&, const ScoreBar&) = default;
};

/// Scores beside their baselines, on one scale from 0.
class ScoreBars : public PaintedWidget {
  Q_OBJECT

 public:
  using PaintedWidget::PaintedWidget;

  void setBars(const QVector<ScoreBar>& bars);
  [[nodiscard]] const QVector<ScoreBar>& bars() const { return bars_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVector<ScoreBar> bars_;
};

}  // namespace hopscope::ui
