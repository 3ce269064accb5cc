#pragma once

#include <QLabel>

namespace hopscope::ui {

/// A label whose text ends in "…" where there is no room for all of it; the tooltip then has the whole.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent = nullptr);

  void setWhole(const QString& text);
  [[nodiscard]] const QString& whole() const { return whole_; }
  /// For a layout that gives it the room of the whole text where there is enough; by default it takes what is left.
  void setWantsWhole() { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fit();

  QString whole_;
};

}  // namespace hopscope::ui
