#pragma once

#include <QTableWidget>

#include "ui/document/pinned_run.h"
#include "ui/document/session.h"

namespace hopscope::ui {

/// The final states of all lanes as numbers, with the pinned runs and the baselines below: steps, N_eff, support,
/// error, best error and its step, energy drop, multiply-adds and milliseconds of a step.
class LanesTable : public QTableWidget {
  Q_OBJECT

 public:
  explicit LanesTable(Session& session, QWidget* parent = nullptr);

  void refresh();
  void setPinned(const QVector<LaneSummary>& pinned);

 signals:
  /// The pinned run of this number is not wanted any more.
  void unpinned(int pinned);

 private:
  void addSummary(int row, const LaneSummary& summary);
  void showMenu(QPoint position);
  void addBaseline(int row, const QString& name, double error);
  void setCell(int row, int column, const QString& text);

  Session& session_;
  QVector<LaneSummary> pinned_;
};

}  // namespace hopscope::ui
