#pragma once

#include <QString>
#include <string_view>

namespace hopscope::ui {

// The engine writes English. These are its texts in the language of the window: context "Engine" of the translations.

/// A text of a catalog: the title, name, summary, help or content of an entry, a parameter or an option.
[[nodiscard]] QString engineText(std::string_view text);

/// A title inside a sentence: its first letter is small, where the language writes it so ("overlap", "Überlappung").
[[nodiscard]] QString engineTitleInside(std::string_view title);

/// Captions that the engine puts together with " + ", numbers and all: "10 % flipped + noise σ 0.30".
[[nodiscard]] QString engineCaption(std::string_view caption);

/// What is translated of a title inside a sentence: "Overlap" as "overlap", "N_eff" as it is.
[[nodiscard]] QString insideSource(std::string_view title);
/// What is translated of one caption: "10 % flipped" as "%1 flipped".
[[nodiscard]] QString captionSource(std::string_view caption);

}  // namespace hopscope::ui
