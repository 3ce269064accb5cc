#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/parameters.h"

class QVBoxLayout;

namespace hopscope::ui {

class FormRow;

/// A form made from parameter specs: a slider with a value field for numbers, a combo box for choices, a check box for
/// flags. It shows what it is given and tells what a person changed; whoever owns the values writes them back with
/// setValues().
class ParameterForm : public QWidget {
  Q_OBJECT

 public:
  explicit ParameterForm(QWidget* parent = nullptr);

  /// Rebuilds the rows when the parameters are other ones than before.
  void setSpecs(const std::vector<ParameterSpec>& specs);
  /// Missing values show the default. Nothing is signalled.
  void setValues(const ParameterValues& values);

  /// The field of a parameter, null when there is none.
  [[nodiscard]] QWidget* field(const std::string& id) const;

 signals:
  /// A new value; more may follow while a slider is dragged.
  void edited(const std::string& id, const hopscope::ParameterValue& value);
  /// The drag or the typing is over.
  void settled();

 private:
  struct Row {
    FormRow* widget = nullptr;
    QWidget* field = nullptr;
    std::function<void(const ParameterValue&)> show;
  };

  [[nodiscard]] Row numberRow(const ParameterSpec& spec);
  [[nodiscard]] Row choiceRow(const ParameterSpec& spec);
  [[nodiscard]] Row flagRow(const ParameterSpec& spec);
  Row fileRow(const ParameterSpec& spec);

  std::vector<ParameterSpec> specs_;
  std::map<std::string, Row> rows_;
  QVBoxLayout* column_;
};

}  // namespace hopscope::ui
