#include "ui/panels/memories_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "core/data/generator.h"
#include "ui/document/forking.h"
#include "ui/document/session.h"
#include "ui/items/memory_list_model.h"
#include "ui/panels/class_filter.h"
#include "ui/panels/data_files.h"
#include "ui/panels/drop_zone.h"
#include "ui/panels/form_row.h"
#include "ui/panels/memory_grid.h"
#include "ui/panels/parameter_form.h"
#include "ui/panels/source_box.h"
#include "ui/playing/playback.h"
#include "ui/text/number_format.h"
#include "ui/text/parameter_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_label.h"
#include "ui/widgets/when_visible.h"

namespace hopscope::ui {

namespace {

/// Patterns of the classes in `spec`, before the count is applied.
int patternsOf(const Dataset& dataset, const MemorySpec& spec) {
  if (spec.classes.empty()) return static_cast<int>(dataset.count());
  return static_cast<int>(std::ranges::count_if(
      dataset.labels, [&](int label) { return std::ranges::find(spec.classes, label) != spec.classes.end(); }));
}

}  // namespace

MemoriesPanel::MemoriesPanel(Session& session, Playback& playback, Highlight& highlight, QWidget* parent)
    : QWidget(parent),
      session_(session),
      playback_(playback),
      model_(new MemoryListModel(this)),
      source_(new SourceBox(session.library())),
      generator_(new ParameterForm),
      count_(new QSpinBox),
      filter_(new QLineEdit),
      sort_(new QComboBox),
      classes_(new ClassFilter),
      note_(captionLabel()),
      grid_(new MemoryGrid(*model_, highlight)),
      name_(new QLabel),
      size_(new TabularLabel(11, Colour::Text3)) {
  build();
  connectFields();
  followSpec();
  followRun();
}

void MemoriesPanel::build() {
  auto* drop = new DropZone(tr("Drop images, a folder or a data file"));
  connect(drop, &DropZone::dropped, this, &MemoriesPanel::open);
  connect(drop, &DropZone::clicked, this, [this] { ask(chooseDataFile(this)); });
  note_->hide();
  generator_->hide();

  count_->setRange(1, 1);
  count_->setKeyboardTracking(false);
  count_->setAlignment(Qt::AlignRight);
  count_->setAccessibleName(tr("Number of stored patterns"));
  count_->setToolTip(tr("How many patterns are stored, from the first on"));
  auto* sourceLine = new QHBoxLayout;
  sourceLine->setSpacing(8);
  sourceLine->addWidget(source_, 1);
  sourceLine->addWidget(count_);

  filter_->setPlaceholderText(tr("Filter"));
  filter_->setClearButtonEnabled(true);
  filter_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  filter_->setAccessibleName(tr("Filter by class or index"));
  sort_->setAccessibleName(tr("Sort by"));
  sort_->setToolTip(tr("Order of the memories"));
  sort_->addItem(tr("weight"), static_cast<int>(MemorySort::Strength));
  sort_->addItem(tr("index"), static_cast<int>(MemorySort::Index));
  sort_->addItem(tr("class"), static_cast<int>(MemorySort::Class));
  auto* choice = new QHBoxLayout;
  choice->setSpacing(8);
  choice->addWidget(filter_, 1);
  choice->addWidget(sort_, 1);
  choice->addWidget(classes_);

  name_->setProperty("role", "caption");
  auto* footer = new QHBoxLayout;
  footer->addWidget(name_, 1);
  footer->addWidget(size_);

  QVBoxLayout* column = panelLayout(this);
  column->addWidget(drop);
  column->addWidget(note_);
  column->addLayout(sourceLine);
  column->addWidget(generator_);
  column->addLayout(choice);
  // The scroll bar stands in the margin: four tiles need the whole width of the column.
  auto* shelf = new QHBoxLayout;
  shelf->setContentsMargins(0, 0, -12, 0);
  shelf->addWidget(grid_);
  column->addLayout(shelf, 1);
  column->addLayout(footer);
}

void MemoriesPanel::connectFields() {
  connect(source_, &SourceBox::sourceChosen, this, [this](const QString& source) {
    note_->hide();
    session_.setSource(source);
  });
  connect(source_, &SourceBox::fileWanted, this, [this] { ask(chooseDataFile(this)); });
  connect(source_, &SourceBox::folderWanted, this, [this] { ask(chooseDataFolder(this)); });
  connect(generator_, &ParameterForm::edited, this, &MemoriesPanel::writeGenerated);
  connect(generator_, &ParameterForm::settled, &session_, &Session::endMerge);
  connect(count_, &QSpinBox::valueChanged, this, [this](int count) {
    session_.edit(
        tr("Store %1 patterns").arg(count), [count](RunSpec& spec) { spec.memory.count = count; },
        QStringLiteral("memory/count"));
  });
  connect(filter_, &QLineEdit::textChanged, model_, &MemoryListModel::setFilter);
  connect(sort_, &QComboBox::currentIndexChanged, this,
          [this] { model_->setSort(static_cast<MemorySort>(sort_->currentData().toInt())); });
  connect(classes_, &ClassFilter::edited, this, [this](const std::vector<int>& classes) {
    session_.edit(tr("Classes to store"), [&](RunSpec& spec) {
      spec.memory.classes = classes;
      spec.paint = nullptr;
      spec.forks.clear();
    });
  });
  connect(grid_, &MemoryGrid::chosen, this, [this](int memory) {
    if (memory >= 0 && memory != session_.spec().target) session_.setTarget(memory);
  });
  connect(grid_, &MemoryGrid::menuWanted, this, &MemoriesPanel::showMenu);
  connect(&session_, &Session::specChanged, this, &MemoriesPanel::followSpec);
  connect(&session_, &Session::runChanged, this, &MemoriesPanel::followRun);
  auto* steps = new WhenVisible(*this, [this] { showStep(); });
  connect(&session_, &Session::activeLaneChanged, steps, &WhenVisible::request);
  connect(&playback_, &Playback::stepChanged, steps, &WhenVisible::request);
  // Tiles that change places at every step cannot be followed.
  connect(&playback_, &Playback::playingChanged, model_, &MemoryListModel::setFrozen);
  model_->setFrozen(playback_.playing());
}

void MemoriesPanel::showMenu(int memory, QPoint globalPosition) {
  const auto& run = session_.mainRun();
  if (run == nullptr || memory >= run->memory().count()) return;
  QMenu menu(this);
  QAction* target = menu.addAction(tr("Make it the target"));
  QAction* remove = menu.addAction(tr("Remove from the memory"));
  remove->setEnabled(memory >= run->memory().count() - run->addedCount());
  if (!remove->isEnabled()) remove->setText(tr("Remove from the memory (only states that were stored)"));
  const QAction* wanted = menu.exec(globalPosition);
  if (wanted == target) session_.setTarget(memory);
  if (wanted == remove) removeStored(session_, memory);
}

void MemoriesPanel::open(const QStringList& paths) {
  const DroppedSource dropped = droppedSource(paths);
  if (dropped.source.isEmpty()) return;
  note_->setText(dropped.note);
  note_->setVisible(!dropped.note.isEmpty());
  emit importWanted(dropped.source);
}

void MemoriesPanel::ask(const QString& path) {
  if (!path.isEmpty()) open({path});
}

void MemoriesPanel::writeGenerated(const std::string& id, const ParameterValue& value) {
  auto generated = parseGeneratedSource(session_.spec().source);
  if (!generated.has_value()) return;
  generated->values[id] = value;
  const std::string source = generatedSource(*generated->generator, generated->values);
  session_.edit(
      tr("Patterns: %1").arg(parameterChangeText(generated->generator->parameters, id, value)),
      [&](RunSpec& spec) { spec.source = source; }, QStringLiteral("source/") + QString::fromStdString(id));
}

void MemoriesPanel::followSpec() {
  const RunSpec& spec = session_.spec();
  source_->setSource(QString::fromStdString(spec.source));
  classes_->setClasses(spec.memory.classes);
  const auto generated = parseGeneratedSource(spec.source);
  generator_->setVisible(generated.has_value());
  if (generated.has_value()) {
    generator_->setSpecs(generated->generator->parameters);
    generator_->setValues(generated->values);
  }
}

void MemoriesPanel::followRun() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const Memory& memory = run->memory();
  const int available = patternsOf(*run->dataset, run->spec.memory);
  {
    const QSignalBlocker blocker(count_);
    count_->setRange(1, available);
    count_->setValue(static_cast<int>(memory.count() - run->addedCount()));
  }
  if (run->dataset != dataset_) {
    dataset_ = run->dataset;
    classes_->setDataset(*dataset_);
  }
  name_->setText(QString::fromStdString(run->dataset->name));
  name_->setToolTip(QString::fromStdString(run->dataset->credit));
  size_->setText(tr("M = %1   d = %2").arg(formatCount(memory.count()), formatCount(memory.dimension())));
  const QString note = formatCount(memory.count());
  if (note != titleNote_) {
    titleNote_ = note;
    emit titleNoteChanged(note);
  }
  showStep();
}

void MemoriesPanel::showStep() {
  if (session_.run() == nullptr) return;
  if (session_.run() != nullptr) model_->show(session_.run(), session_.shownLane(), playback_.step());
  sort_->setItemText(0, model_->hasWeights() ? tr("weight") : tr("overlap"));
}

}  // namespace hopscope::ui
