#include "ui/export/trace_table.h"

#include <QLocale>
#include <QStringList>
#include <cmath>

#include "ui/text/quantity.h"

namespace hopscope::ui {

namespace {

QString number(double value) {
  return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

/// A field with a comma, a quote or a line end stands in quotes.
QString quoted(QString text) {
  if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
    return text;
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QStringList rowOf(const Run& run, std::size_t lane, int step) {
  const RetrievalTrace& trace = *run.traces[lane];
  const auto t = static_cast<std::size_t>(step);
  const Association& association = trace.associations[t];
  const bool weighted = association.weights.size() > 0;
  Index heaviest = -1;
  const double weight = weighted ? static_cast<double>(association.weights.maxCoeff(&heaviest)) : 0.0;
  QStringList row{QString::number(lane), QString::fromStdString(run.spec.lanes[lane].id), QString::number(step)};
  for (const QuantityEntry* quantity : quantities()) row << number(quantity->value(run, lane, step));
  row << (weighted ? QString::number(association.support) : QString())
      << (weighted ? QString::number(heaviest) : QString()) << (weighted ? number(weight) : QString())
      << number(trace.stepSizes[t]) << quoted(QString::fromStdString(trace.outcomes[t].text()));
  return row;
}

}  // namespace

QByteArray traceTable(const Run& run) {
  QString head = QStringLiteral("lane,model,step");
  for (const QuantityEntry* quantity : quantities()) head += QLatin1Char(',') + QLatin1String(quantity->id);
  QStringList lines{head + QStringLiteral(",support,heaviest_memory,heaviest_weight,step_size,outcome")};
  for (std::size_t lane = 0; lane < run.traces.size(); ++lane) {
    for (int step = 0; step <= run.traces[lane]->steps(); ++step)
      lines << rowOf(run, lane, step).join(QLatin1Char(','));
  }
  return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

}  // namespace hopscope::ui
