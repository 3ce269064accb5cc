#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QToolButton>
#include <algorithm>

#include "tests/support/temporary_folder.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/panels/corruption_panel.h"
#include "ui/panels/data_files.h"
#include "ui/panels/import_dialog.h"
#include "ui/panels/source_box.h"
#include "ui/plots/curve_plot.h"
#include "ui/text/quantity.h"
#include "ui/window/main_window.h"
#include "ui/window/sources.h"
#include "ui/workspaces/compare/compare_workspace.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"

using namespace hopscope;
using namespace hopscope::ui;

namespace {

/// The menu whose path of titles, without their &, this is; null when there is none.
QMenu* menuOf(const QMenuBar& bar, const QStringList& path) {
  QList<QAction*> actions = bar.actions();
  QMenu* menu = nullptr;
  for (const QString& title : path) {
    const auto it = std::ranges::find_if(actions, [&](const QAction* action) {
      return action->menu() != nullptr && action->text().remove(QLatin1Char('&')) == title;
    });
    if (it == actions.end()) return nullptr;
    menu = (*it)->menu();
    actions = menu->actions();
  }
  return menu;
}

/// The action that is called so, or has this name or these data; null when there is none.
QAction* actionOf(const QMenu* menu, const QString& name) {
  if (menu == nullptr) return nullptr;
  for (QAction* action : menu->actions()) {
    if (action->text() == name || action->objectName() == name || action->data().toString() == name) return action;
  }
  return nullptr;
}

QComboBox* boxWith(const QWidget& widget, const QString& data) {
  for (QComboBox* box : widget.findChildren<QComboBox*>()) {
    if (box->findData(data) >= 0) return box;
  }
  return nullptr;
}

}  // namespace

/// Every toy is found where a person finds the entries of its kind, and does what they do.
class ToysWindowTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] Session& session() const { return window_->session(); }
  [[nodiscard]] bool settled() const { return session().run() && !session().computing(); }
  [[nodiscard]] QAction* fromMenu(const QStringList& path, const QString& name) const {
    return actionOf(menuOf(*window_->menuBar(), path), name);
  }

 protected:
  void prepareAll() override { QStandardPaths::setTestModeEnabled(true); }
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1600, 1000);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().pause();
  }

 private slots:
  void cleanup() { window_.reset(); }

  void theWorkspaceHasATabAMenuAndAKey() {
    const auto* tabs = window_->centralWidget()->findChild<QTabBar*>();
    QCOMPARE(tabs->tabText(tabs->count() - 1), QStringLiteral("Toy note"));
    QAction* action = fromMenu({"View"}, "workspace/toy_note");
    QVERIFY(action != nullptr);
    QCOMPARE(action->text(), QStringLiteral("Toy note"));
    QCOMPARE(action->shortcut(), QKeySequence(QStringLiteral("Ctrl+%1").arg(tabs->count())));
    action->trigger();
    QCOMPARE(window_->workspace(), QStringLiteral("toy_note"));
    QCOMPARE(tabs->currentIndex(), tabs->count() - 1);
    const auto* note = window_->findChild<QLabel*>("toy_note");
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("%1 patterns, 2 models, %2 steps")
                               .arg(session().run()->memory().count())
                               .arg(session().run()->steps()));
  }

  void theModelIsChosenAndAdded() {
    const QString title = QStringLiteral("Toy: drawn to the mean");
    QAction* add = fromMenu({"Compare", "Add model"}, title);
    QVERIFY(add != nullptr);
    add->trigger();
    QCOMPARE(session().spec().lanes.back().id, std::string("toy_mean"));
    QTRY_VERIFY(settled());
    QCOMPARE(session().run()->traces.back()->model->entry().id, std::string("toy_mean"));
    QVERIFY(session().run()->traces.back()->energies.back().has_value());
    // The box of the model panel.
    const QComboBox* box = boxWith(*window_, "toy_mean");
    QVERIFY(box != nullptr);
    QCOMPARE(box->itemText(box->findData("toy_mean")), title);
  }

  void theCorruptionIsAdded() {
    const auto* panel = window_->findChild<CorruptionPanel*>();
    QAction* add = actionOf(panel->addButton()->menu(), "toy_fade");
    QVERIFY(add != nullptr);
    QCOMPARE(add->text(), QStringLiteral("Toy: fade"));
    const Vector before = session().run()->query;
    add->trigger();
    QCOMPARE(session().spec().corruptions.back().id, std::string("toy_fade"));
    QTRY_VERIFY(settled());
    QVERIFY(session().run()->query != before);
    // An experiment can be run with it.
    const auto* setup = window_->findChild<ExperimentSetupPanel*>();
    QVERIFY(boxWith(*setup, "toy_fade") != nullptr);
  }

  void theFormatIsOfferedAndImported() {
    QVERIFY(dataFileFilters().contains(QStringLiteral("Toy: drawn letters (*.toy)")));
    QVERIFY(dataFileFilters().section(QLatin1Char(')'), 0, 0).contains(QStringLiteral("*.toy")));
    const hopscope::test::TemporaryFolder folder;
    const auto file = folder.write("letters.toy", "#...\n#...\n#...\n####\n\n####\n.#..\n.#..\n.#..\n");
    window_->sources().import(QString::fromStdString(file.string()));
    auto* dialog = window_->findChild<ImportDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->dataset() != nullptr);
    QCOMPARE(dialog->dataset()->count(), Index{2});
    dialog->accept();
    QTRY_VERIFY(settled());
    QCOMPARE(session().run()->dataset->name, std::string("letters.toy"));
    QVERIFY((session().run()->dataset->shape == ImageShape{4, 4, 1}));
  }

  void theGeneratorIsInTheLibrary() {
    auto* box = window_->findChild<SourceBox*>();
    const int row = box->findText(QStringLiteral("Toy: stripes"));
    QVERIFY(row >= 0);
    emit box->activated(row);
    QVERIFY(session().spec().source.starts_with("toy_stripes:"));
    QTRY_VERIFY(settled());
    QCOMPARE(session().run()->dataset->name, std::string("toy_stripes"));
  }

  void theQuantityIsCompared() {
    window_->showWorkspace(QStringLiteral("compare"));
    auto* compare = window_->findChild<CompareWorkspace*>();
    const auto* plot = compare->findChild<CurvePlot*>();
    const QuantityEntry& toy = quantity("toy_length");
    int place = 0;
    for (; place < static_cast<int>(quantities().size()) && plot->title() != toy.title(); ++place)
      compare->setQuantity(place);
    QCOMPARE(plot->title(), QStringLiteral("Toy: length of the state"));
    QCOMPARE(plot->series().size(), qsizetype{2});
    QCOMPARE(plot->series()[1].values, quantityValues(toy, *session().run(), 1));
    QVERIFY(plot->series()[1].values.first() > 0.0);
  }

  void theExperimentIsSetUp() {
    QAction* open = fromMenu({"Experiment"}, "experiment/toy_shot");
    QVERIFY(open != nullptr);
    QCOMPARE(open->text(), QStringLiteral("Toy: one shot"));
    open->trigger();
    QCOMPARE(window_->workspace(), QStringLiteral("experiment"));
    const auto* setup = window_->findChild<ExperimentSetupPanel*>();
    QCOMPARE(setup->spec().experiment, std::string("toy_shot"));
    const QComboBox* box = boxWith(*setup, "toy_shot");
    QVERIFY(box != nullptr);
    QCOMPARE(box->currentData().toString(), QStringLiteral("toy_shot"));
    QCOMPARE(setup->problem(), QString());
  }

  void theStateIsExported() {
    const hopscope::test::TemporaryFolder folder;
    const QString path = QString::fromStdString((folder / "state.txt").string());
    QAction* action = fromMenu({"File", "Export"}, "export/toy_state");
    QVERIFY(action != nullptr);
    action->trigger();
    auto* dialog = window_->findChild<QDialog*>("exportDialog");
    QVERIFY(dialog != nullptr);
    QCOMPARE(boxWith(*dialog, "toy_state")->currentText(), QStringLiteral("Toy: the state as numbers"));
    for (auto* field : dialog->findChildren<QLineEdit*>()) {
      if (field->accessibleName() == QLatin1String("File")) field->setText(path);
    }
    for (auto* button : dialog->findChildren<QPushButton*>()) {
      if (button->text() == QLatin1String("Export")) button->click();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ImageShape& shape = session().run()->dataset->shape;
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), qsizetype{shape.height});
    QCOMPARE(lines.first().trimmed().split(' ').size(), qsizetype{shape.width * shape.channels});
  }
};

HOPSCOPE_UI_TEST(ToysWindowTest)
#include "window_test.moc"
