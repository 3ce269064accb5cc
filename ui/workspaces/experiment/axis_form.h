#pragma once

#include <QWidget>

#include "core/experiments/sweep.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace hopscope::ui {

class FormRow;

/// One axis of an experiment: what is varied, and its values as a range in even steps or equal ratios, or as a list; of
/// a choice the options that are checked.
class AxisForm : public QWidget {
  Q_OBJECT

 public:
  enum class Presence { Required, Optional };

  explicit AxisForm(const QString& label, Presence presence, QWidget* parent = nullptr);

  /// Takes an axis of `spec`, null for none; offers what `spec` could vary.
  void showAxis(const SweepSpec& spec, const SweepAxis* axis);
  /// The addresses on offer, when models or corruptions changed; the axis stays when it still exists.
  void offer(const SweepSpec& spec);
  /// The axis as it stands; nullopt when there is none, or problem().
  [[nodiscard]] std::optional<SweepAxis> axis() const;
  /// Why the values cannot be used; empty when they can.
  [[nodiscard]] QString problem() const;

 signals:
  void edited();

 private:
  enum class Spacing { Even, Ratio, List };

  void chooseAddress();
  void offerOptions(const AxisInfo& info, const std::vector<double>& chosen);
  void showOptions();
  [[nodiscard]] std::vector<double> chosenOptions() const;
  void followSpacing();
  void check();
  [[nodiscard]] Spacing spacing() const;
  [[nodiscard]] std::optional<std::vector<double>> values() const;

  SweepSpec spec_;
  Presence presence_;
  QComboBox* address_;
  QComboBox* spacing_;
  QLineEdit* from_;
  QLineEdit* to_;
  QSpinBox* points_;
  QLineEdit* list_;
  QToolButton* options_;  ///< of a choice: a menu of which several may be checked
  FormRow* optionsRow_;
  FormRow* spacingRow_;
  FormRow* rangeRow_;
  FormRow* listRow_;
};

/// Numbers written as "5, 10 20": rising, each once; nullopt when it is anything else.
[[nodiscard]] std::optional<std::vector<double>> parseValues(const QString& text, bool integers);
[[nodiscard]] QString valuesText(const std::vector<double>& values);

}  // namespace hopscope::ui
