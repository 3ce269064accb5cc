#include "ui/workspaces/explore/explore_workspace.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/metrics/metrics.h"
#include "ui/document/forking.h"
#include "ui/panels/accessible_text.h"
#include "ui/panels/outcome_badge.h"
#include "ui/panels/query_painting.h"
#include "ui/playing/actions.h"
#include "ui/playing/difference_choice.h"
#include "ui/playing/flip_steps.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/metric_strip.h"
#include "ui/widgets/paint_pane.h"
#include "ui/widgets/when_visible.h"
#include "ui/workspaces/explore/curves_card.h"
#include "ui/workspaces/explore/paint_tools.h"
#include "ui/workspaces/explore/weights_card.h"

namespace hopscope::ui {

namespace {

/// Caption, footer and a picture of 28 × 28 at six px a pixel.
constexpr int leastPaneHeight = 226;

QWidget* targetTools(Actions& actions) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  for (QAction* action : {actions.previousTarget, actions.nextTarget}) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({14, 14});
    button->setProperty("dense", true);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
  }
  return box;
}

QString memoryText(const Run& run, Index memory) {
  const QString name = QString::fromStdString(run.memory().describe(memory));
  const QString number = ExploreWorkspace::tr("memory %1").arg(memory);
  return name.isEmpty() ? number : number + QStringLiteral(" \u00b7 ") + name;
}

}  // namespace

ExploreWorkspace::ExploreWorkspace(Session& session, Playback& playback, Highlight& highlight,
                                   DifferenceChoice& differences, Actions& actions, QWidget* parent)
    : QWidget(parent), session_(session), playback_(playback), highlight_(highlight), differences_(differences) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);

  original_ = new ImagePane;
  original_->setTitle(tr("Original"));
  original_->setFooterTools(targetTools(actions));
  query_ = new PaintPane;
  query_->setTitle(tr("Query"));
  query_->setFooterTools(new PaintTools(*query_, actions));
  state_ = new ImagePane;
  state_->setTitle(tr("State"));
  difference_ = new ImagePane;
  difference_->setTitle(tr("Difference"));
  auto* panes = new QHBoxLayout;
  panes->setSpacing(12);
  for (ImagePane* pane : {original_, static_cast<ImagePane*>(query_), state_, difference_}) {
    pane->setMinimumHeight(leastPaneHeight);
    panes->addWidget(pane, 1);
  }
  column->addLayout(panes, 10);

  strip_ = new MetricStrip;
  column->addWidget(strip_);

  weights_ = new WeightsCard(session_, playback_, highlight_);
  curves_ = new CurvesCard(session_, playback_, highlight_);
  auto* cards = new QHBoxLayout;
  cards->setSpacing(12);
  cards->addWidget(weights_, 56);
  cards->addWidget(curves_, 44);
  column->addLayout(cards, 11);

  connectQuery();
  new QueryPainting(session_, playback_, *query_);
  auto* seen = new WhenVisible(*this, [this] { refreshRun(); });
  connect(&session_, &Session::runChanged, seen, &WhenVisible::request);
  connect(&session_, &Session::activeLaneChanged, seen, &WhenVisible::request);
  connect(&session_, &Session::computingChanged, this, [this](bool computing) { state_->setLoading(computing); });
  connect(&playback_, &Playback::stepChanged, seen, &WhenVisible::request);
  connect(&playback_, &Playback::flipsChanged, seen, &WhenVisible::request);
  connect(&differences_, &DifferenceChoice::changed, seen, &WhenVisible::request);
}

std::size_t ExploreWorkspace::lane() const { return session_.shownLane(); }

void ExploreWorkspace::connectQuery() {
  connect(query_, &ImagePane::hovered, this, [this](int row, int column) {
    const Picture& picture = query_->picture();
    const int first = (row * picture.width + column) * picture.channels;
    QStringList values;
    for (int channel = 0; channel < picture.channels; ++channel) {
      values << formatFixed(static_cast<double>(picture.values[first + channel]), 2);
    }
    QString text = tr("Row %1, column %2   value %3").arg(row).arg(column).arg(values.join(QStringLiteral(", ")));
    if (query_->tool() != PaintTool::None) {
      text.prepend(tr("Brush %1 px   ").arg(query_->brushSize()));
      const int step = session_.run() == nullptr ? 0 : laneStep(session_, playback_.step());
      if (step > 0) text += tr("   painting forks a run from step %1").arg(step);
    }
    emit pointerText(text);
  });
  connect(query_, &PaintPane::toolChanged, this, &ExploreWorkspace::refreshQuery);
  connect(query_, &PaintPane::strokeStarted, this, [this] {
    if (session_.run() != nullptr && laneStep(session_, playback_.step()) > 0) showStateToPaint();
  });
  connect(query_, &PaintPane::strokeFinished, this, &ExploreWorkspace::refreshQuery);
  connect(query_, &ImagePane::hoverLeft, this, [this] { emit pointerText({}); });
}

void ExploreWorkspace::refreshRun() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  if (run != measured_.lock()) limit_ = differenceLimit(*run);
  measured_ = run;
  original_->setPicture(memoryPicture(*run, run->spec.target));
  original_->setSubtitle(memoryText(*run, run->spec.target));
  original_->setFooter({}, tr("target"));
  refreshStep();
}

void ExploreWorkspace::refreshQuery() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  if (query_->tool() != PaintTool::None && laneStep(session_, playback_.step()) > 0) return showStateToPaint();
  query_->setTitle(tr("Query"));
  query_->setUnpainted(patternPicture(*run->dataset, run->corrupted));
  query_->setPicture(queryPicture(*run));
  QString damage = engineCaption(describe(run->spec.corruptions));
  if (run->spec.paint != nullptr) damage += tr(" + painted");
  query_->setSubtitle(damage);
  query_->setFooter({}, tr("overlap %1").arg(formatFixed(run->overlap(lane(), 0), 2)));
}

void ExploreWorkspace::showStateToPaint() {
  // What is painted on is what is changed: after step 0 that is the state, in pixels.
  const Run& run = *session_.run();
  const int step = laneStep(session_, playback_.step());
  query_->setTitle(tr("Paint on step %1").arg(step));
  query_->setSubtitle(standsAtForkStart(session_, step) ? tr("start of the fork") : tr("forks the run here"));
  query_->setUnpainted(patternPicture(*run.dataset, unpaintedState(session_, step)));
  query_->setPicture(patternPicture(*run.dataset, run.traces[lane()]->pixels.col(step)));
  query_->setFooter({}, tr("overlap %1").arg(formatFixed(run.overlap(lane(), step), 2)));
}

void ExploreWorkspace::showStates(std::size_t shown, int step) {
  const Run& run = *session_.run();
  const RetrievalTrace& trace = *run.traces[shown];
  const int fork = session_.run() == session_.mainRun() ? -1 : session_.activeFork();
  const QString forkText = fork < 0 ? QString() : tr(", fork %1").arg(fork + 1);
  difference_->setSubtitle(tr("state \u2212 %1").arg(differences_.text()));
  if (playback_.flips() > 0) {
    const FlipState between = stateAfterFlips(run, shown, step, playback_.flips());
    state_->setPicture(bipolarPicture(*run.dataset, between.state));
    const QString place = tr("step %1, flip %2 of %3").arg(step).arg(between.flips).arg(between.of);
    state_->setSubtitle(place + forkText);
    state_->setSpoken(tr("State after %1: neuron %2 flipped").arg(place).arg(between.neuron));
    const ConstVectorRef target = trace.model->memory().patterns().col(run.spec.target);
    state_->setFooter(tr("neuron %1 flipped").arg(between.neuron),
                      tr("overlap %1").arg(formatFixed(cosine(between.state, target), 2)));
    difference_->setPicture(differencePicture(run, between.pixels, step, limit_, differences_.now()));
    const double error = meanAbsoluteError(between.pixels, run.memory().images().col(run.spec.target));
    difference_->setFooter({}, tr("MAE %1").arg(formatFixed(error)));
    return;
  }
  state_->setPicture(statePicture(run, shown, step));
  state_->setSubtitle(tr("step %1").arg(step) + forkText);
  state_->setSpoken(stateText(session_, shown, step));
  const auto t = static_cast<std::size_t>(step);
  const bool weighted = trace.associations[t].weights.size() > 0;
  const bool readOut = step > 0 && step != trace.forkedAt;  // not set by hand
  const double mixed = readOut && weighted ? trace.associations[t - 1].effectiveMemories : 0.0;
  state_->setFooter(mixed > 0.0 ? tr("a mix of %1 memories").arg(formatEffectiveShort(mixed)) : QString(),
                    tr("overlap %1").arg(formatFixed(run.overlap(shown, step), 2)));
  difference_->setPicture(differencePicture(run, shown, step, limit_, differences_.now()));
  difference_->setFooter({}, tr("MAE %1").arg(formatFixed(run.error(shown, step))));
}

void ExploreWorkspace::refreshStep() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const std::size_t shown = lane();
  refreshQuery();
  const RetrievalTrace& trace = *run->traces[shown];
  const int step = shownStep(trace, playback_.step());
  const auto t = static_cast<std::size_t>(step);
  const Association& association = trace.associations[t];
  const bool weighted = association.weights.size() > 0;

  showStates(shown, step);

  QVector<MetricStrip::Item> items;
  if (weighted) {
    Index heaviest = 0;
    const float top = association.weights.maxCoeff(&heaviest);
    items.append(
        {tr("N_{eff} = exp(entropy)"), formatEffective(association.effectiveMemories), {}, QStringLiteral("N_{eff}")});
    items.append({tr("Support"), formatCount(association.support),
                  QStringLiteral(" / ") + formatCount(association.weights.size())});
    items.append({tr("Top weight"), formatWeight(static_cast<double>(top)), tr(" memory %1").arg(heaviest),
                  QStringLiteral("max *p*")});
  } else {
    Index nearest = 0;
    const float best = association.similarity.cwiseAbs().maxCoeff(&nearest);
    items.append({tr("Association weights"), tr("none"), {}});
    items.append({tr("Largest overlap"), formatFixed(static_cast<double>(best)), tr(" memory %1").arg(nearest)});
  }
  items.append({tr("Overlap with original"), formatFixed(run->overlap(shown, step)), {}, tr("Overlap")});
  const auto& energy = trace.energies[t];
  QString change;
  if (energy && step > 0) change = QLatin1Char(' ') + formatChange(*energy - *trace.energies[t - 1]);
  items.append({tr("Energy"), energy ? formatEnergy(*energy) : tr("none"), change});
  items.append({tr("Step |\u0394*x*|"), formatFixed(trace.stepSizes[t]), {}});
  setOutcome(*strip_, trace.outcomes[t], trace);
  strip_->setItems(items);
}

}  // namespace hopscope::ui
