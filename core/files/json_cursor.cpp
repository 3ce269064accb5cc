#include "core/files/json_cursor.h"

#include <algorithm>

#include "core/base/errors.h"

namespace hopscope {

using nlohmann::json;

std::optional<JsonCursor> JsonCursor::find(const std::string& key) const {
  require(value_->is_object(), "an object");
  const auto it = value_->find(key);
  if (it == value_->end() || it->is_null()) return std::nullopt;
  return JsonCursor(*it, *path_, where_.empty() ? key : where_ + "." + key);
}

JsonCursor JsonCursor::at(const std::string& key) const {
  if (auto found = find(key)) return *found;
  fail("\"" + key + "\" is missing");
}

std::vector<JsonCursor> JsonCursor::elements(std::size_t most) const {
  require(value_->is_array(), "a list");
  if (value_->size() > most) fail("has more than " + std::to_string(most) + " elements");
  std::vector<JsonCursor> elements;
  for (std::size_t i = 0; i < value_->size(); ++i) {
    elements.emplace_back((*value_)[i], *path_, where_ + "[" + std::to_string(i) + "]");
  }
  return elements;
}

std::vector<std::pair<std::string, JsonCursor>> JsonCursor::members() const {
  require(value_->is_object(), "an object");
  std::vector<std::pair<std::string, JsonCursor>> members;
  for (const auto& [key, value] : value_->items()) {
    members.emplace_back(key, JsonCursor(value, *path_, where_.empty() ? key : where_ + "." + key));
  }
  return members;
}

std::string JsonCursor::text() const {
  require(value_->is_string(), "text");
  return value_->get<std::string>();
}

bool JsonCursor::flag() const {
  require(value_->is_boolean(), "true or false");
  return value_->get<bool>();
}

double JsonCursor::number() const {
  require(value_->is_number(), "a number");
  return value_->get<double>();
}

std::int64_t JsonCursor::integer(std::int64_t low, std::int64_t high) const {
  const std::string wanted = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  require(value_->is_number_integer(), wanted);
  // Beyond 2⁶³ a number has no signed form.
  require(!value_->is_number_unsigned() || std::cmp_less_equal(value_->get<std::uint64_t>(), high), wanted);
  const auto number = value_->get<std::int64_t>();
  require(number >= low && number <= high, wanted);
  return number;
}

std::uint64_t JsonCursor::seed() const {
  require(value_->is_number_unsigned(), "a whole number from 0 to 18446744073709551615");
  return value_->get<std::uint64_t>();
}

void JsonCursor::fail(const std::string& reason) const { throw DataError(*path_, where_, reason); }

void JsonCursor::require(bool legal, std::string_view wanted) const {
  if (!legal) fail("must be " + std::string(wanted));
}

json parseJson(std::string_view text, const std::filesystem::path& path) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const std::string_view before = text.substr(0, error.byte > 0 ? error.byte - 1 : 0);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    throw DataError(path, "line " + std::to_string(line) + ", column " + std::to_string(column), "is not JSON");
  } catch (const json::exception&) {
    throw DataError(path, "", "has a number that is too large");
  }
}

}  // namespace hopscope
