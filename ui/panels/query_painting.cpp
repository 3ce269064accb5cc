#include "ui/panels/query_painting.h"

#include <QFileInfo>
#include <QImage>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "ui/document/forking.h"
#include "ui/document/session.h"
#include "ui/playing/playback.h"
#include "ui/text/picture_values.h"
#include "ui/widgets/paint_pane.h"

namespace hopscope::ui {

namespace {

constexpr float unpainted = std::numeric_limits<float>::quiet_NaN();
const QString strokeKey = QStringLiteral("paint");

using SharedLayer = std::shared_ptr<const PaintLayer>;

/// `layer` with some pixels changed, NaN = not painted; null when nothing is left.
SharedLayer changedLayer(const SharedLayer& layer, std::size_t dimension, const QVector<int>& indices,
                         const QVector<float>& values) {
  PaintLayer next(dimension, unpainted);
  if (layer != nullptr && layer->size() == dimension) next = *layer;
  for (qsizetype i = 0; i < indices.size(); ++i) {
    const auto index = static_cast<std::size_t>(indices[i]);
    if (index < next.size()) next[index] = values[i];
  }
  const bool empty = std::ranges::all_of(next, [](float value) { return std::isnan(value); });
  return empty ? nullptr : std::make_shared<const PaintLayer>(std::move(next));
}

}  // namespace

QueryPainting::QueryPainting(Session& session, Playback& playback, PaintPane& pane, Painted painted)
    : QObject(&pane), session_(session), playback_(playback), painted_(painted) {
  connect(&pane, &PaintPane::strokeStarted, this, &QueryPainting::begin);
  connect(&pane, &PaintPane::pixelsEdited, this,
          [this](const QVector<int>& indices, const QVector<float>& values) { change(indices, values); });
  connect(&pane, &PaintPane::pixelsErased, this,
          [this](const QVector<int>& indices) { change(indices, QVector<float>(indices.size(), unpainted)); });
  connect(&pane, &PaintPane::pictureDropped, this, [this](const QImage& picture) {
    if (!picture.isNull()) use(pictureOf(picture));
  });
  connect(&pane, &PaintPane::fileDropped, this, [this](const QString& path) {
    try {
      use(readPicture(path.toStdString()));
    } catch (const std::exception&) {
      session_.refuse(tr("%1 is no picture that can be read.").arg(QFileInfo(path).fileName()));
    }
  });
  connect(&pane, &PaintPane::strokeFinished, &session, &Session::endMerge);
}

void QueryPainting::use(const DecodedPicture& picture) {
  if (session_.run() == nullptr) return;
  const PictureFit fit = session_.spec().load.fit;
  auto layer = std::make_shared<const PaintLayer>(pictureValues(picture, *session_.run()->dataset, fit));
  session_.edit(tr("Drop a picture as query"), [&](RunSpec& spec) { spec.paint = layer; });
}

void QueryPainting::begin() {
  session_.endMerge();
  playback_.pause();
  refused_ = false;
  made_ = false;
  fork_ = -1;
  const bool query = painted_ == Painted::Query || session_.run() == nullptr;
  step_ = query ? 0 : laneStep(session_, playback_.step());
  if (step_ > 0 && standsAtForkStart(session_, step_)) fork_ = session_.activeFork();
}

void QueryPainting::change(const QVector<int>& indices, const QVector<float>& values) {
  if (session_.run() == nullptr || refused_) return;
  const auto dimension = static_cast<std::size_t>(session_.run()->dataset->dimension());
  if (step_ == 0) {
    const bool erased = std::ranges::all_of(values, [](float value) { return std::isnan(value); });
    session_.edit(
        erased ? tr("Erase paint") : tr("Paint the query"),
        [&](RunSpec& spec) { spec.paint = changedLayer(spec.paint, dimension, indices, values); }, strokeKey);
  } else if (fork_ >= 0) {
    change(fork_, indices, values);
  } else {
    ForkSpec fork{.parent = session_.activeFork(), .step = step_};
    fork.paint = changedLayer(nullptr, dimension, indices, values);
    if (fork.paint == nullptr) return;  // nothing to erase
    refused_ = !addFork(session_, tr("Fork at step %1").arg(step_), std::move(fork), strokeKey);
    made_ = !refused_;
    if (made_) fork_ = static_cast<int>(session_.spec().forks.size()) - 1;
  }
}

void QueryPainting::change(int fork, const QVector<int>& indices, const QVector<float>& values) {
  const auto place = static_cast<std::size_t>(fork);
  if (place >= session_.spec().forks.size()) return;
  const auto dimension = static_cast<std::size_t>(session_.run()->dataset->dimension());
  const QString name = made_ ? tr("Fork at step %1").arg(step_) : tr("Paint the fork at step %1").arg(step_);
  session_.edit(
      name,
      [&](RunSpec& spec) {
        spec.forks[place].paint = changedLayer(spec.forks[place].paint, dimension, indices, values);
      },
      strokeKey);
}

}  // namespace hopscope::ui
