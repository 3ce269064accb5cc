#pragma once

#include <QTest>
#include <functional>
#include <memory>
#include <string>

namespace hopscope::ui {

/// The base of every test of the window: any warning of Qt fails the test function that caused it. What a suite prepares goes
/// into the two hooks, because init() and initTestCase() are taken.
class UiTest : public QObject {
  Q_OBJECT

 protected:
  virtual void prepareAll() {}  ///< before the first test function
  virtual void prepare() {}     ///< before each

 private slots:
  virtual void initTestCase() final;
  virtual void init() final;
};

/// Makes a suite known to the program: its name is the path below tests/ui, or below tests, with dots. Use HOPSCOPE_UI_TEST.
struct UiTestSuite {
  UiTestSuite(const char* file, std::function<std::unique_ptr<UiTest>()> make);
};

}  // namespace hopscope::ui

/// After the class, once a file: the file is a suite of its own.
#define HOPSCOPE_UI_TEST(Class) \
  static const hopscope::ui::UiTestSuite suiteOfThisFile(__FILE__, [] { return std::make_unique<Class>(); });
