#include "ui/window/status_line.h"

#include <QFrame>
#include <QLabel>

#include "ui/document/session.h"
#include "ui/jobs/job_kinds.h"
#include "ui/jobs/job_runner.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/text/number_format.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_label.h"

namespace hopscope::ui {

namespace {

/// 157 k, 2.1 M.
QWidget* separator() {
  auto* line = new QFrame;
  line->setProperty("separator", true);
  line->setFixedSize(1, 16);
  return line;
}

/// How a run ended, as a sign.
StatusText endSign(Termination termination) {
  switch (termination) {
    case Termination::FixedPoint:
      return {{}, QStringLiteral("check-circle"), Colour::Good};
    case Termination::LimitCycle:
      return {{}, QStringLiteral("cycle"), Colour::Accent};
    case Termination::Diverged:
      return {{}, QStringLiteral("warning"), Colour::Caution};
    case Termination::StepLimit:
    case Termination::Cancelled:
      break;
  }
  return {{}, QStringLiteral("clock"), Colour::Text2};
}

Index rankOf(const Vector& values, Index memory) { return 1 + (values.array() > values[memory]).count(); }

}  // namespace

StatusLine::StatusLine(Session& session, Playback& playback, Highlight& highlight, JobRunner& jobs, QWidget* parent)
    : QStatusBar(parent), session_(session), playback_(playback), highlight_(highlight) {
  setSizeGripEnabled(false);
  setContentsMargins(16, 0, 16, 0);
  icon_ = new QLabel;
  addWidget(icon_);
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    separators_.at(i) = i == 0 ? nullptr : separator();
    if (i > 0) addWidget(separators_.at(i));
    labels_.at(i) = new TabularLabel(12, i == 0 ? Colour::Text1 : Colour::Text2);
    addWidget(labels_.at(i));
  }
  pointer_ = new TabularLabel(12, Colour::Text2);
  pointer_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  addPermanentWidget(pointer_);
  connect(&session_, &Session::runChanged, this, &StatusLine::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &StatusLine::refresh);
  connect(&playback_, &Playback::stepChanged, this, &StatusLine::refresh);
  connect(&Theme::instance(), &Theme::changed, this, &StatusLine::refresh);
  connect(&highlight_, &Highlight::changed, this, &StatusLine::refreshPointer);
  connect(&jobs, &JobRunner::progress, this, [this](const QString& kind, qint64 done, qint64 total) {
    if (kind != job_kinds::retrieve || total <= 0 || !text_.parts.isEmpty()) return;
    icon_->setPixmap(Theme::instance().icon(QStringLiteral("clock"), Colour::Accent).pixmap(14, 14));
    labels_.front()->setText(tr("Computing, step %1 of %2").arg(done).arg(total));
  });
}

void StatusLine::setPointer(const QString& text) {
  pointerText_ = text;
  refreshPointer();
}

void StatusLine::setText(const StatusText& text) {
  text_ = text;
  refresh();
}

void StatusLine::setAllLanes(bool all) {
  allLanes_ = all;
  refresh();
}

void StatusLine::refresh() {
  show(text_.parts.isEmpty() ? runText() : text_);
  refreshPointer();
}

void StatusLine::show(const StatusText& text) {
  icon_->setVisible(!text.icon.isEmpty());
  if (!text.icon.isEmpty()) icon_->setPixmap(Theme::instance().icon(text.icon, text.colour).pixmap(14, 14));
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const QString part = text.parts.value(static_cast<qsizetype>(i));
    labels_.at(i)->setText(part);
    if (separators_.at(i) != nullptr) separators_.at(i)->setVisible(!part.isEmpty());
  }
}

StatusText StatusLine::runText() const {
  const auto& run = session_.run();
  if (run == nullptr) return {};
  const std::size_t lane = session_.shownLane();
  const RetrievalTrace& trace = *run->traces[lane];
  const double milliseconds = 1e3 * trace.secondsPerStep();
  const auto energy = trace.energies[static_cast<std::size_t>(shownStep(trace, playback_.step()))];
  StatusText text = endSign(trace.termination);
  QString ending = endingText(trace);
  if (allLanes_ && run->traces.size() > 1) {
    const auto stable = std::ranges::count_if(
        run->traces, [](const auto& each) { return each->termination == Termination::FixedPoint; });
    const auto all = static_cast<qsizetype>(run->traces.size());
    ending = tr("%1 of %2 stable").arg(stable).arg(all);
    text = endSign(stable == all ? Termination::FixedPoint : Termination::StepLimit);
  }
  text.parts = {ending, tr("%1 ms per step").arg(formatGeneral(milliseconds, 2)),
                tr("%1 multiply-adds").arg(formatShortCount(laneCost(*run, lane))),
                energy ? tr("energy %1").arg(formatEnergy(*energy)) : tr("energy: none")};
  return text;
}

void StatusLine::refreshPointer() {
  const auto& run = session_.run();
  const Highlighted& lit = highlight_.now();
  const std::size_t lane = run == nullptr || lit.lane >= 0 ? static_cast<std::size_t>(lit.lane) : session_.shownLane();
  const bool known =
      run != nullptr && lane < run->traces.size() && lit.memory >= 0 && lit.memory < run->memory().count();
  pointer_->setText(pointerText_.isEmpty() && known ? highlightText(*run, lane) : pointerText_);
}

QString StatusLine::highlightText(const Run& run, std::size_t lane) const {
  const Highlighted& lit = highlight_.now();
  const RetrievalTrace& trace = *run.traces[lane];
  const int step = shownStep(trace, lit.step < 0 ? playback_.step() : lit.step);
  const Association& association = trace.associations[static_cast<std::size_t>(step)];
  const Index memory = lit.memory;
  QStringList parts;
  if (lit.lane >= 0 && run.traces.size() > 1) parts << laneName(run.spec, lane);
  if (lit.step >= 0) {
    parts << tr("step %1").arg(step);
    if (const auto& energy = trace.energies[static_cast<std::size_t>(step)]) {
      parts << tr("energy %1").arg(formatEnergy(*energy));
    }
    parts << tr("overlap %1").arg(formatFixed(run.overlap(lane, step)));
    if (association.weights.size() > 0) parts << tr("N_eff %1").arg(formatEffective(association.effectiveMemories));
    parts << tr("MAE %1").arg(formatFixed(run.error(lane, step)));
  }
  QString text = tr("memory %1").arg(memory);
  if (const QString name = QString::fromStdString(run.memory().describe(memory)); !name.isEmpty()) {
    text += QStringLiteral(", ") + name;
  }
  parts << text;
  if (association.weights.size() > 0) {
    parts << tr("p = %1").arg(formatWeight(static_cast<double>(association.weights[memory])));
    if (lit.step < 0) {
      parts << tr("similarity %1").arg(formatFixed(static_cast<double>(association.similarity[memory])));
      parts << tr("rank %1 of %2").arg(rankOf(association.weights, memory)).arg(run.memory().count());
    }
  } else {
    parts << tr("overlap with it %1").arg(formatFixed(static_cast<double>(association.similarity[memory])));
    if (lit.step < 0) {
      parts << tr("rank %1 of %2").arg(rankOf(association.similarity.cwiseAbs(), memory)).arg(run.memory().count());
    }
  }
  QString joined = parts.join(QStringLiteral("   "));
  joined[0] = joined[0].toUpper();
  return joined;
}

}  // namespace hopscope::ui
