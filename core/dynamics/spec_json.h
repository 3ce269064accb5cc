#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/corruption/corruption.h"
#include "core/data/format.h"
#include "core/dynamics/retrieval.h"
#include "core/files/json_cursor.h"
#include "core/models/model.h"

namespace hopscope {

/// The parts that sessions and experiments write alike, as JSON and back. Reading checks what it reads: DataError names
/// place and reason.

/// 16 hexadecimal digits.
[[nodiscard]] std::string hashText(std::uint64_t hash);
[[nodiscard]] std::uint64_t readHash(const JsonCursor& cursor);

/// Whole numbers are written without a point.
[[nodiscard]] nlohmann::json numberJson(double value);

[[nodiscard]] nlohmann::json valuesJson(const ParameterValues& values);
/// nullopt for what is neither true or false, a number nor text.
[[nodiscard]] std::optional<ParameterValue> readValue(const JsonCursor& cursor);
/// `owner.parameters` as they stand, once they are known to be legal.
[[nodiscard]] ParameterValues readParameters(const JsonCursor& owner, std::span<const ParameterSpec> specs);

[[nodiscard]] nlohmann::json modelsJson(const std::vector<ModelSpec>& models);
/// An array of at least one model.
[[nodiscard]] std::vector<ModelSpec> readModels(const JsonCursor& models);

[[nodiscard]] nlohmann::json stackJson(const std::vector<CorruptionSpec>& corruptions);
/// `owner.corruptions`, empty when it has none.
[[nodiscard]] std::vector<CorruptionSpec> readCorruptions(const JsonCursor& owner);

[[nodiscard]] nlohmann::json retrievalJson(const RetrievalSpec& spec);
void readRetrieval(const JsonCursor& retrieval, RetrievalSpec& spec);

/// Writes the options into the object `data`, beside what it holds.
void writeLoad(nlohmann::json& data, const LoadOptions& load);
[[nodiscard]] LoadOptions readLoad(const JsonCursor& data);

}  // namespace hopscope
