#include "ui/theme/model_style.h"

#include <set>
#include <tuple>

#include "core/models/model.h"
#include "tests/ui/support/ui_test.h"

using namespace hopscope;
using namespace hopscope::ui;

/// Every model is told from every other by its line and marker, one that nobody has heard of too.
class ModelStyleTest : public UiTest {
  Q_OBJECT

 private:
  using Look = std::tuple<QRgb, std::vector<qreal>, int, bool>;
  static Look lookOf(const ModelStyle& style) {
    return {
        style.colour.rgba(), {style.dashes.begin(), style.dashes.end()}, static_cast<int>(style.marker), style.hollow};
  }

 private slots:
  void noTwoModelsOfTheCatalogLookAlike() {
    for (const bool dark : {true, false}) {
      std::set<Look> looks;
      for (const ModelEntry* entry : models()) {
        QVERIFY2(looks.insert(lookOf(modelStyleFor(*entry, dark))).second, entry->id.c_str());
        QVERIFY(lookOf(modelStyleFor(*entry, dark)) == lookOf(modelStyleFor(QString::fromStdString(entry->id), dark)));
      }
    }
  }

  void aModelWithoutASlotGetsAStyleOfItsOwn() {
    std::set<Look> known;
    for (const ModelEntry* entry : models()) known.insert(lookOf(modelStyleFor(*entry, true)));
    std::set<Look> made;
    for (const char* id : {"toy", "another", "kuramoto", "sigmoid", "quantised"}) {
      ModelEntry entry;
      entry.id = id;
      const Look look = lookOf(modelStyleFor(entry, true));
      QVERIFY2(!known.contains(look), id);
      QVERIFY2(look == lookOf(modelStyleFor(entry, true)), "the same every time");
      QVERIFY2(look == lookOf(modelStyleFor(QString::fromLatin1(id), true)), "by the id as well");
      made.insert(look);
    }
    QVERIFY(made.size() >= 4);
  }

  void markersOfBipolarModelsAreHollow() {
    ModelEntry entry;
    entry.id = "toy";
    QVERIFY(!modelStyleFor(entry, true).hollow);
    entry.domain = StateDomain::Bipolar;
    QVERIFY(modelStyleFor(entry, true).hollow);
  }
};

HOPSCOPE_UI_TEST(ModelStyleTest)
#include "model_style_test.moc"
