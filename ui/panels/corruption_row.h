#pragma once

#include <QFrame>

#include "core/corruption/corruption.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace hopscope::ui {

class DragHandle;
class ParameterForm;
class ValueSlider;

/// One element of the corruption stack: on or off, its level, and below, when opened, its other parameters, its own
/// seed and the way out. It shows a spec and tells what a person changed.
class CorruptionRow : public QFrame {
  Q_OBJECT

 public:
  explicit CorruptionRow(QWidget* parent = nullptr);

  /// @param ownSeed the seed the element draws from, whether its own or derived
  void show(const CorruptionSpec& spec, std::uint64_t ownSeed);
  void setOpen(bool open);
  [[nodiscard]] bool isOpen() const;

 signals:
  void enabledEdited(bool enabled);
  void levelEdited(double level);
  void parameterEdited(const std::string& id, const hopscope::ParameterValue& value);
  void seedEdited(std::optional<std::uint64_t> seed);
  void settled();
  void removed();
  /// Asked to move up (−1) or down (+1).
  void moveWanted(int by);
  void dragged(int globalY);
  void dropped();

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void build();
  void readSeed();

  std::string id_;
  std::uint64_t ownSeed_ = 0;
  DragHandle* handle_;
  QCheckBox* enabled_;
  ValueSlider* level_;
  QToolButton* open_;
  QLabel* problem_;
  QWidget* details_;
  ParameterForm* form_;
  QCheckBox* lock_;
  QLineEdit* seed_;
  QToolButton* remove_;
};

}  // namespace hopscope::ui
