#include "ui/text/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace hopscope::ui {

namespace {

QString translated(const QString& text) { return QCoreApplication::translate("Engine", text.toUtf8().constData()); }

QString fromEngine(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A text with its numbers taken out.
struct Caption {
  QString source;  ///< "%1 flipped"
  QStringList numbers;
};

Caption captionOf(const QString& text) {
  static const QRegularExpression number(
      QStringLiteral("[-\u2212]?\\b\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?(?:\u202f(?:%|px))?"));
  Caption caption;
  qsizetype end = 0;
  for (auto match = number.globalMatch(text); match.hasNext();) {
    const auto each = match.next();
    caption.numbers << each.captured();
    caption.source += text.mid(end, each.capturedStart() - end) + QStringLiteral("%%1").arg(caption.numbers.size());
    end = each.capturedEnd();
  }
  caption.source += text.mid(end);
  return caption;
}

}  // namespace

QString engineText(std::string_view text) { return text.empty() ? QString() : translated(fromEngine(text)); }

QString engineTitleInside(std::string_view title) {
  return title.empty() ? QString() : translated(insideSource(title));
}

QString engineCaption(std::string_view caption) {
  const QString joint = QStringLiteral(" + ");
  QStringList parts;
  for (const QString& part : fromEngine(caption).split(joint)) {
    const Caption found = captionOf(part);
    QString text = translated(found.source);
    for (const QString& number : found.numbers) text = text.arg(number);
    parts << text;
  }
  return parts.join(joint);
}

QString insideSource(std::string_view title) {
  const QString text = fromEngine(title);
  const bool word = text.size() > 1 && text.at(1).isLower();
  return word ? text.at(0).toLower() + text.mid(1) : text;
}

QString captionSource(std::string_view caption) { return captionOf(fromEngine(caption)).source; }

}  // namespace hopscope::ui
