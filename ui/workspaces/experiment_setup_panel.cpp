#include "ui/workspaces/experiment_setup_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>
#include <stdexcept>

#include "core/metrics/metrics.h"
#include "ui/panels/form_row.h"
#include "ui/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_format.h"
#include "ui/widgets/value_slider.h"
#include "ui/workspaces/experiment_counts.h"
#include "ui/workspaces/experiment_models.h"
#include "ui/workspaces/experiment_runner.h"

namespace hopscope::ui {

namespace {

QSpinBox* spinBox(int smallest, int largest) {
  auto* box = new QSpinBox;
  box->setRange(smallest, largest);
  box->setKeyboardTracking(false);
  return box;
}

}  // namespace

ExperimentSetupPanel::ExperimentSetupPanel(Session& session, ExperimentRunner& runner, QWidget* parent)
    : QWidget(parent),
      session_(session),
      runner_(runner),
      models_(new ExperimentModels),
      source_(new QComboBox),
      dimension_(spinBox(1, 65'536)),
      counts_(new ExperimentCounts),
      trials_(spinBox(1, 1'000'000)),
      networks_(spinBox(1, 1'000'000)),
      damage_(new QComboBox),
      flips_(new ValueSlider),
      metric_(new QComboBox),
      threshold_(new QLineEdit),
      problem_(new QLabel),
      run_(new QPushButton(tr("Run"))),
      stop_(new QPushButton(tr("Stop, keep rows"))) {
  build();
  showSetup();
  connectFields();
  refreshProblem();
}

void ExperimentSetupPanel::build() {
  source_->addItem(QString(), static_cast<int>(PatternSource::DataSet));
  source_->addItem(tr("Random ±1 patterns"), static_cast<int>(PatternSource::RandomBits));
  damage_->addItem(tr("Flip bits"), static_cast<int>(DamageSource::FlippedBits));
  damage_->addItem(QString(), static_cast<int>(DamageSource::QueryStack));
  for (const MetricInfo& each : metrics()) {
    metric_->addItem(QString::fromStdString(each.title), QString::fromStdString(each.id));
    metric_->setItemData(metric_->count() - 1, QString::fromStdString(each.help), Qt::ToolTipRole);
  }
  flips_->setSpec(corruption("bit_flip").level);
  problem_->setProperty("role", "error");
  problem_->setWordWrap(true);
  run_->setProperty("kind", "primary");
  run_->setIcon(Theme::instance().icon(QStringLiteral("play-small"), Colour::OnFill));
  stop_->setProperty("kind", "danger");
  stop_->setIcon(Theme::instance().icon(QStringLiteral("stop"), Colour::Bad));

  QVBoxLayout* column = panelLayout(this);
  column->addWidget(
      captionLabel(tr("How many patterns can be stored: the share of damaged patterns that come back, "
                      "against the number P of stored ones.")));
  column->addWidget(models_);
  column->addWidget(separatorLine());
  column->addWidget(new FormRow(tr("Patterns"), source_));
  dimensionRow_ = new FormRow(tr("Neurons N"), dimension_);
  column->addWidget(dimensionRow_);
  column->addWidget(counts_);
  auto* trialsRow = new FormRow(tr("Trials"), trials_);
  trialsRow->setHelp(tr("Damaged patterns tried at each point"));
  column->addWidget(trialsRow);
  auto* networksRow = new FormRow(tr("Networks"), networks_);
  networksRow->setHelp(tr("Independent choices of the stored patterns over which the trials are spread"));
  column->addWidget(networksRow);
  column->addWidget(new FormRow(tr("Corruption"), damage_));
  flipsRow_ = new FormRow(tr("Share"), flips_);
  connect(flips_, &ValueSlider::problemChanged, flipsRow_, &FormRow::setError);
  column->addWidget(flipsRow_);
  column->addWidget(new FormRow(tr("Recalled if"), metric_));
  thresholdRow_ = new FormRow(QString(), threshold_);
  column->addWidget(thresholdRow_);
  column->addWidget(problem_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(run_, 1);
  buttons->addWidget(stop_, 1);
  column->addLayout(buttons);
  column->addStretch();
}

void ExperimentSetupPanel::connectFields() {
  const auto read = [this] { readFields(); };
  connect(models_, &ExperimentModels::edited, this, read);
  connect(counts_, &ExperimentCounts::edited, this, read);
  for (QComboBox* box : {source_, damage_}) connect(box, &QComboBox::activated, this, read);
  for (QSpinBox* box : {dimension_, trials_, networks_}) connect(box, &QSpinBox::valueChanged, this, read);
  connect(flips_, &ValueSlider::valueChanging, this, read);
  connect(flips_, &ValueSlider::valueChanged, this, read);
  connect(metric_, &QComboBox::activated, this, [this] {
    setup_.metric = metric_->currentData().toString().toStdString();
    setup_.threshold.reset();
    showSetup();
  });
  connect(threshold_, &QLineEdit::textEdited, this, &ExperimentSetupPanel::readThreshold);
  connect(run_, &QPushButton::clicked, this, &ExperimentSetupPanel::run);
  connect(stop_, &QPushButton::clicked, &runner_, &ExperimentRunner::stop);
  connect(&session_, &Session::runChanged, this, &ExperimentSetupPanel::followSession);
  connect(&session_, &Session::specChanged, this, &ExperimentSetupPanel::followSession);
  connect(&runner_, &ExperimentRunner::started, this, &ExperimentSetupPanel::refreshProblem);
  connect(&runner_, &ExperimentRunner::finished, this, &ExperimentSetupPanel::refreshProblem);
  connect(&runner_, &ExperimentRunner::failed, this, &ExperimentSetupPanel::refreshProblem);
}

void ExperimentSetupPanel::setSetup(const ExperimentSetup& setup) {
  setup_ = setup;
  showSetup();
}

void ExperimentSetupPanel::showSetup() {
  const MetricInfo& metric = hopscope::metric(setup_.metric);
  const QSignalBlocker trials(trials_);
  const QSignalBlocker networks(networks_);
  const QSignalBlocker dimension(dimension_);
  const QSignalBlocker flips(flips_);
  models_->setModels(setup_.models);
  source_->setCurrentIndex(source_->findData(static_cast<int>(setup_.source)));
  dimension_->setValue(static_cast<int>(setup_.dimension));
  counts_->show(setup_);
  trials_->setValue(setup_.trials);
  networks_->setValue(setup_.networks);
  damage_->setCurrentIndex(damage_->findData(static_cast<int>(setup_.damage)));
  flips_->setValue(setup_.flips);
  metric_->setCurrentIndex(metric_->findData(QString::fromStdString(setup_.metric)));
  metric_->setToolTip(QString::fromStdString(metric.help));
  thresholdRow_->setLabel(metric.better == Better::Higher ? tr("at least") : tr("at most"));
  threshold_->setText(formatGeneral(setup_.threshold.value_or(metric.threshold), 6));
  readThreshold();
  followSession();
}

void ExperimentSetupPanel::readFields() {
  setup_.models = models_->models();
  setup_.source = static_cast<PatternSource>(source_->currentData().toInt());
  setup_.dimension = dimension_->value();
  counts_->store(setup_);
  setup_.trials = trials_->value();
  setup_.networks = networks_->value();
  setup_.damage = static_cast<DamageSource>(damage_->currentData().toInt());
  setup_.flips = flips_->value();
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
    const double own = hopscope::metric(setup_.metric).threshold;
    setup_.threshold = value == own ? std::nullopt : std::optional<double>(value);
  }
  refreshProblem();
}

void ExperimentSetupPanel::followSession() {
  const auto dataset = session_.run() != nullptr ? session_.run()->dataset : nullptr;
  source_->setItemText(0, dataset != nullptr
                              ? tr("%1 (%2)").arg(QString::fromStdString(dataset->name), formatCount(dataset->count()))
                              : tr("Data set"));
  damage_->setItemText(1, tr("As the query: %1").arg(QString::fromStdString(describe(session_.spec().corruptions))));
  dimensionRow_->setVisible(setup_.source == PatternSource::RandomBits);
  flipsRow_->setVisible(setup_.damage == DamageSource::FlippedBits);
  refreshProblem();
}

std::shared_ptr<const Dataset> ExperimentSetupPanel::source() const {
  if (setup_.source == PatternSource::RandomBits || session_.run() == nullptr) return nullptr;
  return session_.run()->dataset;
}

QString ExperimentSetupPanel::problem() const {
  if (!counts_->problem().isEmpty()) return counts_->problem();
  if (!thresholdProblem_.isEmpty()) return thresholdProblem_;
  if (setup_.source == PatternSource::DataSet && source() == nullptr) return tr("The data set is still being read");
  try {
    capacitySpec(setup_, session_.spec()).validate(source().get());
  } catch (const std::invalid_argument& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

void ExperimentSetupPanel::refreshProblem() {
  const QString reason = problem();
  problem_->setText(reason);
  problem_->setVisible(!reason.isEmpty());
  run_->setEnabled(reason.isEmpty() && !runner_.running());
  run_->setToolTip(runner_.running() ? tr("An experiment is running") : reason);
  stop_->setEnabled(runner_.running());
}

void ExperimentSetupPanel::run() {
  if (!problem().isEmpty()) return;
  runner_.run(capacitySpec(setup_, session_.spec()), source());
}

}  // namespace hopscope::ui
