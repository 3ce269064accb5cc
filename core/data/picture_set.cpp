#include "core/data/picture_set.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "core/base/large_matrix.h"
#include "core/base/parallel.h"
#include "core/data/layout.h"
#include "core/files/pictures/picture_file.h"

namespace hopscope {

namespace {

constexpr Index longestSide = 64;

/// Height and width of every picture, from the wishes and the first picture.
ImageShape commonShape(const ImageShape& first, const LoadOptions& options) {
  const auto scaled = [](Index side, double factor) {
    return std::max<Index>(1, std::lround(static_cast<double>(side) * factor));
  };
  const auto ratio = [](Index a, Index b) { return static_cast<double>(a) / static_cast<double>(b); };
  if (options.width > 0 && options.height > 0) return {options.height, options.width, 3};
  if (options.width > 0) return {scaled(first.height, ratio(options.width, first.width)), options.width, 3};
  if (options.height > 0) return {options.height, scaled(first.width, ratio(options.height, first.height)), 3};
  const double factor = std::min(1.0, ratio(longestSide, std::max(first.height, first.width)));
  return {scaled(first.height, factor), scaled(first.width, factor), 3};
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Takes the digits at the front, without leading zeros.
std::string_view takeNumber(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && isDigit(text[length])) ++length;
  std::string_view number = text.substr(0, length);
  text.remove_prefix(length);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

}  // namespace

bool naturalLess(std::string_view a, std::string_view b) {
  const std::string_view wholeA = a;
  const std::string_view wholeB = b;
  while (!a.empty() && !b.empty()) {
    if (isDigit(a.front()) && isDigit(b.front())) {
      const std::string_view numberA = takeNumber(a);
      const std::string_view numberB = takeNumber(b);
      if (numberA.size() != numberB.size()) return numberA.size() < numberB.size();
      if (numberA != numberB) return numberA < numberB;
      continue;
    }
    if (lowered(a.front()) != lowered(b.front())) return lowered(a.front()) < lowered(b.front());
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() != b.empty()) return a.empty();
  return wholeA < wholeB;
}

Dataset readPictures(const std::vector<std::filesystem::path>& files, const std::filesystem::path& source,
                     const LoadOptions& options, const JobContext& job) {
  const Index count = limited(static_cast<Index>(files.size()), options);
  job.throwIfStopped();
  job.begin(count);
  const DecodedPicture first = readPicture(files.front());
  const ImageShape shape = commonShape(first.shape, options);
  checkedValues(source, "", {count, shape.height, shape.width, shape.channels});

  std::vector<DecodedPicture> pictures(static_cast<std::size_t>(count));
  std::vector<std::exception_ptr> failures(pictures.size());
  parallelFor(count, [&](Index i) {
    const auto place = static_cast<std::size_t>(i);
    job.throwIfStopped();
    try {
      pictures[place] = resized(i == 0 ? first : readPicture(files[place]), shape.height, shape.width, options.fit);
    } catch (...) {
      failures[place] = std::current_exception();
    }
    job.advance();
  });
  // The first bad file in the order of the names, however the threads ran.
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }

  const bool colour = options.colour == ColourMode::Colour ||
                      (options.colour == ColourMode::Auto && std::ranges::any_of(pictures, hasColour));
  Dataset dataset;
  dataset.shape = {shape.height, shape.width, colour ? 3 : 1};
  dataset.range = {0.0F, 1.0F};
  resizeLarge(dataset.patterns, dataset.shape.size(), count);
  for (Index i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(i);
    dataset.patterns.col(i) = colour ? pictures[place].pixels : greyPixels(pictures[place]);
    dataset.patternNames.push_back(files[place].stem().string());
  }
  return dataset;
}

}  // namespace hopscope
