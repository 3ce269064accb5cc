#include "app/cli/help_format.h"

#include <charconv>
#include <set>
#include <system_error>

#include "app/cli/text.h"

namespace hopscope::cli {

namespace {

constexpr std::size_t descriptionColumn = 22;

/// "--corrupt SPEC…".
std::string callOf(const CLI::Option* option) {
  std::string call = option->get_name(false, true);
  if (option->get_type_size() == 0) return call;
  call += ' ' + option->get_type_name();
  if (option->get_expected_max() == CLI::detail::expected_max_vector_size) call += "\u2026";
  return call;
}

std::string inColumns(const std::string& left, const std::string& description) {
  std::string text = "  " + left;
  if (columnsOf(text) + 2 > descriptionColumn) {
    text.append("\n").append(descriptionColumn, ' ');
  } else {
    text.append(descriptionColumn - columnsOf(text), ' ');
  }
  return text + wrapped(description, descriptionColumn, descriptionColumn) + '\n';
}

}  // namespace

std::string HelpFormat::make_usage(const CLI::App* app, std::string name) const {
  std::string usage = "Usage: " + name;
  std::set<const CLI::Option*> told;
  for (const CLI::Option* option : app->get_options()) {
    const auto rivals = option->get_excludes();
    if (told.contains(option) || (!option->get_required() && rivals.empty())) continue;
    told.insert(option);
    std::string call = callOf(option);
    for (const CLI::Option* rival : rivals) {
      call += " | " + callOf(rival);
      told.insert(rival);
    }
    usage += rivals.empty() ? " " + call : " (" + call + ")";
  }
  usage += app->get_subcommands([](const CLI::App*) { return true; }).empty() ? " [options]" : " COMMAND [options]";
  return "\n" + wrapped(usage, 0, 7) + "\n\n";
}

std::string HelpFormat::make_group(std::string group, bool isPositional,
                                   std::vector<const CLI::Option*> options) const {
  group += ":\n";
  for (const CLI::Option* option : options) group += make_option(option, isPositional);
  return group;
}

std::string HelpFormat::make_option(const CLI::Option* option, bool /*isPositional*/) const {
  std::string description = option->get_description();
  if (option->get_required()) description += " (required)";
  if (!option->get_default_str().empty()) description += " (default " + option->get_default_str() + ")";
  return inColumns(callOf(option), description);
}

std::string HelpFormat::make_subcommand(const CLI::App* command) const {
  return inColumns(command->get_name(), command->get_description());
}

void addRunOptions(CLI::App& command, std::uint64_t& seed, int& threads, const std::string& group) {
  // Read by hand: a minus sign would wrap around to a huge number.
  command
      .add_option_function<std::string>(
          "--seed",
          [&seed](const std::string& text) {
            const auto result = std::from_chars(text.data(), text.data() + text.size(), seed);
            if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
              throw CLI::ValidationError("--seed", text + " is not a whole number from 0 to 18446744073709551615");
            }
          },
          "Master seed of all chance")
      ->type_name("S")
      ->default_str(std::to_string(seed))
      ->group(group);
  command.add_option("--threads", threads, "Worker threads, 0 = all processors; never changes a result")
      ->type_name("N")
      ->capture_default_str()
      ->group(group);
}

}  // namespace hopscope::cli
