#pragma once

#include <QObject>
#include <QVector>

#include "core/files/pictures/picture_file.h"

namespace hopscope::ui {

class PaintPane;
class Playback;
class Session;

/// What a pane shows that is painted on.
enum class Painted { Query, State };

/// Makes what is painted on a pane part of the session: each stroke is one undoable edit. On the query, and on the state of step 0,
/// which is the query, it goes into the paint layer of the query, whatever step is looked at. On a later state it forks the run from
/// there, or adds to the fork that begins there.
class QueryPainting : public QObject {
  Q_OBJECT

 public:
  QueryPainting(Session& session, Playback& playback, PaintPane& pane, Painted painted = Painted::Query);

 private:
  /// Paints it over the whole query.
  void use(const DecodedPicture& picture);
  void begin();
  void change(const QVector<int>& indices, const QVector<float>& values);
  void change(int fork, const QVector<int>& indices, const QVector<float>& values);

  Session& session_;
  Playback& playback_;
  Painted painted_;
  int step_ = 0;          ///< where the stroke began
  int fork_ = -1;         ///< the fork it paints on; −1 = the query, or a fork still to be made
  bool made_ = false;     ///< this stroke made the fork
  bool refused_ = false;  ///< there is no room for another fork
};

}  // namespace hopscope::ui
