#include "ui/window/window_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/page/workspace_page.h"

namespace hopscope::ui {

namespace {

/// "explore, compare or landscape".
QString workspaceIds() {
  QStringList ids;
  for (const WorkspaceEntry* each : workspaces()) ids << QLatin1String(each->id);
  const QString last = ids.takeLast();
  return ids.isEmpty() ? last : ids.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

/// The workspace that shows tables of experiments; empty when none does.
QString tableWorkspace() {
  for (const WorkspaceEntry* each : workspaces())
    if (each->opensTables) return QLatin1String(each->id);
  return {};
}

void addOptions(QCommandLineParser& parser) {
  parser.setApplicationDescription(QStringLiteral(
      "See associative memory think: watch dense and sparse Hopfield models heal damaged pictures, step by step."));
  parser.addPositionalArgument(QStringLiteral("data"),
                               QStringLiteral("Session (.hopf), bundled set, generated set, or a path to open."),
                               QStringLiteral("[data]"));
  parser.addOptions({
      {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this and leave.")},
      {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Print the version and leave.")},
      {QStringLiteral("theme"), QStringLiteral("system, light or dark."), QStringLiteral("name")},
      {QStringLiteral("workspace"), workspaceIds() + QLatin1Char('.'), QStringLiteral("name")},
      {QStringLiteral("export-image"),
       QStringLiteral("Render a workspace to a picture (the suffix tells the format) without a display, and leave."),
       QStringLiteral("file")},
      {QStringLiteral("size"), QStringLiteral("Size of that picture, default 1600x1000."), QStringLiteral("WxH")},
      {QStringLiteral("scale"), QStringLiteral("Pixels per unit of that picture, 0.5 to 4, default 1."),
       QStringLiteral("factor")},
      {QStringLiteral("step"), QStringLiteral("Step of the run in that picture, default the last."),
       QStringLiteral("N")},
      {QStringLiteral("sweep"),
       QStringLiteral("Show an experiment that hopscope-cli or the window wrote, in the experiment workspace."),
       QStringLiteral("table.csv")},
      {QStringLiteral("measure"), QStringLiteral("Which measure of it: recalled, score, overlap, effective …"),
       QStringLiteral("id")},
      {QStringLiteral("export-plot"),
       QStringLiteral(
           "Write its plot alone to an SVG, PDF or picture file without a display, and leave; --size is that "
           "of the plot."),
       QStringLiteral("file")},
      {QStringLiteral("demo"),
       QStringLiteral("Render the opening run to PREFIX.mp4, PREFIX.gif and PREFIX.png without a display, print "
                      "what was retrieved, and leave."),
       QStringLiteral("prefix")},
  });
}

/// Reads what follows --name into `into`; a problem when it is not understood.
class Reader {
 public:
  explicit Reader(const QCommandLineParser& parser) : parser_(parser) {}

  template <typename Read>
  void read(const char* name, const QString& allowed, Read&& read) {
    const QString option = QString::fromLatin1(name);
    if (!problem_.isEmpty() || !parser_.isSet(option)) return;
    if (!read(parser_.value(option))) {
      problem_ = QStringLiteral("--%1 %2: must be %3").arg(option, parser_.value(option), allowed);
    }
  }

  [[nodiscard]] const QString& problem() const { return problem_; }

 private:
  const QCommandLineParser& parser_;
  QString problem_;
};

std::optional<ThemeMode> themeFromId(const QString& id) {
  if (id == QLatin1String("system")) return ThemeMode::System;
  if (id == QLatin1String("light")) return ThemeMode::Light;
  if (id == QLatin1String("dark")) return ThemeMode::Dark;
  return std::nullopt;
}

bool readSize(const QString& text, QSize& size) {
  static const QRegularExpression pattern(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
  const auto match = pattern.match(text);
  if (!match.hasMatch()) return false;
  size = {match.captured(1).toInt(), match.captured(2).toInt()};
  return size.width() <= 16384 && size.height() <= 16384;
}

}  // namespace

ParsedArguments parseArguments(const QStringList& arguments) {
  ParsedArguments parsed;
  QCommandLineParser parser;
  addOptions(parser);
  const bool understood = parser.parse(arguments);
  if (parser.isSet(QStringLiteral("help"))) {
    parsed.answer = parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("hopscope"));
    return parsed;
  }
  if (parser.isSet(QStringLiteral("version"))) {
    parsed.answer =
        QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion());
    return parsed;
  }
  if (!understood) {
    parsed.problem = parser.errorText();
    return parsed;
  }
  WindowOptions& options = parsed.options;
  options.exportImage = parser.value(QStringLiteral("export-image"));
  options.demoPrefix = parser.value(QStringLiteral("demo"));
  options.sweep = parser.value(QStringLiteral("sweep"));
  options.measure = parser.value(QStringLiteral("measure"));
  options.exportPlot = parser.value(QStringLiteral("export-plot"));
  options.source = parser.positionalArguments().value(0);
  Reader reader(parser);
  reader.read("theme", QStringLiteral("system, light or dark"), [&](const QString& text) {
    options.theme = themeFromId(text);
    return options.theme.has_value();
  });
  reader.read("workspace", workspaceIds(), [&](const QString& text) {
    options.workspace = text;
    return findWorkspace(text) != nullptr;
  });
  reader.read("size", QStringLiteral("WIDTHxHEIGHT, as in 1600x1000"),
              [&](const QString& text) { return readSize(text, options.size); });
  reader.read("scale", QStringLiteral("from 0.5 to 4"), [&](const QString& text) {
    bool number = false;
    options.scale = text.toDouble(&number);
    return number && options.scale >= 0.5 && options.scale <= 4.0;
  });
  reader.read("step", QStringLiteral("a whole number from 0"), [&](const QString& text) {
    bool number = false;
    options.step = text.toInt(&number);
    return number && options.step >= 0;
  });
  if (!options.sweep.isEmpty()) options.workspace = tableWorkspace();
  parsed.problem = reader.problem();
  if (options.sweep.isEmpty() && !options.exportPlot.isEmpty()) {
    parsed.problem = QStringLiteral("--export-plot: needs --sweep, the experiment to draw");
  }
  return parsed;
}

}  // namespace hopscope::ui
