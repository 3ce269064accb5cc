#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace hopscope::ui {

class FormulaStrip;
class JobRunner;
class NearestCosines;
class ParameterForm;
class Session;

/// The model of the active lane with everything that shapes its dynamics: family, β, encoding, the other parameters (a
/// form made from the catalog), step size and when to stop.
class ModelPanel : public QWidget {
  Q_OBJECT

 public:
  ModelPanel(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

 private:
  void build();
  void refresh();
  void refreshEnergy();

  Session& session_;
  NearestCosines* cosines_;
  QComboBox* family_;
  FormulaStrip* formula_;
  ParameterForm* form_;
  QLabel* energy_;
};

}  // namespace hopscope::ui
