#include "ui/panels/form_row.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QStyle>
#include <algorithm>

#include "ui/theme/theme.h"

namespace hopscope::ui {

FormRow::FormRow(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent), label_(new QLabel(label)), field_(field), error_(new QLabel) {
  label_->setProperty("role", "label");
  label_->setBuddy(field);
  error_->setProperty("role", "error");
  error_->setWordWrap(true);
  error_->hide();
  if (field->accessibleName().isEmpty()) field->setAccessibleName(label);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  line->addWidget(label_);
  line->addWidget(field, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(line);
  column->addWidget(error_);
  // One column of labels; a language that needs more room gets it.
  const auto fit = [this] {
    label_->setFixedWidth(std::max(Theme::instance().scaled(labelWidth), label_->sizeHint().width()));
  };
  fit();
  connect(&Theme::instance(), &Theme::changed, this, fit);
}

void FormRow::setHelp(const QString& help) {
  label_->setToolTip(help);
  field_->setToolTip(help);
}

void FormRow::setError(const QString& message) {
  error_->setText(message);
  error_->setVisible(!message.isEmpty());
}

QString FormRow::error() const { return error_->isHidden() ? QString() : error_->text(); }

QLabel* captionLabel(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("role", "caption");
  label->setWordWrap(true);
  return label;
}

QLabel* headingLabel(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("role", "heading");
  return label;
}

QVBoxLayout* panelLayout(QWidget* panel) {
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(16, 4, 16, 12);
  column->setSpacing(8);
  return column;
}

QWidget* separatorLine() {
  auto* line = new QFrame;
  line->setProperty("separator", true);
  line->setFixedHeight(1);
  return line;
}

void markIllegal(QWidget* field, bool illegal) {
  if (field->property("error").toBool() == illegal) return;
  field->setProperty("error", illegal);
  field->style()->unpolish(field);
  field->style()->polish(field);
}

}  // namespace hopscope::ui
