#pragma once

#include <QCoreApplication>
#include <memory>

namespace hopscope::ui {

/// The application the suites of a program run in: with windows in the look of Hopscope, or without any.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

}  // namespace hopscope::ui
