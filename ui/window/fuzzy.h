#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace hopscope::ui {

/// How well what was typed fits a text, and which characters of the text it fits.
struct FuzzyMatch {
  int score = 0;         ///< larger is better; comparable between texts for the same typing
  QList<int> positions;  ///< rising
};

/// Every word of `typed` must be in `text`: as a whole, or else as letters in this order ("spmx" in "sparsemax"). Case
/// does not count. Whole words score above starts of words, those above insides, and those above scattered letters;
/// short texts above long ones.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

}  // namespace hopscope::ui
