#pragma once

#include <QTableWidget>

#include "ui/session.h"

namespace hopscope::ui {

/// The final states of all lanes as numbers, with the baselines below: steps, N_eff, support, error, best error and its
/// step, multiply-adds and milliseconds of a step.
class LanesTable : public QTableWidget {
  Q_OBJECT

 public:
  explicit LanesTable(Session& session, QWidget* parent = nullptr);

  void refresh();

 private:
  void addLane(int row, const Run& run, std::size_t lane);
  void addBaseline(int row, const QString& name, double error);
  void setCell(int row, int column, const QString& text);

  Session& session_;
};

}  // namespace hopscope::ui
