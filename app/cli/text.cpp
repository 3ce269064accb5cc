#include "app/cli/text.h"

#include <algorithm>

namespace hopscope::cli {

std::size_t columnsOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string wrapped(std::string_view text, std::size_t column, std::size_t indent) {
  std::string lines;
  bool lineHasWord = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    if (lineHasWord && column + 1 + columnsOf(word) > lineWidth) {
      lines.append("\n").append(indent, ' ').append(word);
      column = indent + columnsOf(word);
    } else {
      if (lineHasWord) lines += ' ';
      lines += word;
      column += columnsOf(word) + (lineHasWord ? 1 : 0);
    }
    lineHasWord = true;
    if (end == text.size()) break;
    if (text[end] == '\n') {
      lines.append("\n").append(indent, ' ');
      column = indent;
      lineHasWord = false;
    }
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace hopscope::cli
