#include "ui/workspaces/experiment_texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "core/metrics/metrics.h"
#include "ui/models/model_names.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {

namespace {
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ExperimentTexts)
};
}  // namespace

QString experimentTitle(const CapacitySpec& spec) {
  QStringList names;
  for (const QString& name : modelNames(spec.models)) names.append(name);
  return Texts::tr("Capacity of %1").arg(names.join(QStringLiteral(", ")));
}

QString experimentSubtitle(const CapacitySpec& spec, const Dataset* source) {
  const QString data = source != nullptr ? QString::fromStdString(source->name)
                                         : Texts::tr("random ±1, N = %1").arg(formatCount(spec.randomDimension));
  return Texts::tr("%1, %2, %3 trials a point; bands are 95 % Wilson intervals")
      .arg(data, QString::fromStdString(describe(spec.corruptions)), formatCount(spec.trials));
}

QString successTitle(const CapacitySpec& spec) {
  const MetricInfo& info = metric(spec.metric);
  const QString sign = info.better == Better::Higher ? QStringLiteral("≥") : QStringLiteral("≤");
  return Texts::tr("Share of trials with %1 %2 %3")
      .arg(QString::fromStdString(info.title).toLower(), sign, formatGeneral(spec.criterion()));
}

QString progressText(const ExperimentProgress& progress) {
  if (progress.count == 0) return Texts::tr("Finishing …");
  return Texts::tr("%1 of %2 trials at P = %3")
      .arg(formatCount(progress.countTrials), formatCount(progress.countTotal), formatCount(progress.count));
}

QString timeLeftText(const ExperimentProgress& progress) {
  if (!progress.secondsLeft.has_value()) return {};
  const double seconds = *progress.secondsLeft;
  if (seconds < 90.0) return Texts::tr("%1 s left").arg(static_cast<int>(std::ceil(seconds)));
  if (seconds < 5400.0) return Texts::tr("%1 min left").arg(static_cast<int>(std::ceil(seconds / 60.0)));
  return Texts::tr("%1 h left").arg(static_cast<int>(std::ceil(seconds / 3600.0)));
}

}  // namespace hopscope::ui
