#pragma once

#include <QComboBox>

namespace hopscope::ui {

/// Lets a combo box be narrower than its longest entry: a dock's width is the user's choice, not the longest word's.
/// The open list still shows every entry whole.
inline void keepNarrow(QComboBox& box) {
  box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box.setMinimumContentsLength(8);
}

}  // namespace hopscope::ui
