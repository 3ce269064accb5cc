#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/corruption/corruption.h"
#include "core/data/format.h"
#include "core/models/model.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/panels/accessible_text.h"
#include "ui/panels/class_filter.h"
#include "ui/panels/data_files.h"
#include "ui/panels/drop_zone.h"
#include "ui/panels/form_row.h"
#include "ui/panels/outcome_badge.h"
#include "ui/panels/parameter_form.h"
#include "ui/theme/icons.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

Dataset classes(const std::vector<int>& labels, const std::vector<std::string>& names = {}) {
  Dataset data;
  data.labels = labels;
  data.classNames = names;
  return data;
}

QStringList texts(const ClassFilter& filter) {
  QStringList result;
  for (const QCheckBox* box : filter.menu()->findChildren<QCheckBox*>()) result << box->text();
  return result;
}

QCheckBox* boxOf(const ClassFilter& filter, int label) {
  for (QCheckBox* box : filter.menu()->findChildren<QCheckBox*>())
    if (box->property("label").toInt() == label) return box;
  return nullptr;
}

void touchFile(const QString& path) {
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write("x");
}

}  // namespace

/// The parts that panels are made of.
class FormsTest : public UiTest {
  Q_OBJECT

 private slots:
  void aRowNamesItsField() {
    auto* field = new QLineEdit;
    FormRow row(QStringLiteral("Tolerance"), field);
    QCOMPARE(row.field(), field);
    QCOMPARE(field->accessibleName(), QStringLiteral("Tolerance"));
    QCOMPARE(row.findChild<QLabel*>()->buddy(), field);
    row.setHelp(QStringLiteral("when it stops"));
    QCOMPARE(field->toolTip(), QStringLiteral("when it stops"));
    auto* named = new QLineEdit;
    named->setAccessibleName(QStringLiteral("a name of its own"));
    const FormRow other(QStringLiteral("Label"), named);
    QCOMPARE(named->accessibleName(), QStringLiteral("a name of its own"));
  }

  void aRowTellsWhatIsWrongAndTakesItBack() {
    FormRow row(QStringLiteral("Tolerance"), new QLineEdit);
    const int height = row.sizeHint().height();
    QVERIFY(row.error().isEmpty());
    row.setError(QStringLiteral("must be above 0"));
    QCOMPARE(row.error(), QStringLiteral("must be above 0"));
    QVERIFY(row.sizeHint().height() > height);
    row.setError({});
    QVERIFY(row.error().isEmpty());
    QCOMPARE(row.sizeHint().height(), height);
  }

  void labelsStandInOneColumn() {
    FormRow a(QStringLiteral("M"), new QLineEdit);
    FormRow b(QStringLiteral("Encoding"), new QLineEdit);
    for (FormRow* row : {&a, &b}) row->resize(300, 30);
    const auto labelWidth = [](const FormRow& row) { return row.findChild<QLabel*>()->width(); };
    QCOMPARE(a.findChild<QLabel*>()->minimumWidth(), FormRow::labelWidth);
    QCOMPARE(labelWidth(a), labelWidth(b));
    const Look scope(ThemeMode::Dark, 1.5);
    QCOMPARE(a.findChild<QLabel*>()->minimumWidth(), FormRow::labelWidth * 3 / 2);
  }

  void aFieldIsMarkedAndUnmarked() {
    QLineEdit field;
    markIllegal(&field, true);
    QVERIFY(field.property("error").toBool());
    markIllegal(&field, false);
    QVERIFY(!field.property("error").toBool());
  }

  void everyEntryHasAFormThatShowsItsDefaults_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("id");
    for (const ModelEntry* entry : modelCatalog()) {
      QTest::newRow(("model " + entry->id).c_str()) << "model" << QString::fromStdString(entry->id);
    }
    for (const CorruptionEntry* entry : corruptionCatalog()) {
      QTest::newRow(("corruption " + entry->id).c_str()) << "corruption" << QString::fromStdString(entry->id);
    }
  }

  void everyEntryHasAFormThatShowsItsDefaults() {
    QFETCH(QString, kind);
    QFETCH(QString, id);
    const auto& parameters =
        kind == "model" ? model(id.toStdString()).parameters : corruption(id.toStdString()).parameters;
    ParameterForm form;
    QSignalSpy edited(&form, &ParameterForm::edited);
    form.setSpecs(parameters);
    form.setValues({});
    for (const ParameterSpec& spec : parameters) {
      QWidget* field = form.field(spec.id);
      QVERIFY2(field != nullptr, spec.id.c_str());
      QVERIFY(!field->accessibleName().isEmpty() || !field->findChildren<QLineEdit*>().isEmpty());
      if (const auto* slider = qobject_cast<ValueSlider*>(field)) {
        QCOMPARE(slider->value(), std::get<double>(spec.defaultValue));
      } else if (const auto* box = qobject_cast<QComboBox*>(field)) {
        QCOMPARE(box->currentData().toString().toStdString(), std::get<std::string>(spec.defaultValue));
        QCOMPARE(static_cast<std::size_t>(box->count()), spec.options.size());
      } else if (const auto* flag = qobject_cast<QCheckBox*>(field)) {
        QCOMPARE(flag->isChecked(), std::get<bool>(spec.defaultValue));
      } else {
        QVERIFY(qobject_cast<QPushButton*>(field) != nullptr);
      }
    }
    QCOMPARE(edited.count(), 0);
    QVERIFY(form.field("no such parameter") == nullptr);
  }

  void theSameParametersKeepTheirFields() {
    ParameterForm form;
    form.setSpecs(model("softmax").parameters);
    QWidget* before = form.field("beta");
    form.setSpecs(model("softmax").parameters);
    QCOMPARE(form.field("beta"), before);
    form.setSpecs({});
    QVERIFY(form.field("beta") == nullptr);
    QVERIFY(form.isHidden());
  }

  void aFileIsShownByItsNameAndCanBeTakenBack() {
    ParameterForm form;
    form.setSpecs({fileParameter("weights", "weights", "help")});
    auto* button = qobject_cast<QPushButton*>(form.field("weights"));
    QVERIFY(button != nullptr);
    const QString empty = button->text();
    form.setValues({{"weights", std::string("/data/weights.npy")}});
    QCOMPARE(button->text(), QStringLiteral("weights.npy"));
    QCOMPARE(button->toolTip(), QStringLiteral("/data/weights.npy"));
    std::string told = "nothing";
    connect(&form, &ParameterForm::edited, this,
            [&told](const std::string& /*id*/, const ParameterValue& value) { told = std::get<std::string>(value); });
    QSignalSpy settled(&form, &ParameterForm::settled);
    button->actions().first()->trigger();
    QVERIFY(told.empty());
    QCOMPARE(settled.count(), 1);
    form.setValues({});
    QCOMPARE(button->text(), empty);
  }

  void classesAreOfferedOnce() {
    ClassFilter filter;
    filter.setDataset(classes({2, 0, 2, 1, 0, -1}, {"zero", "one"}));
    QVERIFY(filter.isEnabled());
    QCOMPARE(texts(filter), QStringList({"zero", "one", "Class 2"}));
    filter.setDataset(classes({}));
    QVERIFY(!filter.isEnabled());
    filter.setDataset(classes({3, 3, 3}));
    QVERIFY(!filter.isEnabled());
    filter.setDataset(classes({-1, -1, 3}));
    QVERIFY(!filter.isEnabled());
  }

  void choosingClassesTellsThemInOrder() {
    ClassFilter filter;
    filter.setDataset(classes({0, 1, 2, 3}));
    std::vector<int> told;
    connect(&filter, &ClassFilter::edited, this, [&told](const std::vector<int>& chosen) { told = chosen; });
    boxOf(filter, 3)->setChecked(true);
    boxOf(filter, 1)->setChecked(true);
    QVERIFY(told == std::vector<int>({1, 3}));
    QVERIFY(filter.isChecked());
    boxOf(filter, 3)->setChecked(false);
    boxOf(filter, 1)->setChecked(false);
    QVERIFY(told.empty());
    QVERIFY(!filter.isChecked());
    filter.setClasses({2});
    QVERIFY(told.empty());  // shown, not told
    QVERIFY(boxOf(filter, 2)->isChecked() && !boxOf(filter, 0)->isChecked());
    QVERIFY(filter.classes() == std::vector<int>{2});
  }

  void aDropZoneIsAButtonToo() {
    DropZone zone(QStringLiteral("Drop pictures here"));
    zone.resize(zone.sizeHint());
    zone.show();
    QSignalSpy clicked(&zone, &DropZone::clicked);
    QTest::mouseClick(&zone, Qt::LeftButton);
    QTest::mouseClick(&zone, Qt::RightButton);
    QCOMPARE(clicked.count(), 1);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_A}) QTest::keyClick(&zone, key);
    QCOMPARE(clicked.count(), 4);
    QTest::mousePress(&zone, Qt::LeftButton);
    QTest::mouseRelease(&zone, Qt::LeftButton, {}, QPoint(-40, -40));  // let go elsewhere
    QCOMPARE(clicked.count(), 4);
    QCOMPARE(zone.accessibleName(), QStringLiteral("Drop pictures here"));
  }

  void whatIsDraggedLightsTheDropZone_data() { addLooks(); }

  void whatIsDraggedLightsTheDropZone() {
    const LookOfRow look;
    DropZone zone(QStringLiteral("Drop pictures here"));
    zone.resize(zone.sizeHint());
    const QColor lit = Theme::instance().colour(Colour::Selected);
    const QColor ground = Theme::instance().colour(Colour::Panel);
    QCOMPARE(countOf(rendered(zone, look.ratio(), ground), lit, {}, 0), 0);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile("/tmp/picture.png")});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&zone, &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(countOf(rendered(zone, look.ratio(), ground), lit, {}, 0) > 1000);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(&zone, &leave);
    QCOMPARE(countOf(rendered(zone, look.ratio(), ground), lit, {}, 0), 0);
  }

  void onlyFilesOfThisMachineAreTaken() {
    QMimeData data;
    data.setUrls({QUrl("https://hopscope.example/a.png"), QUrl::fromLocalFile("/b.png"), QUrl("ftp://c/d.png")});
    QCOMPARE(DropZone::localPaths(&data), QStringList{"/b.png"});
    QMimeData none;
    none.setText(QStringLiteral("a text"));
    QVERIFY(DropZone::localPaths(&none).isEmpty());
  }

  void sessionsAreNotData_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("session");
    QTest::newRow("a session") << "/home/me/run.hopf" << true;
    QTest::newRow("in capitals") << "/home/me/RUN.HOPF" << true;
    QTest::newRow("a picture") << "/home/me/run.png" << false;
    QTest::newRow("a folder of that name") << "/home/me/hopf" << false;
    QTest::newRow("two suffixes") << "/home/me/run.hopf.npy" << false;
    QTest::newRow("nothing") << "" << false;
  }

  void sessionsAreNotData() {
    QFETCH(QString, path);
    QFETCH(bool, session);
    QCOMPARE(isSessionFile(path), session);
  }

  void theDialogOffersEveryFormat() {
    const QStringList filters = dataFileFilters().split(QStringLiteral(";;"));
    std::size_t withPatterns = 0;
    for (const FormatEntry* format : formats()) {
      if (format->patterns.empty()) continue;
      ++withPatterns;
      for (const std::string& pattern : format->patterns) {
        QVERIFY2(filters.first().contains(QString::fromStdString(pattern)), pattern.c_str());
      }
    }
    QCOMPARE(static_cast<std::size_t>(filters.size()), withPatterns + 2);
    QVERIFY(filters.last().endsWith(QStringLiteral("(*)")));
  }

  void severalDroppedFilesStandForTheirFolder() {
    const QTemporaryDir folder;
    const QString a = folder.filePath("a.png");
    const QString b = folder.filePath("b.png");
    const QString c = folder.filePath("c.png");
    for (const QString& path : {a, b, c}) touchFile(path);
    QVERIFY(droppedSource({}).source.isEmpty());
    QCOMPARE(droppedSource({a}).source, a);
    QVERIFY(droppedSource({a}).note.isEmpty());
    QCOMPARE(droppedSource({a, b, c}).source, QFileInfo(a).absolutePath());
    QVERIFY(droppedSource({a, b, c}).note.isEmpty());
    QCOMPARE(droppedSource({b, a}).source, b);
    QVERIFY(droppedSource({b, a}).note.contains("b.png"));
    QVERIFY(droppedSource({b, a}).note.contains("2"));
    QCOMPARE(droppedSource({a, a, b, c}).source, QFileInfo(a).absolutePath());
  }

  void everyOutcomeHasAnIconAndAStatus_data() {
    QTest::addColumn<int>("regime");
    for (int i = 0; i <= static_cast<int>(Regime::Null); ++i) QTest::newRow(qPrintable(QString::number(i))) << i;
  }

  void everyOutcomeHasAnIconAndAStatus() {
    QFETCH(int, regime);
    RetrievalTrace trace;
    trace.termination = Termination::FixedPoint;
    trace.outcomes = {{.regime = static_cast<Regime>(regime), .memories = {1}, .effective = 2, .count = 9}};
    const OutcomeLook look = outcomeLook(trace.outcomes.back(), trace);
    QVERIFY2(iconNames().contains(look.icon), qPrintable(look.icon));
    QVERIFY(!look.text.isEmpty());
    RegimeBadge badge;
    setOutcome(badge, trace.outcomes.back(), trace);
    QCOMPARE(badge.text(), look.text);
    QVERIFY(badge.status() == look.status);
  }

  void theEndOfACycleIsACycle() {
    RetrievalTrace trace;
    trace.termination = Termination::LimitCycle;
    trace.cycleLength = 2;
    trace.outcomes = {{.regime = Regime::Spurious}, {.regime = Regime::Spurious}};
    QCOMPARE(outcomeLook(trace.outcomes[0], trace).text, QStringLiteral("Spurious state"));
    QCOMPARE(outcomeLook(trace.outcomes[1], trace).text, QStringLiteral("Cycle of 2"));
  }

  void aStateIsToldInASentence() {
    PanelFixture fixture;
    QVERIFY(stateText(fixture.session, 0).isEmpty());
    QVERIFY(fixture.start());
    const QString first = stateText(fixture.session, 0);
    const int last = fixture.session.run()->steps();
    const QString end = stateText(fixture.session, last);
    QVERIFY2(first.contains(QStringLiteral("0 of %1").arg(last)), qPrintable(first));
    QVERIFY(end.contains(QStringLiteral("%1 of %1").arg(last)));
    QVERIFY(first != end);
    QCOMPARE(stateText(fixture.session, 0, last), end);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::FormsTest)
#include "forms_test.moc"
