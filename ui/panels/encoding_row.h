#pragma once

#include "ui/panels/form_row.h"

class QComboBox;

namespace hopscope::ui {

class Session;

/// How pixels become neuron values, for all lanes. A bipolar model has no choice: its row is fixed and says why.
class EncodingRow : public FormRow {
  Q_OBJECT

 public:
  enum class Scope { ActiveLane, AllLanes };

  EncodingRow(Session& session, Scope scope, QWidget* parent = nullptr);

 private:
  void refresh();
  /// Whether every model in scope is bipolar.
  [[nodiscard]] bool fixed() const;

  Session& session_;
  Scope scope_;
  QComboBox* box_;
};

}  // namespace hopscope::ui
