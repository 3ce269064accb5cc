#include "ui/theme/style_sheet.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

const QMap<QString, Colour>& tokenNames() {
  static const QMap<QString, Colour> names{
      {"Canvas", Colour::Canvas},
      {"Panel", Colour::Panel},
      {"Plot", Colour::Plot},
      {"Field", Colour::Field},
      {"Control", Colour::Control},
      {"Hover", Colour::Hover},
      {"Line", Colour::Line},
      {"LineStrong", Colour::LineStrong},
      {"Mark", Colour::Mark},
      {"Groove", Colour::Groove},
      {"Text1", Colour::Text1},
      {"Text2", Colour::Text2},
      {"Text3", Colour::Text3},
      {"Disabled", Colour::Disabled},
      {"Accent", Colour::Accent},
      {"Fill", Colour::Fill},
      {"FillHover", Colour::FillHover},
      {"FillPressed", Colour::FillPressed},
      {"Selected", Colour::Selected},
      {"SelectedEdge", Colour::SelectedEdge},
      {"Good", Colour::Good},
      {"Caution", Colour::Caution},
      {"Bad", Colour::Bad},
      {"OnFill", Colour::OnFill},
  };
  return names;
}

QString valueOf(const QString& word, const Theme& theme) {
  if (word == QLatin1String("theme")) return theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
  if (word.endsWith(QLatin1String("px"))) return QStringLiteral("%1px").arg(theme.scaled(word.chopped(2).toInt()));
  const auto token = tokenNames().constFind(word);
  Q_ASSERT_X(token != tokenNames().constEnd(), "style.qss", qPrintable(word));
  return theme.colour(*token).name();
}

}  // namespace

QString styleSheet(const Theme& theme) {
  QFile file(QStringLiteral(":/hopscope/style.qss"));
  if (!file.open(QIODevice::ReadOnly)) qFatal("the style sheet is not compiled in");
  const QString source = QString::fromUtf8(file.readAll());
  static const QRegularExpression word(QStringLiteral("@(\\w+)"));
  QString result;
  qsizetype end = 0;
  for (auto matches = word.globalMatch(source); matches.hasNext();) {
    const QRegularExpressionMatch match = matches.next();
    result += QStringView(source).sliced(end, match.capturedStart() - end);
    result += valueOf(match.captured(1), theme);
    end = match.capturedEnd();
  }
  result += QStringView(source).sliced(end);
  return result;
}

}  // namespace hopscope::ui
