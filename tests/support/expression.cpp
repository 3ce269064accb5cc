#include "tests/support/expression.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parameters.h"

namespace hopscope::test {

namespace {

/// Sums of products of powers, read from left to right.
class Reader {
 public:
  explicit Reader(std::string text) : text_(std::move(text)) {}

  double all() {
    const double value = sum();
    return at_ == text_.size() ? value : std::numeric_limits<double>::quiet_NaN();
  }

 private:
  bool take(const std::string& token) {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (text_.compare(at_, token.size(), token) != 0) return false;
    at_ += token.size();
    return true;
  }

  double sum() {
    double value = product();
    for (;;) {
      if (take("\u2212")) {
        value -= product();
      } else if (take("+")) {
        value += product();
      } else {
        return value;
      }
    }
  }

  double product() {
    double value = power();
    while (take("\u00d7")) value *= power();
    return value;
  }

  double power() {
    const double base = atom();
    if (!take("^{")) return base;
    const double exponent = sum();
    return take("}") ? std::pow(base, exponent) : std::numeric_limits<double>::quiet_NaN();
  }

  double atom() {
    if (take("exp(")) {
      const double value = std::exp(sum());
      return take(")") ? value : std::numeric_limits<double>::quiet_NaN();
    }
    if (take("max(")) {
      const double first = sum();
      if (!take(",")) return std::numeric_limits<double>::quiet_NaN();
      const double second = sum();
      return take(")") ? std::max(first, second) : std::numeric_limits<double>::quiet_NaN();
    }
    take(" ");
    std::size_t end = at_;
    while (end < text_.size() && (std::string("0123456789.e-").find(text_[end]) != std::string::npos ||
                                  (text_[end] == '+' && end > at_ && text_[end - 1] == 'e'))) {
      ++end;
    }
    const auto value = parseNumber(std::string_view(text_).substr(at_, end - at_));
    at_ = end;
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
  }

  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

std::string written(const std::vector<FormulaPart>& parts) {
  std::string text;
  for (const FormulaPart& part : parts) {
    switch (part.kind) {
      case FormulaPart::Kind::Text:
        text += part.text;
        break;
      case FormulaPart::Kind::Score:
      case FormulaPart::Kind::Number:
        text += numberText(part.value);
        break;
      case FormulaPart::Kind::Subtracted:
        text += " \u2212 " + numberText(part.value);
        break;
    }
  }
  return text;
}

double evaluated(const std::vector<FormulaPart>& parts) { return Reader(written(parts)).all(); }

}  // namespace hopscope::test
