#include "core/files/films/video.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include "core/base/errors.h"

namespace hopscope {

struct VideoWriter::Impl {
  std::filesystem::path path;
  cv::VideoWriter writer;
  cv::Size size;
};

VideoWriter::VideoWriter(const std::filesystem::path& path, int width, int height, double framesPerSecond)
    : impl_(std::make_unique<Impl>()) {
  impl_->path = path;
  impl_->size = {width, height};
  if (!impl_->writer.open(path.string(), cv::CAP_FFMPEG, cv::VideoWriter::fourcc('m', 'p', '4', 'v'), framesPerSecond,
                          impl_->size)) {
    throw DataError(path, "", "the film cannot be written");
  }
  impl_->writer.set(cv::VIDEOWRITER_PROP_QUALITY, 95);
}

VideoWriter::~VideoWriter() = default;

void VideoWriter::add(const std::uint8_t* rgb, std::int64_t stride) {
  const cv::Mat frame(impl_->size, CV_8UC3, const_cast<std::uint8_t*>(rgb), static_cast<std::size_t>(stride));
  cv::Mat bgr;
  cv::cvtColor(frame, bgr, cv::COLOR_RGB2BGR);
  impl_->writer.write(bgr);
}

void VideoWriter::close() {
  impl_->writer.release();
  std::error_code error;
  if (std::filesystem::file_size(impl_->path, error) == 0 || error) {
    throw DataError(impl_->path, "", "the film was not written");
  }
}

}  // namespace hopscope
