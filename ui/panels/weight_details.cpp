#include "ui/panels/weight_details.h"

#include <QEvent>
#include <algorithm>

#include "ui/document/session.h"
#include "ui/playing/playback.h"
#include "ui/plots/weights_plot.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/text/weight_formula.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_card.h"

namespace hopscope::ui {

WeightDetails::WeightDetails(Session& session, Playback& playback, WeightsPlot& plot, int lane)
    : QObject(&plot), session_(session), playback_(playback), plot_(plot), lane_(lane) {
  plot.installEventFilter(this);
  connect(&plot, &WeightsPlot::memoryClicked, this, &WeightDetails::open);
  connect(&session_, &Session::runChanged, this, [this](const RunChange& change) {
    if (change.memory) chosen_ = -1;
    refresh();
  });
  connect(&session_, &Session::activeLaneChanged, this, &WeightDetails::refresh);
  connect(&playback_, &Playback::stepChanged, this, &WeightDetails::refresh);
}

std::size_t WeightDetails::lane() const {
  if (lane_ < 0) return session_.shownLane();
  return std::min(static_cast<std::size_t>(lane_), session_.run()->traces.size() - 1);
}

Index WeightDetails::memory() const {
  const auto& run = session_.run();
  if (run == nullptr) return -1;
  const RetrievalTrace& trace = *run->traces[lane()];
  const auto step = static_cast<std::size_t>(shownStep(trace, playback_.step()));
  const Association& association = trace.associations[step];
  return chosen_ >= 0 && chosen_ < association.similarity.size() ? chosen_ : strongestMemory(association);
}

bool WeightDetails::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Hide && card_ != nullptr) card_->hide();
  return QObject::eventFilter(watched, event);
}

void WeightDetails::open(int memory) {
  if (session_.run() == nullptr) return;
  chosen_ = memory;
  if (card_ == nullptr) card_ = new FormulaCard(plot_.window());
  card_->show();
  refresh();
  const auto rank = static_cast<int>(std::ranges::find(plot_.order(), memory) - plot_.order().begin());
  const QRect bar = plot_.barRect(rank).toAlignedRect();
  card_->openAt({plot_.mapTo(plot_.window(), bar.topLeft()), bar.size()});
  emit chosen(memory);
}

void WeightDetails::refresh() {
  const auto& run = session_.run();
  if (run == nullptr || card_ == nullptr || !card_->isVisible()) return;
  const RetrievalTrace& trace = *run->traces[lane()];
  const int step = shownStep(trace, playback_.step());
  const Index shown = memory();
  QString title = tr("Memory %1").arg(shown);
  if (const QString name = QString::fromStdString(run->memory().describe(shown)); !name.isEmpty()) {
    title += QStringLiteral(" \u00b7 ") + name;
  }
  title += QStringLiteral(" \u00b7 ") + tr("step %1").arg(step);
  card_->setContent(title, pictureImage(memoryPicture(*run, shown), Theme::instance().isDark()),
                    weightFormula(trace, step, shown));
}

}  // namespace hopscope::ui
