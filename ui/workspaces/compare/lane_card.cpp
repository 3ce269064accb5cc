#include "ui/workspaces/compare/lane_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/accessible_text.h"
#include "ui/panels/outcome_badge.h"
#include "ui/panels/weight_details.h"
#include "ui/panels/weights_view.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/plots/weights_plot.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/regime_badge.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tabular_label.h"

namespace hopscope::ui {

namespace {

constexpr int shownWeights = 24;
/// Lower than this the picture would be smaller than its difference.
constexpr int lowCard = 330;
/// Wide enough for the longest badge with all scores beside it.
constexpr int oneLineCard = 400;

/// The parameters that differ from their defaults, as "β 8".
QString parameterText(const ModelSpec& spec) {
  QStringList parts;
  const ModelEntry& entry = model(spec.id);
  for (const ParameterSpec& parameter : entry.parameters) {
    const auto it = spec.values.find(parameter.id);
    const bool isBeta = parameter.role == ParameterRole::InverseTemperature;
    if (it == spec.values.end() || (it->second == parameter.defaultValue && !isBeta)) continue;
    const QString value =
        isBeta ? formatBeta(std::get<double>(it->second)) : QString::fromStdString(toText(it->second));
    parts << engineText(parameter.symbol.empty() ? parameter.title : parameter.symbol) + QLatin1Char(' ') + value;
  }
  return parts.join(QStringLiteral("  "));
}

}  // namespace

LaneCard::LaneCard(Session& session, Playback& playback, Highlight& highlight, DifferenceChoice& differences, int lane,
                   QWidget* parent)
    : QFrame(parent), session_(session), playback_(playback), differences_(differences), lane_(lane) {
  setProperty("surface", "card");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 8, 8);
  column->setSpacing(6);
  column->addWidget(buildHeader());

  state_ = new ImagePane;
  state_->setCaptionVisible(false);
  state_->setFooterVisible(false);
  column->addWidget(state_, 5);

  difference_ = new ImagePane;
  difference_->setCaptionVisible(false);
  difference_->setFooterVisible(false);
  difference_->setFixedWidth(90);
  difference_->setMinimumHeight(90);
  weights_ = new WeightsPlot;
  weights_->setCompact(shownWeights);
  auto* detail = new QHBoxLayout;
  detail->setSpacing(8);
  detail->addWidget(difference_);
  detail->addWidget(weights_, 1);
  column->addLayout(detail, 2);

  badge_ = new RegimeBadge;
  badge_->setMinimumWidth(60);  // elided in a narrow card
  outcome_ = new QBoxLayout(QBoxLayout::TopToBottom);
  outcome_->setSpacing(6);
  outcome_->addWidget(badge_, 0, Qt::AlignLeft);
  auto* scores = new QHBoxLayout;
  scores->setSpacing(8);
  for (TabularLabel** label : {&effective_, &overlap_, &error_}) {
    *label = new TabularLabel(12, Colour::Text2);
    scores->addWidget(*label, 1);
  }
  overlap_->setAlignment(Qt::AlignCenter);
  error_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  outcome_->addLayout(scores, 1);
  column->addLayout(outcome_);

  linkHighlight(*weights_, highlight, lane_);
  new WeightDetails(session_, playback_, *weights_, lane_);
  connect(&differences_, &DifferenceChoice::changed, this, &LaneCard::followReference);
  connect(&session_, &Session::activeLaneChanged, this, &LaneCard::showActive);
  connect(&session_, &Session::computingChanged, state_, &ImagePane::setLoading);
  showActive();
}

QWidget* LaneCard::buildHeader() {
  auto* header = new QWidget;
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  swatch_ = new Swatch;
  name_ = new QLabel;
  name_->setProperty("role", "heading");
  parameters_ = new QLabel;
  parameters_->setProperty("role", "label");
  remove_ = new QToolButton;
  remove_->setIcon(Theme::instance().icon("close"));
  remove_->setIconSize({14, 14});
  remove_->setProperty("dense", true);
  remove_->setFocusPolicy(Qt::TabFocus);
  remove_->setToolTip(tr("Remove this lane"));
  remove_->setAccessibleName(remove_->toolTip());
  connect(remove_, &QToolButton::clicked, this, [this] { session_.removeLane(lane_); });
  pin_ = new QToolButton;
  pin_->setIcon(Theme::instance().icon("pin"));
  pin_->setIconSize({14, 14});
  pin_->setProperty("dense", true);
  pin_->setFocusPolicy(Qt::TabFocus);
  pin_->setToolTip(tr("Keep this run in the table  P"));
  connect(pin_, &QToolButton::clicked, this, [this] { emit pinRequested(lane_); });
  row->addWidget(swatch_);
  row->addWidget(name_);
  row->addWidget(parameters_, 1);
  row->addWidget(pin_);
  row->addWidget(remove_);
  return header;
}

void LaneCard::refreshRun() {
  const auto& run = session_.run();
  const auto lane = static_cast<std::size_t>(lane_);
  if (run == nullptr || lane >= run->traces.size()) return;
  const ModelSpec& spec = run->spec.lanes[lane];
  const ModelEntry& entry = model(spec.id);
  swatch_->setModelId(QString::fromStdString(entry.id));
  state_->setTitle(tr("State of %1").arg(laneName(run->spec, lane)));  // spoken only: the card has its own heading
  difference_->setTitle(tr("Difference of %1").arg(laneName(run->spec, lane)));
  parameters_->setText(parameterText(spec));
  setToolTip(engineText(entry.title) + QStringLiteral(": ") + QString::fromStdString(entry.formula));
  remove_->setVisible(run->traces.size() > 1 &&
                      static_cast<int>(run->traces.size()) <= wideLanes);  // the lanes panel has one too
  const bool wide = static_cast<int>(run->traces.size()) <= wideLanes;
  parameters_->setVisible(wide);
  pin_->setVisible(wide);  // P pins the active lane
  fitName();
  fitHeight();
  limit_ = differenceLimit(*run);
  followReference();
}

void LaneCard::fitName() {
  const auto& run = session_.run();
  const auto lane = static_cast<std::size_t>(lane_);
  if (run == nullptr || lane >= run->traces.size()) return;
  const bool wide = static_cast<int>(run->traces.size()) <= wideLanes;
  // A narrow card has no room for parameters but those that tell it from another lane of its model.
  const QString name = wide ? engineText(run->traces[lane]->model->entry().name) : laneName(run->spec, lane);
  name_->setSizePolicy(wide ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Preferred);
  // What is left beside the swatch and the margins in a narrow card.
  constexpr int others = 56;
  name_->setText(wide ? name : name_->fontMetrics().elidedText(name, Qt::ElideMiddle, std::max(width() - others, 40)));
}

void LaneCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fitName();
  fitHeight();
}

void LaneCard::fitHeight() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const bool wide = static_cast<int>(run->traces.size()) <= wideLanes;
  const bool low = height() < lowCard;
  const int side = wide && !low ? 90 : 60;
  difference_->setFixedWidth(side);
  difference_->setMinimumHeight(side);
  layout()->setSpacing(low ? 4 : 6);
  layout()->setContentsMargins(8, low ? 2 : 4, 8, low ? 4 : 8);
  const bool crowded = low && width() <= oneLineCard;
  outcome_->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  outcome_->setStretch(0, 0);
  // Beside the badge of a narrow card there is room for one.
  effective_->setVisible(!crowded);
  overlap_->setVisible(wide && !crowded);
}

void LaneCard::followReference() {
  difference_->setToolTip(tr("Difference: state \u2212 %1").arg(differences_.text()));
  refreshStep();
}

void LaneCard::refreshStep() {
  const auto& run = session_.run();
  const auto lane = static_cast<std::size_t>(lane_);
  if (run == nullptr || lane >= run->traces.size()) return;
  const RetrievalTrace& trace = *run->traces[lane];
  const int step = shownStep(trace, playback_.step());
  const Association& association = trace.associations[static_cast<std::size_t>(step)];
  state_->setPicture(statePicture(*run, lane, step));
  state_->setSpoken(stateText(session_, lane, step));
  difference_->setPicture(differencePicture(*run, lane, step, limit_, differences_.now()));
  showWeights(*weights_, *run, lane, step);
  setOutcome(*badge_, trace.outcomes[static_cast<std::size_t>(step)], trace);
  effective_->setText(association.weights.size() > 0
                          ? tr("N_eff %1").arg(formatEffectiveShort(association.effectiveMemories))
                          : tr("N_eff \u2013"));
  overlap_->setText(tr("overlap %1").arg(formatFixed(run->overlap(lane, step), 2)));
  error_->setText(tr("MAE %1").arg(formatFixed(run->error(lane, step))));
}

void LaneCard::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) session_.setActiveLane(lane_);
  QFrame::mousePressEvent(event);
}

void LaneCard::showActive() {
  setProperty("active", session_.activeLane() == lane_ && session_.spec().lanes.size() > 1);
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace hopscope::ui
