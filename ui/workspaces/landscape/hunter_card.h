#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "core/landscape/spurious_hunt.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace hopscope::ui {

class JobRunner;
class LandscapeTable;
class Session;
class ShareBar;

/// The landscape of a bipolar model: where random starts end, by kind with shares and intervals, and the end states one
/// by one, while they are found. States of ±1 have no plane, so this stands in its place.
class HunterCard : public QWidget {
  Q_OBJECT

 public:
  HunterCard(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

  /// Starts a hunt in the active lane's network, when there is one.
  void start();
  /// Starts one unless this network has been hunted in already.
  void startIfNew();
  [[nodiscard]] const std::optional<Hunt>& hunt() const { return hunt_; }

 signals:
  /// An end state was made the query: there is something to see in Explore.
  void queryUsed();

 private:
  struct Mailbox;

  [[nodiscard]] std::shared_ptr<const RetrievalModel> network() const;
  void useAsQuery(int row);
  void build();
  void show(const Hunt& hunt);
  void showProgress(qint64 done, qint64 total);
  void setRunning(bool running);

  Session& session_;
  JobRunner& jobs_;
  std::shared_ptr<const RetrievalModel> model_;  ///< of the hunt that is shown or running
  std::optional<Hunt> hunt_;                     ///< what is shown
  std::shared_ptr<Mailbox> mailbox_;             ///< what the running hunt has found so far
  QLabel* subtitle_;
  QSpinBox* starts_;
  QPushButton* run_;
  QPushButton* stop_;
  QProgressBar* bar_;
  ShareBar* shares_;
  LandscapeTable* table_;
  QLabel* note_;
};

}  // namespace hopscope::ui
