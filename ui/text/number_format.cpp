#include "ui/text/number_format.h"

#include <QRegularExpression>
#include <cmath>

namespace hopscope::ui {
namespace {

const QChar kMinus(0x2212);
const QChar kThinSpace(0x202F);
const QString kNone = QStringLiteral("–");

// "1.5e-04" -> "1.5e−4"
QString tidyExponent(QString text) {
  static const QRegularExpression exponent(QStringLiteral("e([+-]?)0*(\\d)"));
  text.replace(exponent, QStringLiteral("e\\1\\2"));
  text.remove(QLatin1Char('+'));
  return withRealMinus(text);
}

// A value that rounds to zero must not keep its sign.
double withoutNegativeZero(double value, int decimals) {
  return std::abs(value) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : value;
}

}  // namespace

QString withRealMinus(QString number) { return number.replace(QLatin1Char('-'), kMinus); }

QString formatFixed(double value, int decimals) {
  if (!std::isfinite(value)) return kNone;
  return withRealMinus(QString::number(withoutNegativeZero(value, decimals), 'f', decimals));
}

QString formatWeight(double weight) {
  if (!std::isfinite(weight)) return kNone;
  if (weight == 0.0) return QStringLiteral("0");
  if (weight == 1.0) return QStringLiteral("1");
  if (std::abs(weight) >= 0.001) return formatFixed(weight, 3);
  return tidyExponent(QString::number(weight, 'e', 1));
}

QString formatEffective(double memories) {
  // 9.995 and above would print as 10.00.
  return formatFixed(memories, memories < 9.995 ? 2 : 1);
}

QString formatEffectiveShort(double memories) { return formatFixed(memories, 1); }

QString formatEnergy(double energy) {
  if (!std::isfinite(energy)) return kNone;
  return std::abs(energy) < 1e4 ? formatFixed(energy, 3) : tidyExponent(QString::number(energy, 'g', 4));
}

QString formatChange(double change, int decimals) {
  const QString text = formatFixed(change, decimals);
  return std::isfinite(change) && withoutNegativeZero(change, decimals) > 0 ? QLatin1Char('+') + text : text;
}

QString formatBeta(double beta) {
  if (!std::isfinite(beta)) return kNone;
  const double size = std::abs(beta);
  if (size != 0.0 && (size < 0.1 || size >= 1e6)) return formatGeneral(beta, 3);
  return formatFixed(beta, size < 15.995 ? 2 : size < 255.95 ? 1 : 0);
}

QString formatCount(qint64 count) {
  QString digits = QString::number(std::abs(count));
  for (qsizetype i = digits.size() - 3; i > 0; i -= 3) digits.insert(i, kThinSpace);
  return count < 0 ? kMinus + digits : digits;
}

QString formatShortCount(double count) {
  // From where three digits would round up to the next unit.
  if (count >= 999.5e6) return formatGeneral(count / 1e9, 3) + QStringLiteral("\u202fG");
  if (count >= 999.5e3) return formatGeneral(count / 1e6, 3) + QStringLiteral("\u202fM");
  if (count >= 999.5) return formatGeneral(count / 1e3, 3) + QStringLiteral("\u202fk");
  return formatGeneral(count, 3);
}

QString formatPercent(double share, int decimals) {
  if (!std::isfinite(share)) return kNone;
  return formatFixed(100.0 * share, decimals) + kThinSpace + QLatin1Char('%');
}

QString formatGeneral(double value, int significant) {
  if (!std::isfinite(value)) return kNone;
  return tidyExponent(QString::number(value, 'g', significant));
}

double parseNumber(const QString& text, bool* ok) {
  QString plain = text.simplified();
  plain.remove(QLatin1Char(' ')).remove(kThinSpace).remove(QChar(0x00A0)).remove(QChar(0x2009));
  plain.replace(kMinus, QLatin1Char('-')).replace(QLatin1Char(','), QLatin1Char('.'));
  const bool percent = plain.endsWith(QLatin1Char('%'));
  if (percent) plain.chop(1);
  static const QRegularExpression power(QStringLiteral("^(-?)10\\^(-?\\d+)$"));
  if (const auto match = power.match(plain); match.hasMatch())
    plain = match.captured(1) + QStringLiteral("1e") + match.captured(2);
  bool good = false;
  const double value = plain.toDouble(&good);
  good = good && std::isfinite(value);
  if (ok) *ok = good;
  return good ? (percent ? value / 100.0 : value) : 0.0;
}

}  // namespace hopscope::ui
