#include "ui/panels/parameter_form.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/form_row.h"
#include "ui/text/engine_text.h"
#include "ui/widgets/narrow_combo.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

QString labelOf(const ParameterSpec& spec) {
  const QString title = engineText(spec.title);
  const QString capital = title.left(1).toUpper() + title.mid(1);
  return spec.symbol.empty() ? capital : capital + QLatin1Char(' ') + QString::fromStdString(spec.symbol);
}

bool sameParameters(const std::vector<ParameterSpec>& a, const std::vector<ParameterSpec>& b) {
  return std::ranges::equal(a, b, [](const ParameterSpec& x, const ParameterSpec& y) {
    const auto sameOption = [](const ParameterOption& p, const ParameterOption& q) { return p.id == q.id; };
    return x.id == y.id && x.kind == y.kind && x.title == y.title && x.minimum == y.minimum && x.maximum == y.maximum &&
           std::ranges::equal(x.options, y.options, sameOption);
  });
}

}  // namespace

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(8);
}

void ParameterForm::setSpecs(const std::vector<ParameterSpec>& specs) {
  if (sameParameters(specs, specs_)) return;
  specs_ = specs;
  for (const auto& [id, row] : rows_) {
    row.widget->hide();
    row.widget->deleteLater();
  }
  rows_.clear();
  for (const ParameterSpec& spec : specs_) {
    Row row = spec.kind == ParameterKind::Choice ? choiceRow(spec)
              : spec.kind == ParameterKind::Flag ? flagRow(spec)
              : spec.kind == ParameterKind::File ? fileRow(spec)
                                                 : numberRow(spec);
    row.widget->setHelp(engineText(spec.help));
    row.show(spec.defaultValue);
    column_->addWidget(row.widget);
    rows_[spec.id] = std::move(row);
  }
  // A form without a parent yet must not become a window.
  if (rows_.empty()) {
    hide();
  } else if (parentWidget() != nullptr) {
    show();
  }
}

void ParameterForm::setValues(const ParameterValues& values) {
  for (const ParameterSpec& spec : specs_) {
    const auto given = values.find(spec.id);
    rows_.at(spec.id).show(given != values.end() ? given->second : spec.defaultValue);
  }
}

ParameterForm::Row ParameterForm::numberRow(const ParameterSpec& spec) {
  auto* slider = new ValueSlider;
  slider->setSpec(spec);
  auto* row = new FormRow(labelOf(spec), slider);
  connect(slider, &ValueSlider::problemChanged, row, &FormRow::setError);
  connect(slider, &ValueSlider::valueChanging, this, [this, id = spec.id](double value) { emit edited(id, value); });
  connect(slider, &ValueSlider::valueChanged, this, [this, id = spec.id](double value) {
    emit edited(id, value);
    emit settled();
  });
  return {row, slider, [slider](const ParameterValue& value) { slider->setValue(std::get<double>(value)); }};
}

ParameterForm::Row ParameterForm::choiceRow(const ParameterSpec& spec) {
  auto* box = new QComboBox;
  keepNarrow(*box);
  for (const ParameterOption& option : spec.options) {
    box->addItem(engineText(option.title), QString::fromStdString(option.id));
  }
  connect(box, &QComboBox::activated, this, [this, box, id = spec.id] {
    emit edited(id, box->currentData().toString().toStdString());
    emit settled();
  });
  return {new FormRow(labelOf(spec), box), box, [box](const ParameterValue& value) {
            box->setCurrentIndex(box->findData(QString::fromStdString(std::get<std::string>(value))));
          }};
}

ParameterForm::Row ParameterForm::fileRow(const ParameterSpec& spec) {
  auto* button = new QPushButton;
  auto* clear = new QAction(tr("No file"), button);
  button->addAction(clear);
  button->setContextMenuPolicy(Qt::ActionsContextMenu);
  const auto choose = [this, id = spec.id](const QString& path) {
    emit edited(id, QFile::encodeName(path).toStdString());
    emit settled();
  };
  connect(button, &QPushButton::clicked, this, [this, choose, title = spec.title] {
    const QString path = QFileDialog::getOpenFileName(this, engineText(title));
    if (!path.isEmpty()) choose(path);
  });
  connect(clear, &QAction::triggered, this, [choose] { choose({}); });
  return {new FormRow(labelOf(spec), button), button, [button](const ParameterValue& value) {
            const QString path = QFile::decodeName(std::get<std::string>(value).c_str());
            button->setText(path.isEmpty() ? tr("Choose \u2026") : QFileInfo(path).fileName());
            button->setToolTip(path);
          }};
}

ParameterForm::Row ParameterForm::flagRow(const ParameterSpec& spec) {
  auto* box = new QCheckBox;
  connect(box, &QCheckBox::clicked, this, [this, id = spec.id](bool checked) {
    emit edited(id, checked);
    emit settled();
  });
  return {new FormRow(labelOf(spec), box), box,
          [box](const ParameterValue& value) { box->setChecked(std::get<bool>(value)); }};
}

QWidget* ParameterForm::field(const std::string& id) const {
  const auto row = rows_.find(id);
  return row != rows_.end() ? row->second.field : nullptr;
}

}  // namespace hopscope::ui
