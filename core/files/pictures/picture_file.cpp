#include "core/files/pictures/picture_file.h"

#include <algorithm>
#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/errors.h"
#include "core/files/files.h"
#include "core/files/pictures/jpeg.h"
#include "core/files/pictures/picture_check.h"
#include "core/files/pictures/png.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr int rgb = 3;

/// Red, green, blue and perhaps opacity, or grey, of any depth → red, green, blue floats in [0, 1], on white.
cv::Mat onWhite(const cv::Mat& decoded) {
  cv::Mat values;
  decoded.convertTo(values, CV_32F, decoded.depth() == CV_16U ? 1.0 / 65535.0 : 1.0 / 255.0);
  cv::Mat colour;
  if (values.channels() == 1) {
    cv::cvtColor(values, colour, cv::COLOR_GRAY2RGB);
  } else if (values.channels() == rgb) {
    colour = values;
  } else {
    colour.create(values.size(), CV_32FC3);
    for (int row = 0; row < values.rows; ++row) {
      const auto* from = values.ptr<cv::Vec4f>(row);
      auto* to = colour.ptr<cv::Vec3f>(row);
      for (int column = 0; column < values.cols; ++column) {
        const float alpha = from[column][3];
        for (int channel = 0; channel < rgb; ++channel) {
          to[column][channel] = alpha * from[column][channel] + (1.0F - alpha);
        }
      }
    }
  }
  return colour;
}

/// Turned as the camera was held (Exif orientation).
cv::Mat upright(Jpeg jpeg) {
  cv::Mat result =
      cv::Mat(static_cast<int>(jpeg.height), static_cast<int>(jpeg.width), CV_8UC3, jpeg.pixels.data()).clone();
  // 5 … 8 are 1 … 4 mirrored at the diagonal first.
  if (jpeg.orientation >= 5) cv::transpose(result, result);
  constexpr int horizontally = 1;
  constexpr int vertically = 0;
  switch (jpeg.orientation) {
    case 2:
    case 6:
      cv::flip(result, result, horizontally);
      break;
    case 4:
    case 8:
      cv::flip(result, result, vertically);
      break;
    case 3:
    case 7:
      cv::rotate(result, result, cv::ROTATE_180);
      break;
    default:
      break;
  }
  return result;
}

/// BMP and WebP, checked before, because OpenCV tells damage only by printing it.
cv::Mat decodedByOpenCv(const fs::path& path, const Bytes& bytes, cv::ImreadModes mode) {
  static std::once_flag once;
  std::call_once(once, [] { cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); });
  cv::Mat decoded;
  try {
    decoded = cv::imdecode(bytes, mode);
  } catch (const cv::Exception& error) {
    throw DataError(path, "", "the picture cannot be decoded (" + std::string(error.err) + ")");
  }
  if (decoded.empty()) throw DataError(path, "", "the picture cannot be decoded");
  if (decoded.channels() == rgb) cv::cvtColor(decoded, decoded, cv::COLOR_BGR2RGB);
  if (decoded.channels() == rgb + 1) cv::cvtColor(decoded, decoded, cv::COLOR_BGRA2RGBA);
  return decoded;
}

DecodedPicture fromMat(const cv::Mat& colour) {
  DecodedPicture picture;
  picture.shape = {colour.rows, colour.cols, rgb};
  picture.pixels.resize(picture.shape.size());
  cv::Mat target(colour.rows, colour.cols, CV_32FC3, picture.pixels.data());
  colour.copyTo(target);
  picture.pixels = picture.pixels.cwiseMax(0.0F).cwiseMin(1.0F);  // averaging may round past the ends
  return picture;
}

cv::Mat pictureView(const DecodedPicture& picture) {
  // OpenCV has no read-only matrix; it is only read.
  return {static_cast<int>(picture.shape.height), static_cast<int>(picture.shape.width), CV_32FC3,
          const_cast<float*>(picture.pixels.data())};
}

}  // namespace

bool isPictureHead(std::span<const unsigned char> head) {
  const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
  return text.starts_with("\x89PNG\r\n\x1a\n") || text.starts_with("\xFF\xD8\xFF") ||
         (text.starts_with("BM") && text.size() >= 18 && text.substr(15, 3) == std::string_view("\0\0\0", 3)) ||
         (text.starts_with("RIFF") && text.size() >= 12 && text.substr(8, 4) == "WEBP");
}

bool isPictureName(const fs::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".bmp" || ending == ".webp";
}

DecodedPicture readPicture(const fs::path& path) {
  Bytes bytes = readFile(path);
  if (bytes.empty()) throw DataError(path, "", "is empty");
  if (!isPictureHead(bytes)) throw DataError(path, "byte 0", "does not begin like a PNG, JPEG, BMP or WebP picture");
  switch (bytes[0]) {
    case 0x89: {
      Png png = decodePng(path, bytes);
      bytes = {};  // the picture alone may fill the memory
      const int type = CV_MAKETYPE(png.bytesPerValue == 2 ? CV_16U : CV_8U, png.channels);
      return fromMat(onWhite({static_cast<int>(png.height), static_cast<int>(png.width), type, png.pixels.data()}));
    }
    case 0xFF:
      return fromMat(onWhite(upright(decodeJpeg(path, bytes))));
    case 'B':
      checkBmp(path, bytes);
      return fromMat(
          onWhite(decodedByOpenCv(path, bytes, cv::IMREAD_COLOR)));  // the fourth byte of a pixel means nothing
    default:
      checkWebp(path, bytes);
      return fromMat(onWhite(decodedByOpenCv(path, bytes, cv::IMREAD_UNCHANGED)));
  }
}

DecodedPicture resized(const DecodedPicture& picture, Index height, Index width, PictureFit fit) {
  if (picture.shape.height == height && picture.shape.width == width) return picture;
  // The largest middle part of the wanted proportions.
  const double scale = std::min(static_cast<double>(picture.shape.height) / static_cast<double>(height),
                                static_cast<double>(picture.shape.width) / static_cast<double>(width));
  const auto side = [&](Index wanted, Index available) {
    return static_cast<int>(std::clamp<Index>(std::lround(scale * static_cast<double>(wanted)), 1, available));
  };
  const bool whole = fit == PictureFit::Stretch;
  const int partWidth = whole ? static_cast<int>(picture.shape.width) : side(width, picture.shape.width);
  const int partHeight = whole ? static_cast<int>(picture.shape.height) : side(height, picture.shape.height);
  const cv::Rect part((static_cast<int>(picture.shape.width) - partWidth) / 2,
                      (static_cast<int>(picture.shape.height) - partHeight) / 2, partWidth, partHeight);
  cv::Mat result;
  cv::resize(pictureView(picture)(part), result, cv::Size(static_cast<int>(width), static_cast<int>(height)), 0, 0,
             cv::INTER_AREA);
  return fromMat(result);
}

bool hasColour(const DecodedPicture& picture) {
  for (Index i = 0; i < picture.pixels.size(); i += rgb) {
    if (picture.pixels[i] != picture.pixels[i + 1] || picture.pixels[i] != picture.pixels[i + 2]) return true;
  }
  return false;
}

Vector greyPixels(const DecodedPicture& picture) {
  const Eigen::Map<const Eigen::Matrix<float, rgb, Eigen::Dynamic>> channels(picture.pixels.data(), rgb,
                                                                             picture.pixels.size() / rgb);
  // A grey picture keeps its exact values: the weights need not add up to 1 in floats.
  if (!hasColour(picture)) return channels.row(0).transpose();
  return channels.transpose() * Eigen::Vector3f(0.299F, 0.587F, 0.114F);
}

}  // namespace hopscope
