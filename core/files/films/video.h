#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

namespace hopscope {

/// Writes an MP4 film frame by frame. Not thread-safe.
class VideoWriter {
 public:
  /// @param width, height of every frame, in pixels; both even
  /// @throws DataError when the file cannot be written or no encoder is there
  VideoWriter(const std::filesystem::path& path, int width, int height, double framesPerSecond);
  ~VideoWriter();
  VideoWriter(const VideoWriter&) = delete;
  VideoWriter& operator=(const VideoWriter&) = delete;

  /// @param rgb rows of width × 3 bytes (R, G, B), `stride` bytes apart
  void add(const std::uint8_t* rgb, std::int64_t stride);

  /// Finishes the file. @throws DataError when nothing was written
  void close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hopscope
