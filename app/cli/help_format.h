#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace hopscope::cli {

/// How --help looks: descriptions wrapped beside the options, what is required in the usage line, defaults in
/// parentheses.
class HelpFormat : public CLI::Formatter {
 public:
  [[nodiscard]] std::string make_usage(const CLI::App* app, std::string name) const override;
  [[nodiscard]] std::string make_group(std::string group, bool isPositional,
                                       std::vector<const CLI::Option*> options) const override;
  [[nodiscard]] std::string make_option(const CLI::Option* option, bool isPositional) const override;
  [[nodiscard]] std::string make_subcommand(const CLI::App* command) const override;
};

/// --seed and --threads, which every command that computes has.
void addRunOptions(CLI::App& command, std::uint64_t& seed, int& threads, const std::string& group);

}  // namespace hopscope::cli
