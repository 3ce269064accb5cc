#include "ui/query_painting.h"

#include <QVector>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "ui/session.h"
#include "ui/widgets/paint_pane.h"

namespace hopscope::ui {

namespace {

constexpr float unpainted = std::numeric_limits<float>::quiet_NaN();
const QString strokeKey = QStringLiteral("paint");

/// The layer of `spec` to be changed, as large as the patterns.
PaintLayer layerOf(const RunSpec& spec, std::size_t dimension) {
  if (spec.paint != nullptr && spec.paint->size() == dimension) return *spec.paint;
  return PaintLayer(dimension, unpainted);
}

void setLayer(RunSpec& spec, PaintLayer layer) {
  const bool empty = std::ranges::all_of(layer, [](float value) { return std::isnan(value); });
  spec.paint = empty ? nullptr : std::make_shared<const PaintLayer>(std::move(layer));
}

}  // namespace

QueryPainting::QueryPainting(Session& session, PaintPane& pane) : QObject(&pane) {
  const auto change = [&session](const QString& name, const QVector<int>& indices, const auto& valueOf) {
    if (session.run() == nullptr) return;
    const auto dimension = static_cast<std::size_t>(session.run()->dataset->dimension());
    session.edit(
        name,
        [&](RunSpec& spec) {
          PaintLayer layer = layerOf(spec, dimension);
          for (qsizetype i = 0; i < indices.size(); ++i) {
            const auto index = static_cast<std::size_t>(indices[i]);
            if (index < layer.size()) layer[index] = valueOf(i);
          }
          setLayer(spec, std::move(layer));
        },
        strokeKey);
  };
  connect(&pane, &PaintPane::pixelsEdited, this, [change](const QVector<int>& indices, const QVector<float>& values) {
    change(tr("Paint the query"), indices, [&](qsizetype i) { return values[i]; });
  });
  connect(&pane, &PaintPane::pixelsErased, this, [change](const QVector<int>& indices) {
    change(tr("Erase paint"), indices, [](qsizetype) { return unpainted; });
  });
  connect(&pane, &PaintPane::strokeFinished, &session, &Session::endMerge);
}

}  // namespace hopscope::ui
