#include "tests/architecture/layer_rules.h"

#include <algorithm>
#include <functional>
#include <map>
#include <regex>
#include <set>

namespace hopscope::test {

namespace {

bool isQt(const std::string& include) {
  static const std::regex pattern(R"(^(Qt|Q[A-Z]|ui_|qt))");
  return std::regex_search(include, pattern);
}

bool isQtCharts(const std::string& include) {
  static const std::regex pattern(
      R"(^(QtCharts.*|QChart.*|QPolarChart|QLegend.*|Q\w+Series|Q\w+Axis|QBarSet|QPieSlice|QBoxSet|Q\w+ModelMapper)$)");
  return std::regex_match(include, pattern);
}

bool startsWithAny(const std::string& text, std::initializer_list<const char*> prefixes) {
  return std::ranges::any_of(prefixes, [&](const char* prefix) { return text.starts_with(prefix); });
}

struct Rule {
  const char* text;
  std::function<bool(const SourceFile&)> applies;
  std::function<bool(const std::string&)> forbids;
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> table{
      {"core knows neither Qt nor the layers above it", [](const SourceFile& file) { return file.below("core"); },
       [](const std::string& include) {
         return isQt(include) || startsWithAny(include, {"ui/", "app/", "tests/"});
       }},
      {"ui does not know app", [](const SourceFile& file) { return file.below("ui"); },
       [](const std::string& include) {
         return startsWithAny(include, {"app/", "tests/"});
       }},
      {"the command line knows neither Qt nor ui",
       [](const SourceFile& file) { return file.below("app/cli") || file.path == "app/cli_main.cpp"; },
       [](const std::string& include) {
         return isQt(include) || startsWithAny(include, {"ui/", "tests/"});
       }},
      {"OpenCV stays in .cpp files", [](const SourceFile& file) { return file.isHeader(); },
       [](const std::string& include) { return include.starts_with("opencv"); }},
      {"Qt Charts stays below ui/plots", [](const SourceFile& file) { return !file.below("ui/plots"); }, isQtCharts},
      {"only ui/window, the program and its measurements know the main window",
       [](const SourceFile& file) {
         const bool inside = file.below("core") || file.below("ui") || file.below("app");
         return inside && !file.below("ui/window") && file.path != "app/gui_main.cpp";
       },
       [](const std::string& include) { return include == "ui/window/main_window.h"; }},
      {"SIMD stays in core/kernels",
       [](const SourceFile& file) { return !file.below("core/kernels") && !file.below("tests/core/kernels"); },
       [](const std::string& include) { return include.starts_with("hwy/") || include.ends_with("mmintrin.h"); }},
  };
  return table;
}

}  // namespace

std::vector<std::string> layerBreaches(const std::vector<SourceFile>& files) {
  std::vector<std::string> breaches;
  for (const SourceFile& file : files) {
    for (const std::string& include : includes(file)) {
      for (const Rule& rule : rules()) {
        if (rule.applies(file) && rule.forbids(include)) {
          breaches.push_back(file.path + " includes " + include + ": " + rule.text);
        }
      }
    }
  }
  return breaches;
}

std::string roomOf(const std::string& path) {
  static const std::regex pattern(R"(^((?:ui/workspaces|core/files)/[^/]+|core/[^/]+|ui/[^/]+)/)");
  std::smatch match;
  return std::regex_search(path, match, pattern) ? match[1].str() : std::string();
}

std::vector<std::string> roomCycles(const std::vector<SourceFile>& files) {
  // Of every pair of rooms, one include that joins them.
  std::map<std::string, std::map<std::string, std::string>> joined;
  for (const SourceFile& file : files) {
    const std::string from = roomOf(file.path);
    for (const std::string& include : includes(file)) {
      const std::string to = roomOf(include);
      if (!from.empty() && !to.empty() && from != to) joined[from].emplace(to, file.path + " includes " + include);
    }
  }
  std::vector<std::string> cycles;
  std::set<std::string> finished;
  std::vector<std::string> way;
  const std::function<void(const std::string&)> walk = [&](const std::string& room) {
    if (finished.contains(room)) return;
    const auto before = std::ranges::find(way, room);
    if (before != way.end()) {
      std::string cycle;
      for (auto it = before; it != way.end(); ++it) cycle += *it + " > ";
      cycles.push_back(cycle + room + " (" + joined[way.back()][room] + ")");
      return;
    }
    way.push_back(room);
    for (const auto& [next, include] : joined[room]) walk(next);
    way.pop_back();
    finished.insert(room);
  };
  std::vector<std::string> rooms;
  for (const auto& [room, next] : joined) rooms.push_back(room);
  for (const std::string& room : rooms) walk(room);
  return cycles;
}

std::vector<std::string> impurities(const std::vector<SourceFile>& files) {
  static const std::regex pattern(
      R"(\b(std::cout|std::cerr|std::clog|printf|puts|getenv|random_device|srand|rand|system_clock)\b)");
  std::vector<std::string> found;
  for (const SourceFile& file : files) {
    std::smatch match;
    if (file.below("core") && std::regex_search(file.text, match, pattern))
      found.push_back(file.path + " uses " + match.str());
  }
  return found;
}

}  // namespace hopscope::test
