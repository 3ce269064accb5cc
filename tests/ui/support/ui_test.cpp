#include "tests/ui/support/ui_test.h"

#include <QRegularExpression>
#include <algorithm>

#include "tests/ui/support/ui_tests.h"

namespace hopscope::ui {

void UiTest::initTestCase() { prepareAll(); }

void UiTest::init() {
  // The platform without a display says this of what only a display can do.
  QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
  prepare();
}

UiTestSuite::UiTestSuite(const char* file, std::function<std::unique_ptr<UiTest>()> make) {
  std::string name(file);
  const std::string root = "tests/";
  name = name.substr(name.rfind(root) + root.size());
  if (name.starts_with("ui/")) name = name.substr(3);
  name.resize(name.rfind('.'));
  std::ranges::replace(name, '/', '.');
  uiTests()[name] = std::move(make);
}

std::map<std::string, std::function<std::unique_ptr<UiTest>()>>& uiTests() {
  static std::map<std::string, std::function<std::unique_ptr<UiTest>()>> suites;
  return suites;
}

}  // namespace hopscope::ui
