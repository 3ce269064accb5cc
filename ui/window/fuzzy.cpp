#include "ui/window/fuzzy.h"

#include <algorithm>
#include <set>

namespace hopscope::ui {

namespace {

constexpr int wholeWord = 120;
constexpr int wordStart = 100;
constexpr int inside = 60;
constexpr int scattered = 20;
constexpr int startBonus = 4;  ///< for a scattered letter that starts a word

bool startsWord(const QString& text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); }

bool endsWord(const QString& text, qsizetype end) { return end == text.size() || !text[end].isLetterOrNumber(); }

std::optional<FuzzyMatch> findWhole(const QString& word, const QString& text) {
  std::optional<FuzzyMatch> best;
  for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
       at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
    const bool start = startsWord(text, at);
    const int score = start && endsWord(text, at + word.size()) ? wholeWord : start ? wordStart : inside;
    if (best && best->score >= score) continue;
    best = FuzzyMatch{score, {}};
    for (qsizetype i = 0; i < word.size(); ++i) best->positions.append(static_cast<int>(at + i));
  }
  return best;
}

std::optional<FuzzyMatch> findScattered(const QString& word, const QString& text) {
  FuzzyMatch match{scattered, {}};
  qsizetype at = 0;
  for (const QChar letter : word) {
    at = text.indexOf(letter, at, Qt::CaseInsensitive);
    if (at < 0) return std::nullopt;
    if (startsWord(text, at)) match.score += startBonus;
    match.positions.append(static_cast<int>(at++));
  }
  // Letters far apart are no word that somebody meant.
  match.score -= std::min(scattered, (match.positions.last() - match.positions.first() + 1) - int(word.size()));
  return match;
}

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text) {
  FuzzyMatch sum;
  std::set<int> positions;
  for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    auto match = findWhole(word, text);
    if (!match) match = findScattered(word, text);
    if (!match) return std::nullopt;
    sum.score += match->score;
    positions.insert(match->positions.begin(), match->positions.end());
  }
  if (!positions.empty()) sum.score -= static_cast<int>(std::min<qsizetype>(text.size() / 8, 9));
  sum.positions = QList<int>(positions.begin(), positions.end());
  return sum;
}

}  // namespace hopscope::ui
