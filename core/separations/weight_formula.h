#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hopscope {

/// A piece of the right-hand side of a formula, read from left to right.
struct FormulaPart {
  enum class Kind {
    Text,        ///< "exp(", "max(0, ", ")^{": mathematics, the same in every language
    Score,       ///< the score θ of this memory, which may be written as β s
    Number,      ///< any other number
    Subtracted,  ///< a number that is taken away: " − 7.91", or " + 7.91" where it is negative
  };
  Kind kind = Kind::Text;
  std::string text;
  double value = 0.0;

  [[nodiscard]] static FormulaPart words(std::string text) { return {Kind::Text, std::move(text), 0.0}; }
  [[nodiscard]] static FormulaPart score(double value) { return {Kind::Score, {}, value}; }
  [[nodiscard]] static FormulaPart number(double value) { return {Kind::Number, {}, value}; }
  [[nodiscard]] static FormulaPart subtracted(double value) { return {Kind::Subtracted, {}, value}; }
};

/// How the weight of one memory comes about, with the numbers of one state put in. The window lays it out and
/// translates `general`, `note` and the names; symbols are between stars, indices and powers as _{} and ^{}.
struct WeightFormula {
  struct Named {
    std::string name;  ///< "threshold τ"
    double value = 0.0;
  };
  std::string general;             ///< "*p* = max(0, θ − τ)"
  std::vector<Named> numbers;      ///< what stands in it besides the score
  std::vector<FormulaPart> parts;  ///< max(0, 7.47 − 6.55)
  std::string note;                ///< why, where the parts do not tell: "not among the chosen memories"; else empty
  double value = 0.0;              ///< what the parts come to
};

}  // namespace hopscope
