// Fixed points against β, and β chosen on them.
#include "ui/plots/bifurcation_strip.h"

#include <QSignalSpy>
#include <cmath>

#include "tests/ui/support/ui_test.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

constexpr int count = 33;

/// One stable branch over all of β, and two that begin in the middle.
std::shared_ptr<const Bifurcation> threeBranches() {
  auto bifurcation = std::make_shared<Bifurcation>();
  bifurcation->spec.count = count;
  for (int i = 0; i < count; ++i) bifurcation->betas.push_back(std::exp2(5.0 * i / (count - 1)));
  Branch first;
  first.kind = BranchKind::Stable;
  first.memory = 0;
  Branch second = first;
  second.memory = 1;
  Branch saddle;
  saddle.kind = BranchKind::Saddle;
  for (int i = 0; i < count; ++i) {
    first.points.push_back({i, {1.0, 0.3}});
    if (i < count / 2) continue;
    second.points.push_back({i, {-0.8, 0.5}});
    saddle.points.push_back({i, {0.1, 0.6}});
  }
  bifurcation->branches = {first, second, saddle};
  return bifurcation;
}

QColor colourOf(int memory) { return memory == 0 ? QColor(Qt::red) : QColor(Qt::green); }

}  // namespace

class BifurcationStripTest : public UiTest {
  Q_OBJECT

  std::unique_ptr<BifurcationStrip> strip_;

  void prepare() override {
    strip_ = std::make_unique<BifurcationStrip>();
    strip_->resize(600, 180);
    strip_->show();
    strip_->setBifurcation(threeBranches(), colourOf);
  }
  bool sees(const QColor& colour) {
    const QImage image = strip_->grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) == colour) return true;
      }
    }
    return false;
  }

 private slots:
  void cleanup() { strip_.reset(); }

  void branchesHaveTheColourOfTheirMemory() {
    for (const StripQuantity quantity :
         {StripQuantity::Angle, StripQuantity::Radius, StripQuantity::First, StripQuantity::Second}) {
      strip_->setQuantity(quantity);
      QVERIFY(sees(Qt::red));
      QVERIFY(sees(Qt::green));
    }
  }

  void withoutBranches() {
    strip_->setBifurcation(nullptr, {});
    (void)strip_->grab();
    auto empty = std::make_shared<Bifurcation>();
    strip_->setBifurcation(empty, colourOf);
    (void)strip_->grab();
    QVERIFY(!sees(Qt::red));
  }

  void aClickPicksBeta() {
    QSignalSpy picked(strip_.get(), &BifurcationStrip::betaPicked);
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, {1, 90});
    QVERIFY(std::abs(picked.last().first().toDouble() - 1.0) < 1e-9);
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, {599, 90});
    QVERIFY(std::abs(picked.last().first().toDouble() - 32.0) < 1e-9);
    double before = 0.0;
    for (int x = 60; x < 540; x += 40) {
      QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, {x, 90});
      QVERIFY(picked.last().first().toDouble() > before);
      before = picked.last().first().toDouble();
    }
    picked.clear();
    QTest::mouseClick(strip_.get(), Qt::RightButton, {}, {300, 90});
    QVERIFY(picked.isEmpty());
  }

  void equalWaysAreEqualRatios() {
    QSignalSpy picked(strip_.get(), &BifurcationStrip::betaPicked);
    QVector<double> betas;
    for (const int x : {150, 250, 350, 450}) {
      QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, {x, 90});
      betas.append(picked.last().first().toDouble());
    }
    const double ratio = betas[1] / betas[0];
    QVERIFY(std::abs(betas[2] / betas[1] - ratio) < 1e-6);
    QVERIFY(std::abs(betas[3] / betas[2] - ratio) < 1e-6);
  }

  void arrowsMoveByOctaves() {
    QSignalSpy picked(strip_.get(), &BifurcationStrip::betaPicked);
    QSignalSpy finished(strip_.get(), &BifurcationStrip::pickFinished);
    strip_->setBeta(8.0);
    QTest::keyClick(strip_.get(), Qt::Key_Right);
    QVERIFY(std::abs(picked.last().first().toDouble() - 8.0 * std::exp2(1.0 / 16.0)) < 1e-9);
    QTest::keyClick(strip_.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(std::abs(picked.last().first().toDouble() - 8.0 * std::exp2(-1.0 / 64.0)) < 1e-9);
    QVERIFY(finished.size() >= 2);  // the shift key is a key too
    strip_->setBeta(32.0);
    QTest::keyClick(strip_.get(), Qt::Key_Up);
    QCOMPARE(picked.last().first().toDouble(), 32.0);
  }

  void aNoteStandsInstead() {
    strip_->setNote(QStringLiteral("This model has no β."));
    QVERIFY(!sees(Qt::red));
    QCOMPARE(strip_->accessibleDescription(), QStringLiteral("This model has no β."));
    QSignalSpy picked(strip_.get(), &BifurcationStrip::betaPicked);
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, {300, 90});
    QTest::keyClick(strip_.get(), Qt::Key_Right);
    QVERIFY(picked.isEmpty());
    strip_->setNote({});
    QVERIFY(sees(Qt::red));
  }

  void spokenStablePoints() {
    strip_->setBeta(1.5);
    QVERIFY(strip_->accessibleDescription().contains("1 stable"));
    strip_->setBeta(20.0);
    QVERIFY(strip_->accessibleDescription().contains("2 stable"));
    QVERIFY(!strip_->accessibleName().isEmpty());
    QCOMPARE(strip_->focusPolicy(), Qt::StrongFocus);
  }

  void lawsInsideTheAxisOnly() {
    const QImage before = strip_->grab().toImage();
    strip_->setLaws({{100.0, QStringLiteral("too high")}, {0.5, QStringLiteral("too low")}});
    QCOMPARE(strip_->grab().toImage(), before);
    strip_->setLaws({{4.0, QStringLiteral("merge")}});
    QVERIFY(strip_->grab().toImage() != before);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::BifurcationStripTest)
#include "bifurcation_strip_test.moc"
