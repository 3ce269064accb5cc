#include "ui/workspaces/landscape/landscape_texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "ui/text/number_format.h"
#include "ui/workspaces/landscape/landscape_scene.h"

namespace hopscope::ui {

namespace {

/// The context of the texts of this file.
struct Landscape {
  Q_DECLARE_TR_FUNCTIONS(Landscape)
};

int firstNumber(const LandscapeScene& scene) { return scene.spec.pictures() ? 0 : 1; }

/// The memories that make up most of a state.
std::vector<Index> heaviestOf(const FixedPoint& point) {
  std::vector<Index> memories;
  if (point.weights.size() == 0) return memories;
  const float most = point.weights.maxCoeff();
  for (Index i = 0; i < point.weights.size() && memories.size() < 4; ++i) {
    if (point.weights[i] > 0.4F * most) memories.push_back(i);
  }
  return memories;
}

bool nearMean(const LandscapeScene& scene, const FixedPoint& point) {
  const Vector mean = scene.descent->model().memory().patterns().rowwise().mean();
  return static_cast<double>((point.state - mean).norm()) < 0.3 * scene.descent->scale();
}

}  // namespace

QString memoryList(const std::vector<Index>& memories, int first) {
  QStringList numbers;
  for (const Index memory : memories) numbers << QString::number(memory + first);
  if (numbers.size() < 2) return numbers.join(QString());
  const QString last = numbers.takeLast();
  return Landscape::tr("%1 and %2").arg(numbers.join(QStringLiteral(", ")), last);
}

QString fixedPointName(const LandscapeScene& scene, const FixedPoint& point) {
  const int first = firstNumber(scene);
  const auto count = static_cast<std::size_t>(scene.descent->model().memory().count());
  switch (point.kind) {
    case FixedPointKind::Stored:
      return Landscape::tr("memory %1").arg(point.memories.front() + first);
    case FixedPointKind::Merged:
      if (point.memories.size() == count) return Landscape::tr("all %1 merged").arg(count);
      if (point.memories.size() > 4) return Landscape::tr("%1 of %2 merged").arg(point.memories.size()).arg(count);
      return Landscape::tr("%1 merged").arg(memoryList(point.memories, first));
    case FixedPointKind::Spurious: {
      if (nearMean(scene, point)) return Landscape::tr("no memory: near the mean");
      const std::vector<Index> parts = heaviestOf(point);
      return parts.empty() ? Landscape::tr("no memory")
                           : Landscape::tr("no memory: near %1").arg(memoryList(parts, first));
    }
    case FixedPointKind::Saddle:
      if (point.memories.size() == 2) return Landscape::tr("between %1").arg(memoryList(point.memories, first));
      if (point.memories.size() == 1) return Landscape::tr("beside %1").arg(point.memories.front() + first);
      return Landscape::tr("saddle");
    case FixedPointKind::Maximum:
      return nearMean(scene, point) ? Landscape::tr("near the mean") : Landscape::tr("maximum");
  }
  return {};
}

QString fixedPointKind(const FixedPoint& point, bool hasEnergy) {
  if (isStable(point.kind)) return hasEnergy ? Landscape::tr("Minimum") : Landscape::tr("Stable");
  if (point.kind == FixedPointKind::Saddle) return Landscape::tr("Saddle");
  return hasEnergy ? Landscape::tr("Maximum") : Landscape::tr("Unstable");
}

QString attractorName(const LandscapeScene& scene, int attractor) {
  const auto it = std::ranges::find(scene.fixedPoints, attractor, &FixedPoint::attractor);
  if (attractor >= 0 && it != scene.fixedPoints.end()) return fixedPointName(scene, *it);
  if (attractor >= 0 && scene.byChance) return Landscape::tr("memory %1").arg(attractor + firstNumber(scene));
  return {};
}

QString placeText(QPointF place) {
  return QStringLiteral("(%1, %2)").arg(formatFixed(place.x()), formatFixed(place.y()));
}

double angleDegrees(QPointF place) {
  const double degrees = std::atan2(place.y(), place.x()) * 180.0 / M_PI;
  return degrees < -1e-9 ? degrees + 360.0 : std::max(degrees, 0.0);
}

QString angleText(QPointF place) {
  return QString::number(static_cast<int>(std::lround(angleDegrees(place))) % 360) + QStringLiteral("\u00b0");
}

QString sceneText(const LandscapeScene& scene) {
  int minima = 0;
  int saddles = 0;
  int maxima = 0;
  for (const FixedPoint& point : scene.fixedPoints) {
    (isStable(point.kind) ? minima : point.kind == FixedPointKind::Saddle ? saddles : maxima)++;
  }
  QString text = scene.spec.pictures()
                     ? Landscape::tr("plane through three pictures of %1 memories").arg(scene.memory->count())
                     : Landscape::tr("%1 memories in the plane").arg(scene.memory->count());
  text += QStringLiteral(", ") +
          Landscape::tr("%1 stable points, %2 saddles, %3 maxima").arg(minima).arg(saddles).arg(maxima);
  for (const FixedPoint& point : scene.fixedPoints) {
    if (!isStable(point.kind) || point.attractor < 0) continue;
    const double share = scene.shares.at(static_cast<std::size_t>(point.attractor));
    text +=
        QStringLiteral("; ") + Landscape::tr("%1: basin %2").arg(fixedPointName(scene, point), formatPercent(share));
  }
  return text;
}

QString foundKindTitle(FoundKind kind) {
  switch (kind) {
    case FoundKind::Memory:
      return Landscape::tr("Memory");
    case FoundKind::Inverse:
      return Landscape::tr("Inverse");
    case FoundKind::Mixture:
      return Landscape::tr("Mixture of 3");
    case FoundKind::Other:
      return Landscape::tr("Other spurious");
    case FoundKind::Cycle:
      return Landscape::tr("Cycle");
    case FoundKind::Unfinished:
      return Landscape::tr("Not settled");
  }
  return {};
}

}  // namespace hopscope::ui
