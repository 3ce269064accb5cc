#include "ui/window/language.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTranslator>
#include <algorithm>

#include "core/data/library.h"
#include "core/models/model.h"
#include "tests/support/paths.h"
#include "tests/ui/support/engine_texts.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/text/engine_text.h"
#include "ui/text/outcome_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tabular_label.h"
#include "ui/window/main_window.h"

using namespace hopscope;
using namespace hopscope::ui;

namespace {

constexpr QChar mark(0x00A4);

/// Qt's own texts have translations of their own.
bool ofQt(const char* context) {
  const QLatin1String name(context);
  return name.startsWith(QLatin1Char('Q')) || name == QLatin1String("MAC_APPLICATION_MENU");
}

/// Marks every text of the program, and makes it longer by a share.
class PseudoTranslator : public QTranslator {
 public:
  explicit PseudoTranslator(double longer) : longer_(longer) {}

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* text, const char* /*comment*/,
                                  int /*number*/) const override {
    if (ofQt(context)) return {};
    const QString source = QString::fromUtf8(text);
    return mark + source + QString(qRound(static_cast<double>(source.size()) * longer_), QLatin1Char('x'));
  }

 private:
  double longer_;
};

/// German that remembers what it was asked for and did not know.
class GermanTranslator : public QTranslator {
 public:
  GermanTranslator() { known_ = load(QStringLiteral(":/hopscope/translations/hopscope_de.qm")); }

  [[nodiscard]] bool known() const { return known_; }
  [[nodiscard]] const QStringList& missing() const { return missing_; }

  [[nodiscard]] QString translate(const char* context, const char* text, const char* comment,
                                  int number) const override {
    const QString german = QTranslator::translate(context, text, comment, number);
    // Symbols and what the window gives to the engine pass through its context too; its own texts are tested by name.
    if (german.isNull() && !ofQt(context) && qstrcmp(context, "Engine") != 0) {
      missing_ << QString::fromLatin1(context) + QStringLiteral(": ") + QString::fromUtf8(text);
    }
    return german;
  }

 private:
  bool known_ = false;
  mutable QStringList missing_;
};

/// Formulas, citations and the names in bundled data are the same in every language.
bool sameEverywhere(const QString& text) {
  for (const ModelEntry* entry : models()) {
    for (const std::string& each : {entry->formula, entry->energy, entry->citation}) {
      if (!each.empty() && text.contains(QString::fromStdString(each))) return true;
    }
  }
  const auto& sets = library().entries();
  return std::ranges::any_of(sets, [&](const BundledDataset& set) {
    const std::string raw = text.toStdString();
    return raw == set.name || raw == set.credit || std::ranges::find(set.classNames, raw) != set.classNames.end();
  });
}

/// The functions in a formula are no words: exp(16.0 × 0.2641 − 5.376).
bool hasWords(const QString& text) {
  static const QRegularExpression function(QStringLiteral("\\b(exp|log|max)\\("));
  static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
  return word.match(QString(text).remove(function)).hasMatch();
}

struct Shown {
  QString where;
  QString text;
};

QString nameOf(const QObject* object) {
  return QString::fromLatin1(object->metaObject()->className()) + QLatin1Char(' ') + object->objectName();
}

/// Every text of the window that a person reads, where it is.
QList<Shown> shownTexts(const QWidget& window) {
  QList<Shown> texts;
  const auto add = [&](const QObject* object, const QString& text) { texts.append({nameOf(object), text}); };
  for (const QWidget* each : window.findChildren<QWidget*>()) {
    if (const auto* label = qobject_cast<const QLabel*>(each)) add(label, label->text());
    if (const auto* label = qobject_cast<const TabularLabel*>(each)) add(label, label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(each)) add(button, button->text());
    if (const auto* field = qobject_cast<const QLineEdit*>(each)) add(field, field->placeholderText());
    if (const auto* dock = qobject_cast<const QDockWidget*>(each)) add(dock, dock->windowTitle());
    if (const auto* bar = qobject_cast<const QTabBar*>(each)) {
      for (int i = 0; i < bar->count(); ++i) add(bar, bar->tabText(i));
    }
    if (!each->toolTip().isEmpty()) add(each, each->toolTip());
  }
  for (const QAction* action : window.findChildren<QAction*>()) add(action, action->text());
  return texts;
}

}  // namespace

/// Nothing that is read stays English, and nothing is cut when it is longer.
class LanguageTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  void show() {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1600, 1000);
    window_->show();
    QTRY_VERIFY(window_->session().run() && !window_->session().computing());
    window_->playback().pause();
  }

 protected:
  void prepareAll() override { initialiseResources(); }

 private slots:
  void cleanup() { window_.reset(); }

  void theLanguageFollowsChoiceThenSystem() {
    QCOMPARE(spokenLanguage("de", {"en-GB"}), QString("de"));
    QCOMPARE(spokenLanguage({}, {"fr-FR", "de-CH", "en"}), QString("de"));
    QCOMPARE(spokenLanguage({}, {"fr-FR"}), QString("en"));
    QCOMPARE(spokenLanguage("xx", {"C"}), QString("en"));
  }

  void everyTextIsTranslatable() {
    PseudoTranslator pseudo(0.0);
    QCoreApplication::installTranslator(&pseudo);
    show();
    QStringList english;
    for (const WorkspaceEntry* entry : workspaces()) {
      const QString workspace = QLatin1String(entry->id);
      window_->showWorkspace(workspace);
      for (const Shown& shown : shownTexts(*window_)) {
        if (!hasWords(shown.text) || shown.text.contains(mark) || sameEverywhere(shown.text)) continue;
        english << shown.where + QStringLiteral(": ") + shown.text;
      }
    }
    english.removeDuplicates();
    QCoreApplication::removeTranslator(&pseudo);
    // Qt's own and proper names.
    english.removeIf([](const QString& text) {
      return text.contains(QLatin1String("English")) || text.contains(QLatin1String("Deutsch")) ||
             text.startsWith(QLatin1String("QAction _q_")) || text.contains(QLatin1String("QtPrivate"));
    });
    QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
  }

  void longerTextsAreNotCut() {
    PseudoTranslator pseudo(0.4);
    QCoreApplication::installTranslator(&pseudo);
    show();
    QStringList cut;
    for (const WorkspaceEntry* entry : workspaces()) {
      const QString workspace = QLatin1String(entry->id);
      window_->showWorkspace(workspace);
      QTest::qWait(50);
      for (const QWidget* each : window_->findChildren<QWidget*>()) {
        if (!each->isVisible()) continue;
        const auto* label = qobject_cast<const QLabel*>(each);
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        const QString text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
        if (!text.contains(mark) || (label != nullptr && label->wordWrap())) continue;
        const bool iconOnly = button != nullptr && each->inherits("QToolButton");
        if (iconOnly || each->inherits("hopscope::ui::SearchField")) continue;  // the field ends in "…" by itself
        if (each->width() + 1 < each->minimumSizeHint().width())
          cut << QStringLiteral("%1: %2 is %3 px wide and needs %4")
                     .arg(nameOf(each), text)
                     .arg(each->width())
                     .arg(each->minimumSizeHint().width());
      }
    }
    cut.removeDuplicates();
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
  }

  void germanIsWhole() {
    QFile file(QString::fromStdString(hopscope::test::sourceFolder() + "/resources/translations/hopscope_de.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!QString::fromUtf8(file.readAll()).contains(QLatin1String("unfinished")));
    GermanTranslator german;
    if (!german.known()) QSKIP("built without the tools for translations");
    QCoreApplication::installTranslator(&german);
    show();
    for (const WorkspaceEntry* entry : workspaces()) {
      const QString workspace = QLatin1String(entry->id);
      window_->showWorkspace(workspace);
      (void)window_->grab();
    }
    QCoreApplication::removeTranslator(&german);
    QVERIFY2(german.missing().isEmpty(), qPrintable(german.missing().join(QLatin1Char('\n'))));
  }

  void germanSpeaksForTheEngine() {
    const GermanTranslator german;
    if (!german.known()) QSKIP("built without the tools for translations");
    QStringList missing;
    for (const QString& text : engineTexts()) {
      if (german.translate("Engine", text.toUtf8().constData(), nullptr, -1).isEmpty()) missing << text;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
  }

  void sentencesOfTheEngineAreGerman() {
    if (!QFile::exists(QStringLiteral(":/hopscope/translations/hopscope_de.qm"))) {
      QSKIP("built without the tools for translations");
    }
    QVERIFY(installLanguage(*qApp, "de"));
    QCOMPARE(engineCaption("lower half masked + noise \u03c3 0.30 + 12.5\u202f% of memory 7"),
             QString("untere H\u00e4lfte verdeckt + Rauschen \u03c3 0.30 + 12.5\u202f% von Erinnerung 7"));
    QCOMPARE(engineTitleInside("Overlap"), QString("\u00dcberlappung"));
    QCOMPARE(engineTitleInside("Cosine"), QString("Kosinus"));
    QCOMPARE(engineText("not of the engine"), QString("not of the engine"));
    Outcome outcome;
    outcome.regime = Regime::SingleMemory;
    outcome.memories = {16};
    outcome.exact = true;
    QCOMPARE(outcomeText(outcome), QString("Eine Erinnerung: 16, genau"));
    for (QTranslator* translator : qApp->findChildren<QTranslator*>()) delete translator;
  }

  /// Without a translation the window says what the engine says.
  void englishIsAsTheEngineWritesIt() {
    for (const char* caption : {"lower half masked + noise \u03c3 0.30", "-1.5 and 2e-05 and 50\u202f%", "untouched"}) {
      QCOMPARE(engineCaption(caption), QString::fromUtf8(caption));
    }
    QCOMPARE(engineTitleInside("Mean squared error"), QString("mean squared error"));
    QCOMPARE(engineTitleInside("N_eff"), QString("N_eff"));
    for (const Regime regime : {Regime::SingleMemory, Regime::OtherMemory, Regime::Metastable, Regime::GlobalAverage,
                                Regime::Inverse, Regime::Mixture, Regime::Spurious, Regime::Null}) {
      for (const bool exact : {false, true}) {
        Outcome outcome;
        outcome.regime = regime;
        outcome.memories = {1, 2, 3};
        outcome.effective = 3;
        outcome.count = 100;
        outcome.exact = exact;
        QCOMPARE(outcomeText(outcome), QString::fromStdString(outcome.text()));
      }
    }
  }

  void theLanguageIsInstalled() {
    if (!QFile::exists(QStringLiteral(":/hopscope/translations/hopscope_de.qm"))) {
      QSKIP("built without the tools for translations");
    }
    QVERIFY(installLanguage(*qApp, "de"));
    show();
    QCOMPARE(window_->menuBar()->actions().first()->text(), QString("&Datei"));
    QVERIFY(window_->findChild<QDockWidget*>("history")->windowTitle() == QString("Verlauf"));
    for (QTranslator* translator : qApp->findChildren<QTranslator*>()) delete translator;
  }
};

HOPSCOPE_UI_TEST(LanguageTest)
#include "language_test.moc"
