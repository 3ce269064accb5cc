// Writes the texts of the engine that the window shows, as a JSON list: what scripts/translations.py reads.
#include "tests/ui/support/engine_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <iostream>

int main() {
  std::cout << QJsonDocument(QJsonArray::fromStringList(hopscope::ui::engineTexts())).toJson().toStdString();
}
