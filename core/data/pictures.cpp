#include "core/data/pictures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

#include "core/base/errors.h"
#include "core/base/large_matrix.h"
#include "core/base/parallel.h"
#include "core/data/layout.h"

namespace hopscope {

namespace {

constexpr Index picturesPerTask = 256;

void forColumns(Index count, const JobContext& job, const std::function<void(Index)>& task) {
  parallelFor((count + picturesPerTask - 1) / picturesPerTask, [&](Index block) {
    job.throwIfStopped();
    const Index end = std::min(count, (block + 1) * picturesPerTask);
    for (Index column = block * picturesPerTask; column < end; ++column) task(column);
  });
}

ImageShape wanted(const ImageShape& shape, const LoadOptions& options) {
  ImageShape result = shape;
  const auto scaled = [](Index side, Index from, Index to) {
    const double exact = static_cast<double>(side) * static_cast<double>(to) / static_cast<double>(from);
    return std::max<Index>(1, std::lround(exact));
  };
  if (options.width > 0) {
    result.width = options.width;
    result.height = scaled(shape.height, shape.width, options.width);
  }
  if (options.height > 0) {
    result.height = options.height;
    if (options.width == 0) result.width = scaled(shape.width, shape.height, options.height);
  }
  if (options.colour == ColourMode::Grey && shape.channels == 3) result.channels = 1;
  if (options.colour == ColourMode::Colour && shape.channels == 1) result.channels = 3;
  return result;
}

cv::Mat pixelView(const ImageShape& shape, float* values) {
  return {static_cast<int>(shape.height), static_cast<int>(shape.width), CV_32FC(static_cast<int>(shape.channels)),
          values};
}

}  // namespace

void fillFromBytes(Dataset& dataset, Index count, const unsigned char* bytes, const JobContext& job) {
  const Index size = dataset.shape.size();
  dataset.range = {0.0F, 1.0F};
  resizeLarge(dataset.patterns, size, count);
  forColumns(count, job, [&](Index column) {
    const unsigned char* from = bytes + column * size;
    float* to = dataset.patterns.col(column).data();
    for (Index i = 0; i < size; ++i) to[i] = static_cast<float>(from[i]) / 255.0F;
  });
}

void applyPictureOptions(Dataset& dataset, const std::filesystem::path& path, const LoadOptions& options,
                         const JobContext& job) {
  const ImageShape before = dataset.shape;
  const ImageShape after = wanted(before, options);
  if (after == before) return;
  checkedValues(path, "", {after.height, after.width, after.channels, dataset.count()});
  Matrix result(after.size(), dataset.count());
  forColumns(dataset.count(), job, [&](Index column) {
    const cv::Mat source = pixelView(before, dataset.patterns.col(column).data());
    cv::Mat resized;
    cv::resize(source, resized, cv::Size(static_cast<int>(after.width), static_cast<int>(after.height)), 0, 0,
               cv::INTER_AREA);
    cv::Mat target = pixelView(after, result.col(column).data());
    if (after.channels == before.channels) {
      resized.copyTo(target);
    } else {
      cv::cvtColor(resized, target, after.channels == 1 ? cv::COLOR_RGB2GRAY : cv::COLOR_GRAY2RGB);
    }
    // Averaging may round past the ends.
    result.col(column) = result.col(column).cwiseMax(dataset.range.low).cwiseMin(dataset.range.high);
  });
  dataset.patterns = std::move(result);
  dataset.shape = after;
}

void layOut(Dataset& dataset, const std::filesystem::path& path, const LoadOptions& options, const JobContext& job) {
  if (options.query && options.height > 1 && dataset.count() == options.height &&
      dataset.dimension() == options.width) {
    // Rows of one picture, not patterns: in memory they already follow each other.
    dataset.patterns.resize(options.height * options.width, 1);
    dataset.labels.clear();
    dataset.patternNames.clear();
  }
  const Index dimension = dataset.dimension();
  for (const Index channels : {1, 3}) {
    const ImageShape asked{options.height, options.width, channels};
    // Division first: the product of two wishes may overflow.
    if (asked.width > 0 && dimension % asked.width == 0 && dimension / asked.width == asked.height * channels) {
      dataset.shape = asked;
      applyPictureOptions(dataset, path, options, job);
      return;
    }
  }
  dataset.shape = pictureShape(dimension);
  if (options.query) return;  // the memory says what is wrong with its size
  if (dataset.shape.height > 1) {
    applyPictureOptions(dataset, path, options, job);
  } else if (options.width > 0 || options.height > 0) {
    throw DataError(path, "",
                    "patterns of " + std::to_string(dimension) + " values do not make pictures of " +
                        std::to_string(options.width) + " \u00d7 " + std::to_string(options.height));
  }
}

}  // namespace hopscope
