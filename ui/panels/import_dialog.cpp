#include "ui/panels/import_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <utility>

#include "core/files/pictures/picture_file.h"
#include "core/memory/default_encoding.h"
#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/class_filter.h"
#include "ui/panels/form_row.h"
#include "ui/panels/import_preview.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

const QString importJob = QStringLiteral("import");
constexpr int maxSide = 1024;

QSpinBox* sideBox(const QString& name) {
  auto* box = new QSpinBox;
  box->setRange(0, maxSide);
  box->setSpecialValueText(ImportDialog::tr("auto"));
  box->setKeyboardTracking(false);
  box->setAccessibleName(name);
  return box;
}

/// Fields side by side in one row.
QWidget* together(const QList<QWidget*>& fields) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  for (QWidget* field : fields) row->addWidget(field, qobject_cast<QLabel*>(field) == nullptr ? 1 : 0);
  return box;
}

}  // namespace

ImportDialog::ImportDialog(Session& session, JobRunner& jobs, QString path, QWidget* parent)
    : QDialog(parent),
      session_(session),
      jobs_(jobs),
      path_(std::move(path)),
      preview_(new ImportPreview),
      summary_(captionLabel()),
      progress_(new QProgressBar),
      width_(sideBox(tr("Width in pixels"))),
      height_(sideBox(tr("Height in pixels"))),
      fit_(new QComboBox),
      colours_(new QComboBox),
      twoValues_(new QCheckBox(tr("Above"))),
      threshold_(new ValueSlider),
      encoding_(new QComboBox),
      classes_(new ClassFilter),
      chosen_(new QLabel),
      count_(new QSpinBox),
      import_(new QPushButton(tr("Import"))) {
  setObjectName(QStringLiteral("importDialog"));
  setWindowTitle(tr("Import %1").arg(QFileInfo(path_).fileName()));
  build();
  for (QSpinBox* side : {width_, height_}) connect(side, &QSpinBox::valueChanged, this, &ImportDialog::read);
  for (QComboBox* box : {fit_, colours_}) connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
  connect(twoValues_, &QCheckBox::toggled, this, [this](bool two) {
    threshold_->setEnabled(two);
    read();
  });
  connect(threshold_, &ValueSlider::valueChanging, this, &ImportDialog::read);
  connect(threshold_, &ValueSlider::valueChanged, this, &ImportDialog::read);
  connect(encoding_, &QComboBox::currentIndexChanged, this, &ImportDialog::showPictures);
  connect(classes_, &ClassFilter::edited, this, &ImportDialog::showPictures);
  connect(&jobs_, &JobRunner::progress, this, [this](const QString& kind, qint64 done, qint64 total) {
    if (kind != importJob || total <= 0) return;
    progress_->setRange(0, 1000);
    progress_->setValue(static_cast<int>(1000 * done / total));
  });
  read();
}

ImportDialog::~ImportDialog() { jobs_.cancel(importJob); }

void ImportDialog::build() {
  const bool pictures = QFileInfo(path_).isDir() || isPictureName(path_.toStdString());
  fit_->addItem(tr("Cut out the middle"), static_cast<int>(PictureFit::Crop));
  fit_->addItem(tr("Squeeze all of it"), static_cast<int>(PictureFit::Stretch));
  fit_->setEnabled(pictures);
  colours_->addItem(tr("As in the file"), static_cast<int>(ColourMode::Auto));
  colours_->addItem(tr("Grey"), static_cast<int>(ColourMode::Grey));
  colours_->addItem(tr("Colour"), static_cast<int>(ColourMode::Colour));
  threshold_->setSpec(realParameter("threshold", "", tr("Threshold").toStdString(), 0.5, 0.01, 0.99, ""));
  threshold_->setValue(0.5);
  threshold_->setEnabled(false);
  twoValues_->setToolTip(tr("Two values only: what is above this share of the range becomes white, the rest black"));
  for (const EncodingInfo& each : encodings()) {
    encoding_->addItem(engineText(each.title), static_cast<int>(each.encoding));
  }
  count_->setRange(1, 1);
  count_->setKeyboardTracking(false);
  count_->setAccessibleName(tr("Number of stored patterns"));
  chosen_->setProperty("role", "label");
  progress_->setTextVisible(false);
  import_->setProperty("kind", "primary");
  import_->setDefault(true);
  connect(import_, &QPushButton::clicked, this, &ImportDialog::accept);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  connect(cancel, &QPushButton::clicked, this, &ImportDialog::reject);

  auto* form = new QVBoxLayout;
  form->setSpacing(8);
  form->addWidget(new FormRow(tr("Size"), together({width_, new QLabel(QStringLiteral("\u00d7")), height_})));
  form->addWidget(new FormRow(tr("Proportion"), fit_));
  form->addWidget(new FormRow(tr("Colours"), colours_));
  form->addWidget(new FormRow(tr("Two values"), together({twoValues_, threshold_})));
  form->addWidget(new FormRow(tr("Encoding"), encoding_));
  form->addWidget(new FormRow(tr("Store"), together({count_, chosen_, classes_})));
  form->addStretch();
  auto* left = new QVBoxLayout;
  left->setSpacing(8);
  left->addWidget(preview_, 1);
  left->addWidget(progress_);
  left->addWidget(summary_);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(24);
  columns->addLayout(left, 3);
  columns->addLayout(form, 2);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(import_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(16);
  column->addLayout(columns, 1);
  column->addLayout(buttons);
}

LoadOptions ImportDialog::options() const {
  LoadOptions options{.width = width_->value(),
                      .height = height_->value(),
                      .fit = static_cast<PictureFit>(fit_->currentData().toInt()),
                      .colour = static_cast<ColourMode>(colours_->currentData().toInt())};
  if (twoValues_->isChecked()) options.threshold = threshold_->value();
  return options;
}

void ImportDialog::read() {
  import_->setEnabled(false);
  progress_->setRange(0, 0);
  progress_->show();
  jobs_.run(
      importJob,
      [path = path_.toStdString(), options = options()](const JobContext& job) { return loadPath(path, options, job); },
      [this](std::shared_ptr<const Dataset> dataset) { show(std::move(dataset)); },
      [this](const QString& message) {
        dataset_.reset();
        progress_->hide();
        summary_->clear();
        preview_->setMessage(message);
      },
      this);
}

int ImportDialog::available() const {
  return static_cast<int>(MemorySpec{.classes = classes_->classes()}.available(*dataset_));
}

void ImportDialog::show(std::shared_ptr<const Dataset> dataset) {
  const bool first = dataset_ == nullptr;
  dataset_ = std::move(dataset);
  progress_->hide();
  import_->setEnabled(true);
  if (first) {
    classes_->setDataset(*dataset_);
    encoding_->setCurrentIndex(encoding_->findData(static_cast<int>(encodingByDefault(*dataset_))));
    // The number of another data set says nothing of this one.
    const bool same = session_.spec().source == path_.toStdString();
    const int wanted = static_cast<int>(same ? session_.spec().memory.count : Session::defaultCount);
    count_->setMaximum(available());
    count_->setValue(wanted > 0 ? wanted : available());
  }
  const ImageShape& shape = dataset_->shape;
  const QString many = dataset_->count() == 1 ? tr("%1 pattern of %2 \u00d7 %3") : tr("%1 patterns of %2 \u00d7 %3");
  QString text = many.arg(formatCount(dataset_->count())).arg(shape.width).arg(shape.height);
  text += shape.channels == 3 ? tr(" in colour") : QString();
  const int classes = static_cast<int>(dataset_->classNames.size());
  if (classes > 1) text += tr(", %1 classes").arg(classes);
  summary_->setText(text);
  showPictures();
}

void ImportDialog::showPictures() {
  if (dataset_ == nullptr) return;
  const int most = available();
  count_->setMaximum(std::max(1, most));
  chosen_->setText(tr("of %1").arg(formatCount(most)));
  const auto encoding = static_cast<Encoding>(encoding_->currentData().toInt());
  const auto memory = Memory::create(
      dataset_,
      {.count = std::min<Index>(most, ImportPreview::most), .encoding = encoding, .classes = classes_->classes()});
  QVector<QImage> pictures;
  for (Index i = 0; i < memory->count(); ++i) {
    const Picture picture = encoding == Encoding::Bipolar ? bipolarPicture(*dataset_, memory->patterns().col(i))
                                                          : patternPicture(*dataset_, memory->images().col(i));
    pictures.append(pictureImage(picture, Theme::instance().isDark()));
  }
  preview_->setPictures(pictures);
}

void ImportDialog::accept() {
  if (dataset_ == nullptr) return;
  session_.edit(tr("Import %1").arg(QFileInfo(path_).fileName()), [&](RunSpec& spec) {
    spec.source = path_.toStdString();
    spec.load = options();
    spec.memory = {.count = count_->value(),
                   .encoding = static_cast<Encoding>(encoding_->currentData().toInt()),
                   .classes = classes_->classes()};
    spec.target = std::min<Index>(spec.target, count_->value() - 1);
    spec.added.clear();
    spec.paint = nullptr;
    spec.forks.clear();
  });
  QDialog::accept();
}

}  // namespace hopscope::ui
