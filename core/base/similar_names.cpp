#include "core/base/similar_names.h"

#include <algorithm>
#include <vector>

namespace hopscope {

namespace {

/// Lower case letters, digits and what is not ASCII; the rest is punctuation that nobody remembers.
std::string plain(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      letters += static_cast<char>(c - 'A' + 'a');
    } else if (c != '-' && c != '_' && c != ' ') {
      letters += c;
    }
  }
  return letters;
}

/// The fewest insertions, deletions, replacements and swaps of neighbours that make b of a, each letter touched once.
std::size_t typingErrors(const std::string& a, const std::string& b) {
  std::vector<std::size_t> beforeLast(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(beforeLast, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool equal = a[i - 1] == b[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (equal ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], beforeLast[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view similarName(std::string_view written, std::span<const std::string_view> known) {
  constexpr std::size_t longest = 100;  // no name is; and the work grows with the square
  const std::string mine = plain(written);
  if (mine.empty() || mine.size() > longest) return {};
  std::string_view nearest;
  std::size_t fewest = std::max<std::size_t>(1, mine.size() / 3) + 1;
  for (const std::string_view name : known) {
    const std::string other = plain(name);
    // A single letter is one error away from every other one.
    const std::size_t errors = typingErrors(mine, other);
    if (errors < fewest && errors < std::max<std::size_t>(other.size(), 2) - 1) {
      nearest = name;
      fewest = errors;
    }
  }
  if (!nearest.empty() || mine.size() < 3) return nearest;
  const auto begins = std::ranges::find_if(known, [&](std::string_view name) { return plain(name).starts_with(mine); });
  return begins == known.end() ? std::string_view() : *begins;
}

std::string didYouMean(std::string_view written, std::span<const std::string_view> known) {
  const std::string_view name = similarName(written, known);
  return name.empty() ? std::string() : "; did you mean " + std::string(name) + "?";
}

}  // namespace hopscope
