#pragma once

#include <QWidget>

class QLabel;

namespace hopscope::ui {

class ImagePane;
class Session;

/// What all lanes start from: the target, its damaged query, and the mean of all memories beside them.
class QueryStrip : public QWidget {
  Q_OBJECT

 public:
  explicit QueryStrip(Session& session, QWidget* parent = nullptr);

 private:
  void refresh();

  Session& session_;
  ImagePane* target_;
  ImagePane* query_;
  ImagePane* mean_;
  QLabel* damage_;
};

}  // namespace hopscope::ui
