#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "app/cli/command.h"

namespace hopscope::cli {

namespace {

Action add(CLI::App& command) {
  const auto source = std::make_shared<std::string>();
  command.add_option("SRC", *source, "Which set, as --memory takes it")->required()->type_name("");
  command.footer("Example:\n  hopscope-cli toy_tell digits8");
  return [source](const Environment& environment) -> int {
    const auto dataset = environment.library.load(*source);
    std::cout << dataset->name << ": " << dataset->count() << " patterns of " << dataset->dimension() << " values\n";
    return Success;
  };
}

}  // namespace

extern const CommandEntry toy_tell_entry;
const CommandEntry toy_tell_entry{
    .name = "toy_tell", .summary = "Tell how large a set of patterns is", .order = 1000, .add = &add};

}  // namespace hopscope::cli
