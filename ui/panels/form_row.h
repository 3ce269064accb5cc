#pragma once

#include <QLabel>
#include <QString>
#include <QVBoxLayout>

namespace hopscope::ui {

/// One line of a panel: a label in a column of equal width and its field, with room for a message below when what was
/// typed cannot be used.
class FormRow : public QWidget {
  Q_OBJECT

 public:
  static constexpr int labelWidth = 84;  ///< px at text scale 1

  FormRow(const QString& label, QWidget* field, QWidget* parent = nullptr);

  [[nodiscard]] QWidget* field() const { return field_; }
  void setLabel(const QString& label) { label_->setText(label); }
  void setHelp(const QString& help);
  /// Shows `message` below the field; an empty one takes it away.
  void setError(const QString& message);
  [[nodiscard]] QString error() const;

 private:
  QLabel* label_;
  QWidget* field_;
  QLabel* error_;
};

/// A caption: small, grey, wrapping.
[[nodiscard]] QLabel* captionLabel(const QString& text = {});
/// A title inside a panel.
[[nodiscard]] QLabel* headingLabel(const QString& text);

/// The column every panel is laid out in.
[[nodiscard]] QVBoxLayout* panelLayout(QWidget* panel);

/// A 1 px line between the parts of a panel.
[[nodiscard]] QWidget* separatorLine();

/// Marks a field that holds something illegal, or takes the mark away.
void markIllegal(QWidget* field, bool illegal);

}  // namespace hopscope::ui
