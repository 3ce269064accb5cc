#pragma once

#include <QStringList>

namespace hopscope::ui {

/// Every text of the engine's catalogs that the window shows, as engineText and its sisters look it up; without
/// repeats. Proper names (citations, licences, credits), formulas and ids are not among them.
[[nodiscard]] QStringList engineTexts();

}  // namespace hopscope::ui
