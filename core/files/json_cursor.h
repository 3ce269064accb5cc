#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hopscope {

/// One value of a JSON text and where it stands ("lanes[1].parameters"), so that every complaint names its place. A
/// view: text and path outlive it. Every member throws DataError when the value is of another type.
class JsonCursor {
 public:
  JsonCursor(const nlohmann::json& value, const std::filesystem::path& path, std::string where = {})
      : value_(&value), path_(&path), where_(std::move(where)) {}

  /// What stands under this key; nullopt when nothing does, or null.
  [[nodiscard]] std::optional<JsonCursor> find(const std::string& key) const;
  /// As find, of a key that must be there.
  [[nodiscard]] JsonCursor at(const std::string& key) const;
  /// The elements of an array, at most `most`.
  [[nodiscard]] std::vector<JsonCursor> elements(std::size_t most) const;
  /// Keys and values of an object.
  [[nodiscard]] std::vector<std::pair<std::string, JsonCursor>> members() const;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool flag() const;
  [[nodiscard]] double number() const;
  /// A whole number in [low, high].
  [[nodiscard]] std::int64_t integer(std::int64_t low, std::int64_t high) const;
  /// A whole number from 0 to 2⁶⁴ − 1.
  [[nodiscard]] std::uint64_t seed() const;

  [[nodiscard]] const nlohmann::json& value() const { return *value_; }
  [[noreturn]] void fail(const std::string& reason) const;
  /// Runs `call`; its std::invalid_argument becomes a complaint about this value.
  template <typename Call>
  auto checked(const Call& call) const {
    try {
      return call();
    } catch (const std::invalid_argument& error) {
      fail(error.what());
    }
  }

 private:
  void require(bool legal, std::string_view wanted) const;

  const nlohmann::json* value_;
  const std::filesystem::path* path_;
  std::string where_;
};

/// Parses `text`.
/// @throws DataError with line and column when it is not JSON
[[nodiscard]] nlohmann::json parseJson(std::string_view text, const std::filesystem::path& path);

}  // namespace hopscope
