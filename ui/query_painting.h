#pragma once

#include <QObject>

namespace hopscope::ui {

class PaintPane;
class Session;

/// Makes what is painted on a pane part of the session: each stroke is one undoable edit of the paint layer.
class QueryPainting : public QObject {
  Q_OBJECT

 public:
  QueryPainting(Session& session, PaintPane& pane);
};

}  // namespace hopscope::ui
