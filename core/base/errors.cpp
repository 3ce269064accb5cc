#include "core/base/errors.h"

#include <utility>

namespace hopscope {

namespace {

std::string message(const std::filesystem::path& path, const std::string& where, const std::string& reason) {
  std::string text = path.string();
  if (!where.empty()) text += ": " + where;
  return text + ": " + reason;
}

}  // namespace

DataError::DataError(std::filesystem::path path, std::string where, std::string reason)
    : std::runtime_error(message(path, where, reason)),
      path_(std::move(path)),
      where_(std::move(where)),
      reason_(std::move(reason)) {}

void throwBadArgument(std::string_view name, std::string_view value, std::string_view allowed) {
  std::string text(name);
  text.append(" = ").append(value).append(": must be ").append(allowed);
  throw std::invalid_argument(text);
}

}  // namespace hopscope
