#pragma once

#include <QString>

namespace hopscope::ui {

// Numbers as the program shows them: real minus (U+2212), thin spaces (U+202F) between thousands, "–" for a value that
// does not exist or is not finite. All are locale-independent, so exports and screens agree.

/// Association weight: 0.894, below 0.001 two digits and an exponent (9.8e−4); "0" and "1" only when exactly so.
[[nodiscard]] QString formatWeight(double weight);

/// Overlap, cosine or an error: 0.947, −0.012.
[[nodiscard]] QString formatFixed(double value, int decimals = 3);

/// Effective number of memories: 1.85, 71.3.
[[nodiscard]] QString formatEffective(double memories);
/// The same with one decimal always, for lanes and tables: 1.0, 71.3.
[[nodiscard]] QString formatEffectiveShort(double memories);

/// Energy: −0.423; beyond 10 000 in four significant digits.
[[nodiscard]] QString formatEnergy(double energy);
/// A change, with its sign: −0.088, +0.015, 0.000.
[[nodiscard]] QString formatChange(double change, int decimals = 3);

/// Inverse temperature: 8.00, 11.31, 16.0, 256; tiny and huge ones in three significant digits.
[[nodiscard]] QString formatBeta(double beta);

/// 6 300 (thin space).
[[nodiscard]] QString formatCount(qint64 count);

/// A large number in three significant digits: 950, 157 k, 4.61 M, 2.1 G.
[[nodiscard]] QString formatShortCount(double count);

/// 50 %, 12.5 % with thin space; `share` in 0 … 1.
[[nodiscard]] QString formatPercent(double share, int decimals = 0);

/// Any value in at most `significant` digits, as short as it can be: 0.3, 1e−3, 128.
[[nodiscard]] QString formatGeneral(double value, int significant = 4);

/// Replaces the ASCII hyphen before a digit or at the start of a number by U+2212.
[[nodiscard]] QString withRealMinus(QString number);

/// Reads what a person types: accepts U+2212, decimal commas, spaces, "10^-3", "1e-3" and a trailing "%" (÷ 100).
[[nodiscard]] double parseNumber(const QString& text, bool* ok);

}  // namespace hopscope::ui
