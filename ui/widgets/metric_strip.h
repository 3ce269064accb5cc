#pragma once

#include <QString>
#include <QVector>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

class RegimeBadge;

/// A row of labelled values with the regime badge at its left; nothing moves when numbers change.
class MetricStrip : public PaintedWidget {
  Q_OBJECT

 public:
  struct Item {
    QString label;        ///< math markup, "N_{eff}"
    QString value;        ///< 15 px, semi-bold
    QString detail;       ///< after the value, small; left out where it does not fit whole
    QString symbol = {};  ///< stands for the label where that does not fit; empty: the label always
    friend bool operator==(const Item&, const Item&) = default;
  };

  explicit MetricStrip(QWidget* parent = nullptr);

  void setItems(const QVector<Item>& items);
  [[nodiscard]] const QVector<Item>& items() const { return items_; }
  [[nodiscard]] RegimeBadge& badge() { return *badge_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void placeBadge();

  RegimeBadge* badge_;
  QVector<Item> items_;
};

}  // namespace hopscope::ui
