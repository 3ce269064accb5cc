#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

#include "core/data/library.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/weights_plot.h"
#include "ui/widgets/formula_card.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/tabular_label.h"
#include "ui/widgets/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"
#include "ui/workspaces/compare/compare_workspace.h"
#include "ui/workspaces/compare/lane_card.h"
#include "ui/workspaces/compare/lanes_table.h"
#include "ui/workspaces/explore/explore_workspace.h"

using namespace hopscope;
using namespace hopscope::ui;

namespace {

void moveMouse(QWidget* widget, QPointF at) {
  QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(widget, &event);
}

void leave(QWidget* widget) {
  QEvent event(QEvent::Leave);
  QApplication::sendEvent(widget, &event);
}

}  // namespace

/// What is under the mouse is lit everywhere, with its numbers; a click tells how a weight comes about.
class LinkedViewsTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] Session& session() const { return window_->session(); }
  [[nodiscard]] bool settled() const { return session().run() && !session().computing(); }
  [[nodiscard]] QString status() const {
    return window_->findChild<StatusLine*>()->findChildren<TabularLabel*>().last()->text();
  }
  [[nodiscard]] WeightsPlot* weights() const {
    return window_->findChild<ExploreWorkspace*>()->findChild<WeightsPlot*>();
  }

 protected:
  void prepare() override {
    WindowOptions options;
    options.demoPrefix = QStringLiteral("unused");
    options.workspace = QStringLiteral("explore");
    window_ = std::make_unique<MainWindow>(*qApp, library(), options);
    window_->resize(1600, 1000);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().seek(2);
  }

 private slots:
  void cleanup() { window_.reset(); }

  void arrowKeysBelongToTheTimelineFromTheStart() {
    QCOMPARE(window_->focusWidget(), window_.get());
    QTest::keyClick(window_.get(), Qt::Key_Left);
    QCOMPARE(window_->playback().step(), 1);
    QTest::keyClick(window_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(window_->playback().step(), window_->playback().stepCount());
    QCOMPARE(window_->workspace(), QStringLiteral("explore"));
  }

  void aWeightBarLightsItsMemoryWithItsNumbers() {
    QTRY_VERIFY(weights()->barRect(3).height() > 0);
    const int memory = weights()->order()[3];
    moveMouse(weights()->viewport(), weights()->barRect(3).center());
    const Association& association = session().run()->traces[0]->associations[2];
    QVERIFY2(status().contains(QString("emory %1").arg(memory)), qPrintable(status()));
    QVERIFY(status().contains("rank 4 of 100"));
    QVERIFY(status().contains(QString("similarity %1").arg(double(association.similarity[memory]), 0, 'f', 3)));
    leave(weights());
    QVERIFY(!status().contains("emory"));
  }

  void aCurvePointLightsItsStepEverywhere() {
    auto* plot = window_->findChild<ExploreWorkspace*>()->findChildren<CurvePlot*>().at(1);
    QTRY_VERIFY(!plot->series().isEmpty() && plot->plotRect().width() > 50);
    emit plot->pointHovered(0, 3);
    QVERIFY2(status().contains("tep 3") && status().contains("overlap") && status().contains("memory"),
             qPrintable(status()));
    emit plot->pointHovered(-1, -1);
    QVERIFY(!status().contains("tep 3"));
  }

  void aCompareLaneShowsItsOwnNumbers() {
    window_->showWorkspace(QStringLiteral("compare"));
    auto* bars = window_->findChildren<LaneCard*>().at(1)->findChild<WeightsPlot*>();
    QTRY_VERIFY(bars->barRect(0).height() > 0);
    moveMouse(bars->viewport(), bars->barRect(0).center());
    QVERIFY2(status().startsWith("Sparsemax"), qPrintable(status()));
    leave(bars);
  }

  void clickingABarOpensTheFormulaAndEscClosesIt() {
    QTRY_VERIFY(weights()->barRect(0).height() > 0);
    QTest::mouseClick(weights()->viewport(), Qt::LeftButton, {}, weights()->barRect(1).center().toPoint());
    auto* card = window_->findChild<FormulaCard*>();
    QVERIFY(card != nullptr && card->isVisible());
    QVERIFY(window_->rect().contains(card->geometry()));
    const int memory = weights()->order()[1];
    const auto weightNow = [&] {
      const auto step = static_cast<std::size_t>(window_->playback().step());
      return static_cast<double>(session().run()->traces[0]->associations[step].weights[memory]);
    };
    QVERIFY(std::abs(card->formula().value().value - weightNow()) < 1e-5);
    window_->playback().seek(1);  // it follows the step
    QVERIFY(std::abs(card->formula().value().value - weightNow()) < 1e-5);
    const int step = window_->playback().step();
    QTest::keyClick(window_.get(), Qt::Key_Right);  // not modal
    QCOMPARE(window_->playback().step(), step + 1);
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QVERIFY(!card->isVisible());
  }

  void pinnedRunsStayInTableAndPlot() {
    window_->showWorkspace(QStringLiteral("compare"));
    auto* compare = window_->findChild<CompareWorkspace*>();
    auto* table = compare->findChild<LanesTable*>();
    QTRY_COMPARE(table->rowCount(), 5);
    window_->setFocus();
    QTest::keyClick(window_.get(), Qt::Key_P);
    QTRY_COMPARE(compare->pinned().size(), 1);
    QCOMPARE(table->rowCount(), 6);
    const double before = compare->pinned()[0].error;
    const QString text = table->item(2, 4)->text();
    session().setModelParameter(0, "beta", 2.0);
    QTRY_VERIFY(settled() && realValue(session().run()->traces[0]->model->parameters(), "beta") == 2.0);
    QCOMPARE(compare->pinned()[0].error, before);
    QCOMPARE(table->item(2, 4)->text(), text);
    QVERIFY(table->item(2, 0)->text().contains("16"));
    QVERIFY(table->item(0, 4)->text() != text);
    QCOMPARE(compare->findChild<CurvePlot*>()->series().size(), 3);
    emit table->unpinned(0);
    QTRY_COMPARE(table->rowCount(), 5);
    session().undoStack().undo();
    QTRY_COMPARE(table->rowCount(), 6);
    QCOMPARE(compare->pinned()[0].error, before);
    session().setSource("digits8");  // other data: the kept run stays what it was
    QTRY_VERIFY(settled() && session().run()->dataset->name == "digits8");
    QCOMPARE(compare->pinned()[0].error, before);
    session().undoStack().undo();
    session().undoStack().undo();
    QTRY_VERIFY(settled());
    emit table->unpinned(0);
    QTRY_COMPARE(table->rowCount(), 5);
  }

  void differencesFromAnotherLane() {
    window_->showWorkspace(QStringLiteral("compare"));
    QComboBox* box = nullptr;
    for (QComboBox* each : window_->findChildren<QComboBox*>()) {
      if (each->accessibleName() == "Difference from") box = each;
    }
    QVERIFY(box != nullptr);
    QCOMPARE(box->count(), 4);
    const auto difference = [&](int lane) {
      return window_->findChildren<LaneCard*>().at(lane)->findChildren<ImagePane*>().at(1)->picture();
    };
    const Picture target = difference(0);
    box->setCurrentIndex(2);
    emit box->activated(2);
    QVERIFY(difference(0).isAllZero());
    QVERIFY(!difference(1).isAllZero());
    box->setCurrentIndex(1);
    emit box->activated(1);
    QVERIFY(difference(0) != target && !difference(0).isAllZero());
    box->setCurrentIndex(0);
    emit box->activated(0);
    QVERIFY(difference(0) == target);
  }

  void sixLanesFitTheWindow() {
    window_->showWorkspace(QStringLiteral("compare"));
    for (const char* id : {"entmax", "top_k", "hebb", "winner_take_all"}) session().addLane({id, {}});
    QTRY_VERIFY(settled() && session().run()->traces.size() == 6);
    QCOMPARE(window_->width(), 1600);
    QVERIFY2(window_->minimumSizeHint().width() <= 1600,
             qPrintable(QString::number(window_->minimumSizeHint().width())));
    QVERIFY2(window_->minimumSizeHint().height() <= 1000,
             qPrintable(QString::number(window_->minimumSizeHint().height())));
  }
};

HOPSCOPE_UI_TEST(LinkedViewsTest)
#include "linked_views_test.moc"
