#pragma once

#include <QFrame>
#include <QList>

#include "ui/document/session.h"

class QGridLayout;

namespace hopscope::ui {

class CurvePlot;
class Highlight;
class Playback;
class Segmented;

/// Every quantity of the active lane against the step: all of them small, or one large; where there is no room for all
/// the first row. Clicking scrubs.
class CurvesCard : public QFrame {
  Q_OBJECT

 public:
  CurvesCard(Session& session, Playback& playback, Highlight& highlight, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  void refresh();
  void refreshStep();

  Session& session_;
  Playback& playback_;
  Segmented* choice_;
  QGridLayout* grid_;
  QList<CurvePlot*> plots_;
  bool low_ = false;  ///< there is room for one row
};

}  // namespace hopscope::ui
