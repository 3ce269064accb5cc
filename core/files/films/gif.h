#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

namespace hopscope {

/// Writes an animated GIF that loops for ever. Each frame has a table of 255 colours of its own (median cut) and stores
/// only the rectangle that changed, with unchanged pixels transparent. Not thread-safe.
class GifWriter {
 public:
  /// @param width, height of every frame, 1 … 65 535 pixels
  /// @throws DataError when the file cannot be written; std::invalid_argument for other sizes
  GifWriter(const std::filesystem::path& path, int width, int height);
  ~GifWriter();
  GifWriter(const GifWriter&) = delete;
  GifWriter& operator=(const GifWriter&) = delete;

  /// @param rgb rows of width × 3 bytes (R, G, B), `stride` bytes apart
  /// @param hundredths how long it is shown, hundredths of a second; 2 … 65 535, others become the nearest of these
  /// @throws DataError when it cannot be written
  void add(const std::uint8_t* rgb, std::int64_t stride, int hundredths);

  /// Finishes the file. @throws DataError when it cannot be written or there was no frame
  void close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hopscope
