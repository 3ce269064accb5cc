#pragma once

#include <functional>
#include <string>

class QComboBox;
class QMenu;
class QWidget;

namespace hopscope::ui {

/// A menu of all models of the catalog with their signs; `chosen` gets the id.
[[nodiscard]] QMenu* modelMenu(QWidget* parent, const std::function<void(const std::string& id)>& chosen);

/// Fills a box with all models of the catalog, with their signs; item data is the id.
void fillModels(QComboBox& box);

}  // namespace hopscope::ui
