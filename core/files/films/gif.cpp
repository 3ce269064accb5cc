#include "core/files/films/gif.h"

#include <fcntl.h>
#include <gif_lib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/base/errors.h"
#include "core/files/films/colour_table.h"

namespace hopscope {

namespace {

constexpr int transparentIndex = 255;
constexpr int tableColours = 255;
constexpr int maxGifSide = 65535;

struct Rectangle {
  int left;
  int top;
  int right;
  int bottom;  ///< right and bottom are one past the end

  [[nodiscard]] int width() const { return right - left; }
  [[nodiscard]] int height() const { return bottom - top; }
};

}  // namespace

struct GifWriter::Impl {
  std::filesystem::path path;
  int width = 0;
  int height = 0;
  GifFileType* file = nullptr;
  std::vector<std::uint8_t> shown;  ///< the frame before, RGB without gaps
  bool started = false;

  ~Impl() {
    if (file != nullptr) EGifCloseFile(file, nullptr);
  }

  [[noreturn]] void fail(int error) const {
    const char* reason = GifErrorString(error);
    throw DataError(path, "", std::string("the animation cannot be written: ") + (reason ? reason : "unknown error"));
  }
  void check(int result) const {
    if (result == GIF_ERROR) fail(file->Error);
  }

  void writeHeader() {
    EGifSetGifVersion(file, true);
    check(EGifPutScreenDesc(file, width, height, 8, 0, nullptr));
    const std::array<unsigned char, 3> forEver{1, 0, 0};
    check(EGifPutExtensionLeader(file, APPLICATION_EXT_FUNC_CODE));
    check(EGifPutExtensionBlock(file, 11, "NETSCAPE2.0"));
    check(EGifPutExtensionBlock(file, static_cast<int>(forEver.size()), forEver.data()));
    check(EGifPutExtensionTrailer(file));
  }

  /// The smallest rectangle outside of which nothing changed; one pixel when nothing did.
  [[nodiscard]] Rectangle changed(const std::vector<std::uint8_t>& frame) const {
    if (!started) return {0, 0, width, height};
    Rectangle area{width, height, 0, 0};
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        if (same(frame, x, y)) continue;
        area = {std::min(area.left, x), std::min(area.top, y), std::max(area.right, x + 1),
                std::max(area.bottom, y + 1)};
      }
    }
    return area.right == 0 ? Rectangle{0, 0, 1, 1} : area;
  }

  [[nodiscard]] std::size_t offset(int x, int y) const {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
  }
  [[nodiscard]] bool same(const std::vector<std::uint8_t>& frame, int x, int y) const {
    return started && std::memcmp(&frame[offset(x, y)], &shown[offset(x, y)], 3) == 0;
  }

  void writeFrame(const std::vector<std::uint8_t>& frame, const Rectangle& area, int hundredths) {
    std::vector<std::uint8_t> pixels;
    for (int y = area.top; y < area.bottom; ++y) {
      for (int x = area.left; x < area.right; ++x) {
        if (!same(frame, x, y)) pixels.insert(pixels.end(), &frame[offset(x, y)], &frame[offset(x, y)] + 3);
      }
    }
    const ColourTable table = medianCut(pixels, tableColours);
    const std::unique_ptr<ColorMapObject, void (*)(ColorMapObject*)> map(GifMakeMapObject(256, nullptr),
                                                                         GifFreeMapObject);
    if (map == nullptr) fail(E_GIF_ERR_NOT_ENOUGH_MEM);
    for (std::size_t i = 0; i < table.colours.size(); ++i)
      map->Colors[i] = {table.colours[i][0], table.colours[i][1], table.colours[i][2]};

    GraphicsControlBlock control{};
    control.DisposalMode = DISPOSE_DO_NOT;
    control.DelayTime = std::clamp(hundredths, 2, 65535);
    control.TransparentColor = transparentIndex;
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    check(EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(bytes.size()), bytes.data()));
    check(EGifPutImageDesc(file, area.left, area.top, area.width(), area.height(), false, map.get()));
    std::vector<GifPixelType> row(static_cast<std::size_t>(area.width()));
    for (int y = area.top; y < area.bottom; ++y) {
      for (int x = area.left; x < area.right; ++x) {
        row[static_cast<std::size_t>(x - area.left)] =
            same(frame, x, y) ? transparentIndex : table.indexOfCell[ColourTable::cellOf(&frame[offset(x, y)])];
      }
      check(EGifPutLine(file, row.data(), area.width()));
    }
  }
};

GifWriter::GifWriter(const std::filesystem::path& path, int width, int height) : impl_(std::make_unique<Impl>()) {
  for (const int side : {width, height}) {
    if (side < 1 || side > maxGifSide) throwBadArgument("side", std::to_string(side), "1 to 65535");
  }
  impl_->path = path;
  impl_->width = width;
  impl_->height = height;
  int error = 0;
  // By its name the library would make a file that only its owner can read.
  const int handle = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (handle < 0) impl_->fail(E_GIF_ERR_OPEN_FAILED);
  impl_->file = EGifOpenFileHandle(handle, &error);
  if (impl_->file == nullptr) {
    ::close(handle);
    impl_->fail(error);
  }
  impl_->writeHeader();
}

GifWriter::~GifWriter() = default;

void GifWriter::add(const std::uint8_t* rgb, std::int64_t stride, int hundredths) {
  const auto rowBytes = static_cast<std::size_t>(impl_->width) * 3;
  std::vector<std::uint8_t> frame(rowBytes * static_cast<std::size_t>(impl_->height));
  for (int y = 0; y < impl_->height; ++y)
    std::memcpy(&frame[static_cast<std::size_t>(y) * rowBytes], rgb + y * stride, rowBytes);
  impl_->writeFrame(frame, impl_->changed(frame), hundredths);
  impl_->shown = std::move(frame);
  impl_->started = true;
}

void GifWriter::close() {
  if (!impl_->started) throw DataError(impl_->path, "", "the animation has no frame");
  int error = 0;
  GifFileType* file = std::exchange(impl_->file, nullptr);
  if (EGifCloseFile(file, &error) == GIF_ERROR) impl_->fail(error);
}

}  // namespace hopscope
