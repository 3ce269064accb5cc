#include "tests/support/reference.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/base/errors.h"
#include "core/files/npy.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"

namespace hopscope::test {

namespace {

using Lists = std::vector<std::vector<double>>;

Matrix matrixOf(const nlohmann::json& json, const char* key) {
  const auto it = json.find(key);
  return it == json.end() || it->is_null() ? Matrix() : columns(it->get<Lists>());
}

std::vector<std::optional<double>> numbersOf(const nlohmann::json& json) {
  std::vector<std::optional<double>> numbers;
  for (const nlohmann::json& value : json) {
    numbers.push_back(value.is_null() ? std::nullopt : std::optional(value.get<double>()));
  }
  return numbers;
}

ParameterValues parametersOf(const nlohmann::json& json, const std::string& name) {
  ParameterValues values;
  for (const auto& [id, value] : json.items()) {
    if (value.is_boolean()) {
      values[id] = value.get<bool>();
    } else if (value.is_array()) {
      // A matrix is handed over as a file.
      const auto path = std::filesystem::temp_directory_path() / ("hopscope_" + name + "_" + id + ".npy");
      writeNpy(path, columns(value.get<Lists>()));
      values[id] = path.string();
    } else if (value.is_number()) {
      values[id] = value.get<double>();
    } else {
      values[id] = value.get<std::string>();
    }
  }
  return values;
}

ReferenceCase caseOf(const nlohmann::json& json) {
  ReferenceCase result;
  result.name = json.at("name");
  result.model = {json.at("model"), parametersOf(json.at("parameters"), result.name)};
  result.memory = matrixOf(json, "memory");
  result.query = matrixOf(json, "query");
  result.steps = json.value("steps", 0);
  result.weights = matrixOf(json, "weights");
  result.next = matrixOf(json, "next");
  result.energy = numbersOf(json.at("energy"));
  result.trajectoryFinal = matrixOf(json, "trajectory_final");
  for (const nlohmann::json& energies : json.value("trajectory_energy", nlohmann::json::array())) {
    result.trajectoryEnergy.push_back(numbersOf(energies));
  }
  if (const auto it = json.find("couplings"); it != json.end() && !it->is_null()) {
    const auto rows = it->get<Lists>();
    result.couplings.resize(static_cast<Index>(rows.size()), static_cast<Index>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row) {
      result.couplings.row(static_cast<Index>(row)) =
          Eigen::Map<const Eigen::RowVectorXd>(rows[row].data(), result.couplings.cols());
    }
  }
  result.nextSync = matrixOf(json, "next_sync");
  result.nextAsync = matrixOf(json, "next_async");
  result.asyncOrder = json.value("async_order", std::vector<Index>{});
  return result;
}

}  // namespace

void PrintTo(const ReferenceCase& reference, std::ostream* out) { *out << reference.name; }

std::vector<ReferenceCase> referenceCases(const std::string& model) {
  const auto path = std::filesystem::path(hopscope::test::referenceFolder()) / (model + ".json");
  std::ifstream file(path);
  if (!file) throw DataError(path, "", "cannot be read");
  std::vector<ReferenceCase> cases;
  const nlohmann::json whole = nlohmann::json::parse(file);
  for (const nlohmann::json& json : whole.at("cases")) cases.push_back(caseOf(json));
  return cases;
}

}  // namespace hopscope::test
