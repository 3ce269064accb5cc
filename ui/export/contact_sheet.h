#pragma once

#include <QFont>
#include <memory>
#include <vector>

#include "core/dynamics/run.h"
#include "ui/plots/plot_picture.h"

namespace hopscope::ui {

/// Every step of some lanes as small pictures: a row a lane, a column a step, each captioned with its overlap. Of one
/// lane it is the timeline as a strip.
class ContactSheet : public PlotPicture {
 public:
  /// @param lanes which lanes of the run, in order; at least one
  ContactSheet(std::shared_ptr<const Run> run, std::vector<std::size_t> lanes);

  /// All lanes of a run.
  [[nodiscard]] static ContactSheet ofAll(const std::shared_ptr<const Run>& run);

  /// Where the picture of a step stands, logical px.
  [[nodiscard]] QRect tile(std::size_t row, int step) const;
  [[nodiscard]] QSize size() const { return pictureSize(); }

 protected:
  [[nodiscard]] QSize pictureSize() const override;
  [[nodiscard]] QString pictureTitle() const override;
  void paintPicture(QPainter& painter) override;

 private:
  [[nodiscard]] int columns() const { return run_->steps() + 1; }
  [[nodiscard]] int rowHeight() const;
  void paintRow(QPainter& painter, std::size_t row) const;

  std::shared_ptr<const Run> run_;
  std::vector<std::size_t> lanes_;
  int side_;  ///< of a picture, px
};

}  // namespace hopscope::ui
