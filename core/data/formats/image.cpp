#include "core/data/format.h"
#include "core/data/picture_set.h"
#include "core/files/pictures/picture_file.h"

namespace hopscope {

namespace {

bool recognises(const std::filesystem::path& path, std::span<const unsigned char> head) {
  return isPictureHead(head) || isPictureName(path);
}

Dataset load(const std::filesystem::path& path, const LoadOptions& options, const JobContext& job) {
  return readPictures({path}, path, options, job);
}

}  // namespace

extern const FormatEntry image_entry;
const FormatEntry image_entry{
    .id = "image",
    .title = "Picture",
    .patterns = {"*.png", "*.jpg", "*.jpeg", "*.bmp", "*.webp"},
    .summary = "One picture (PNG, JPEG, BMP, WebP), in colour or grey, resized; transparent parts lie on white.",
    .recognises = recognises,
    .load = load,
    .priority = 30,
};

}  // namespace hopscope
