#include "ui/text/outcome_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace hopscope::ui {

namespace {

struct OutcomeTexts {
  Q_DECLARE_TR_FUNCTIONS(Outcome)
};

QString memoriesOf(const Outcome& outcome) {
  QStringList memories;
  for (const Index memory : outcome.memories) memories << QString::number(memory);
  return memories.join(QStringLiteral(", "));
}

}  // namespace

QString outcomeText(const Outcome& outcome) {
  const QString list = memoriesOf(outcome);
  switch (outcome.regime) {
    case Regime::SingleMemory:
      return (outcome.exact ? OutcomeTexts::tr("Single memory: %1, exact") : OutcomeTexts::tr("Single memory: %1"))
          .arg(list);
    case Regime::OtherMemory:
      return (outcome.exact ? OutcomeTexts::tr("Other memory: %1, exact") : OutcomeTexts::tr("Other memory: %1"))
          .arg(list);
    case Regime::Metastable:
      return OutcomeTexts::tr("Metastable: %1 of %2").arg(outcome.effective).arg(outcome.count);
    case Regime::GlobalAverage:
      return OutcomeTexts::tr("Global average of %1").arg(outcome.count);
    case Regime::Inverse:
      return (outcome.exact ? OutcomeTexts::tr("Inverse of %1, exact") : OutcomeTexts::tr("Inverse of %1")).arg(list);
    case Regime::Mixture:
      return OutcomeTexts::tr("Mixture of %1").arg(list);
    case Regime::Spurious:
      return OutcomeTexts::tr("Spurious state");
    case Regime::Null:
      return OutcomeTexts::tr("Null: not known");
  }
  return {};
}

QString outcomeShortText(const Outcome& outcome) {
  switch (outcome.regime) {
    case Regime::SingleMemory:
    case Regime::OtherMemory:
    case Regime::Inverse:
    case Regime::Mixture:
      return memoriesOf(outcome);
    case Regime::Metastable:
      return OutcomeTexts::tr("%1 of %2").arg(outcome.effective).arg(outcome.count);
    case Regime::GlobalAverage:
      return OutcomeTexts::tr("all %1").arg(outcome.count);
    case Regime::Spurious:
    case Regime::Null:
      break;
  }
  return {};
}

QString cycleText(int length) { return OutcomeTexts::tr("Cycle of %1").arg(length); }

}  // namespace hopscope::ui
