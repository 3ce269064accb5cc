#include "ui/workspaces/experiment/experiment_setup_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>
#include <stdexcept>

#include "core/base/limits.h"
#include "core/experiments/experiment.h"
#include "core/metrics/metrics.h"
#include "ui/document/session.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/panels/form_row.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/value_slider.h"
#include "ui/workspaces/experiment/axis_form.h"
#include "ui/workspaces/experiment/experiment_models.h"

namespace hopscope::ui {

namespace {

const QString sessionData = QStringLiteral("session");
const QString queryStack = QStringLiteral("query");

QSpinBox* spinBox(int smallest, int largest) {
  auto* box = new QSpinBox;
  box->setRange(smallest, largest);
  box->setKeyboardTracking(false);
  return box;
}

}  // namespace

ExperimentSetupPanel::ExperimentSetupPanel(Session& session, SweepQueue& queue, QWidget* parent)
    : QWidget(parent),
      session_(session),
      queue_(queue),
      experiment_(new QComboBox),
      summary_(captionLabel()),
      models_(new ExperimentModels),
      source_(new QComboBox),
      dimension_(spinBox(1, static_cast<int>(limits::drawnNeurons))),
      count_(spinBox(1, static_cast<int>(limits::storedPatterns))),
      first_(new AxisForm(tr("Varied"), AxisForm::Presence::Required)),
      second_(new AxisForm(tr("And"), AxisForm::Presence::Optional)),
      trials_(spinBox(1, limits::trials)),
      networks_(spinBox(1, limits::trials)),
      damage_(new QComboBox),
      level_(new ValueSlider),
      steps_(spinBox(0, limits::updates)),
      metric_(new QComboBox),
      threshold_(new QLineEdit),
      problem_(new QLabel),
      run_(new QPushButton(tr("Run"))) {
  build();
  openExperiment(experiments().front()->id);
  connectFields();
}

void ExperimentSetupPanel::build() {
  for (const ExperimentEntry* entry : experiments()) {
    experiment_->addItem(engineText(entry->title), QString::fromStdString(entry->id));
    experiment_->setItemData(experiment_->count() - 1, engineText(entry->summary), Qt::ToolTipRole);
  }
  source_->addItem(QString(), sessionData);
  source_->addItem(tr("Random ±1 patterns"), QString::fromStdString(std::string(randomSource)));
  source_->addItem(tr("Random points on a sphere"), QString::fromStdString(std::string(sphereSource)));
  for (const CorruptionEntry* entry : corruptions()) {
    damage_->addItem(engineText(entry->title), QString::fromStdString(entry->id));
    damage_->setItemData(damage_->count() - 1, engineText(entry->summary), Qt::ToolTipRole);
  }
  damage_->addItem(QString(), queryStack);
  for (const MetricInfo& each : metrics()) {
    metric_->addItem(engineText(each.title), QString::fromStdString(each.id));
    metric_->setItemData(metric_->count() - 1, engineText(each.help), Qt::ToolTipRole);
  }
  problem_->setProperty("role", "error");
  problem_->setWordWrap(true);
  run_->setProperty("kind", "primary");
  run_->setIcon(Theme::instance().icon(QStringLiteral("play-small"), Colour::OnFill));

  QVBoxLayout* column = panelLayout(this);
  column->addWidget(new FormRow(tr("Experiment"), experiment_));
  column->addWidget(summary_);
  column->addWidget(models_);
  column->addWidget(separatorLine());
  column->addWidget(new FormRow(tr("Patterns"), source_));
  dimensionRow_ = new FormRow(tr("Neurons N"), dimension_);
  column->addWidget(dimensionRow_);
  countRow_ = new FormRow(tr("Stored M"), count_);
  countRow_->setHelp(tr("Number of stored patterns"));
  column->addWidget(countRow_);
  column->addWidget(new FormRow(tr("Corruption"), damage_));
  levelRow_ = new FormRow(tr("Level"), level_);
  connect(level_, &ValueSlider::problemChanged, levelRow_, &FormRow::setError);
  column->addWidget(levelRow_);
  column->addWidget(separatorLine());
  column->addWidget(first_);
  column->addWidget(second_);
  column->addWidget(separatorLine());
  auto* trialsRow = new FormRow(tr("Trials"), trials_);
  trialsRow->setHelp(tr("Damaged patterns tried at each point"));
  column->addWidget(trialsRow);
  auto* networksRow = new FormRow(tr("Networks"), networks_);
  networksRow->setHelp(tr("Independent choices of the stored patterns over which the trials are spread"));
  column->addWidget(networksRow);
  auto* stepsRow = new FormRow(tr("Steps"), steps_);
  stepsRow->setHelp(tr("At most so many updates of a trial"));
  column->addWidget(stepsRow);
  column->addWidget(new FormRow(tr("Recalled if"), metric_));
  thresholdRow_ = new FormRow(QString(), threshold_);
  column->addWidget(thresholdRow_);
  column->addWidget(problem_);
  column->addWidget(run_);
  column->addStretch();
}

void ExperimentSetupPanel::connectFields() {
  const auto read = [this] { readFields(); };
  connect(experiment_, &QComboBox::activated, this,
          [this] { openExperiment(experiment_->currentData().toString().toStdString()); });
  connect(models_, &ExperimentModels::edited, this, read);
  connect(first_, &AxisForm::edited, this, read);
  connect(second_, &AxisForm::edited, this, read);
  for (QComboBox* box : {source_, damage_}) connect(box, &QComboBox::activated, this, read);
  for (QSpinBox* box : {dimension_, count_, trials_, networks_, steps_}) {
    connect(box, &QSpinBox::valueChanged, this, read);
  }
  connect(level_, &ValueSlider::valueChanging, this, read);
  connect(level_, &ValueSlider::valueChanged, this, read);
  connect(metric_, &QComboBox::activated, this, [this] {
    spec_.metric = metric_->currentData().toString().toStdString();
    spec_.threshold.reset();
    showSpec();
  });
  connect(threshold_, &QLineEdit::textEdited, this, &ExperimentSetupPanel::readThreshold);
  connect(run_, &QPushButton::clicked, this, &ExperimentSetupPanel::run);
  connect(&session_, &Session::runChanged, this, &ExperimentSetupPanel::followSession);
  connect(&session_, &Session::specChanged, this, &ExperimentSetupPanel::followSession);
}

void ExperimentSetupPanel::openExperiment(const std::string& id) { setSpec(experiment(id).opening()); }

void ExperimentSetupPanel::setSpec(const SweepSpec& spec) {
  spec_ = spec;
  const std::string damage = spec_.corruptions.empty() ? std::string() : spec_.corruptions.front().id;
  damage_->setCurrentIndex(damage_->findData(damage.empty() ? queryStack : QString::fromStdString(damage)));
  source_->setCurrentIndex(spec_.drawn() ? source_->findData(QString::fromStdString(spec_.source)) : 0);
  showSpec();
}

void ExperimentSetupPanel::showSpec() {
  const MetricInfo& metric = hopscope::metric(spec_.metric);
  const QSignalBlocker trials(trials_);
  const QSignalBlocker networks(networks_);
  const QSignalBlocker dimension(dimension_);
  const QSignalBlocker count(count_);
  const QSignalBlocker level(level_);
  const QSignalBlocker steps(steps_);
  experiment_->setCurrentIndex(experiment_->findData(QString::fromStdString(spec_.experiment)));
  summary_->setText(engineText(experiment(spec_.experiment).summary));
  models_->setModels(spec_.models);
  dimension_->setValue(static_cast<int>(spec_.dimension));
  count_->setValue(static_cast<int>(spec_.count));
  trials_->setValue(spec_.trials);
  networks_->setValue(spec_.networks);
  steps_->setValue(spec_.retrieval.maxSteps);
  if (!spec_.corruptions.empty()) {
    level_->setSpec(corruption(spec_.corruptions.front().id).level);
    level_->setValue(spec_.corruptions.front().level);
  }
  const SweepSpec shown = this->spec();
  first_->showAxis(shown, spec_.axes.empty() ? nullptr : &spec_.axes[0]);
  second_->showAxis(shown, spec_.axes.size() > 1 ? &spec_.axes[1] : nullptr);
  metric_->setCurrentIndex(metric_->findData(QString::fromStdString(spec_.metric)));
  metric_->setToolTip(engineText(metric.help));
  thresholdRow_->setLabel(metric.better == Better::Higher ? tr("at least") : tr("at most"));
  threshold_->setText(formatGeneral(spec_.threshold.value_or(metric.threshold), 6));
  readThreshold();
  followSession();
}

void ExperimentSetupPanel::readFields() {
  const bool otherModels = spec_.models != models_->models();
  const auto damageBefore = spec_.corruptions.empty() ? std::string() : spec_.corruptions.front().id;
  const std::string sourceBefore = spec_.source;
  spec_.models = models_->models();
  const QString source = source_->currentData().toString();
  spec_.source = source == sessionData ? std::string() : source.toStdString();
  spec_.dimension = dimension_->value();
  spec_.count = count_->value();
  spec_.trials = trials_->value();
  spec_.networks = networks_->value();
  spec_.retrieval.maxSteps = steps_->value();
  const QString damage = damage_->currentData().toString();
  if (damage == queryStack) {
    spec_.corruptions.clear();
  } else if (damage.toStdString() != damageBefore) {
    const CorruptionEntry& entry = corruption(damage.toStdString());
    spec_.corruptions = {{.id = entry.id, .level = std::get<double>(entry.level.defaultValue)}};
    const QSignalBlocker blocker(level_);
    level_->setSpec(entry.level);
    level_->setValue(spec_.corruptions.front().level);
  } else {
    spec_.corruptions.front().level = level_->value();
  }
  const auto damageNow = spec_.corruptions.empty() ? std::string() : spec_.corruptions.front().id;
  if (otherModels || damageNow != damageBefore || sourceBefore != spec_.source) {
    const SweepSpec shown = spec();
    first_->offer(shown);
    second_->offer(shown);
  }
  spec_.axes.clear();
  for (const AxisForm* form : {first_, second_}) {
    if (const auto axis = form->axis()) spec_.axes.push_back(*axis);
  }
  followSession();
}

void ExperimentSetupPanel::readThreshold() {
  bool legal = false;
  const double value = parseNumber(threshold_->text(), &legal);
  legal = legal && std::isfinite(value);
  thresholdProblem_ = legal ? QString() : tr("The limit must be a number");
  markIllegal(threshold_, !legal);
  thresholdRow_->setError(thresholdProblem_);
  if (legal) {
    const double own = hopscope::metric(spec_.metric).threshold;
    spec_.threshold = value == own ? std::nullopt : std::optional<double>(value);
  }
  refreshProblem();
}

SweepSpec ExperimentSetupPanel::spec() const {
  SweepSpec spec = spec_;
  const RunSpec& session = session_.spec();
  const bool drawn = source_->currentData().toString() != sessionData;
  if (!drawn) {
    spec.source = session.source;
    spec.load = session.load;
    spec.encoding = session.memory.encoding;
  } else {
    spec.source = source_->currentData().toString().toStdString();
    spec.encoding = Encoding::UnitNorm;
  }
  if (damage_->currentData().toString() == queryStack) spec.corruptions = session.corruptions;
  spec.networks = std::min(spec.networks, spec.trials);
  spec.seed = session.retrieval.seed;
  return spec;
}

void ExperimentSetupPanel::followSession() {
  const auto dataset = session_.run() != nullptr ? session_.run()->dataset : nullptr;
  source_->setItemText(0, dataset != nullptr
                              ? tr("%1 (%2)").arg(QString::fromStdString(dataset->name), formatCount(dataset->count()))
                              : tr("Data set"));
  damage_->setItemText(damage_->findData(queryStack),
                       tr("As the query: %1").arg(engineCaption(describe(session_.spec().corruptions))));
  const SweepSpec shown = spec();
  dimensionRow_->setVisible(shown.drawn() && !spec_.axis("dimension"));
  countRow_->setVisible(!spec_.axis("count"));
  levelRow_->setVisible(damage_->currentData().toString() != queryStack && !spec_.axis("corruption.0.level"));
  refreshProblem();
}

std::shared_ptr<const Dataset> ExperimentSetupPanel::source() const {
  if (source_->currentData().toString() != sessionData || session_.run() == nullptr) return nullptr;
  return session_.run()->dataset;
}

QString ExperimentSetupPanel::problem() const {
  for (const AxisForm* form : {first_, second_}) {
    if (!form->problem().isEmpty()) return form->problem();
  }
  if (!thresholdProblem_.isEmpty()) return thresholdProblem_;
  if (source_->currentData().toString() == sessionData && source() == nullptr) {
    return tr("The data set is still being read");
  }
  try {
    spec().validate(source().get());
  } catch (const std::invalid_argument& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

void ExperimentSetupPanel::refreshProblem() {
  const QString reason = problem();
  problem_->setText(reason);
  problem_->setVisible(!reason.isEmpty());
  run_->setEnabled(reason.isEmpty());
  run_->setToolTip(reason.isEmpty() ? tr("Starts when nothing is before it in the list") : reason);
}

void ExperimentSetupPanel::run() {
  if (!problem().isEmpty()) return;
  emit added(queue_.add(spec(), source()));
}

}  // namespace hopscope::ui
