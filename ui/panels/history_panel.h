#pragma once

#include <QUndoView>

namespace hopscope::ui {

class Session;

/// Every change of the session by its name, the newest below; a click goes back or forward to it.
class HistoryPanel : public QUndoView {
  Q_OBJECT

 public:
  explicit HistoryPanel(Session& session, QWidget* parent = nullptr);
};

}  // namespace hopscope::ui
