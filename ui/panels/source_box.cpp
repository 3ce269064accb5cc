#include "ui/panels/source_box.h"

#include <QFileInfo>
#include <QStandardItemModel>

#include "core/data/generator.h"
#include "ui/text/engine_text.h"

namespace hopscope::ui {

namespace {

enum Role { SourceRole = Qt::UserRole, GeneratorRole, AskRole };

const QString askFile = QStringLiteral("file");
const QString askFolder = QStringLiteral("folder");

/// "random" of "random:dimension=100"; empty when it is no generated source.
QString generatorOf(const QString& source) {
  const std::string id = source.section(QLatin1Char(':'), 0, 0).toStdString();
  for (const GeneratorEntry* entry : generators()) {
    if (entry->id == id) return QString::fromStdString(id);
  }
  return {};
}

}  // namespace

SourceBox::SourceBox(const DatasetLibrary& library, QWidget* parent) : QComboBox(parent) {
  setAccessibleName(tr("Data set"));
  setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(8);
  setMaxVisibleItems(24);
  for (const BundledDataset& entry : library.entries()) {
    if (!entry.available) continue;
    addItem(engineText(entry.title), QString::fromStdString(entry.name));
    setItemData(count() - 1, engineText(entry.content) + QLatin1Char('\n') + QString::fromStdString(entry.credit),
                Qt::ToolTipRole);
  }
  insertSeparator(count());
  for (const GeneratorEntry* entry : generators()) {
    addItem(engineText(entry->title), QString::fromStdString(generatedSource(*entry, {})));
    setItemData(count() - 1, QString::fromStdString(entry->id), GeneratorRole);
    setItemData(count() - 1, engineText(entry->summary), Qt::ToolTipRole);
  }
  insertSeparator(count());
  addItem(tr("Open file…"));
  setItemData(count() - 1, askFile, AskRole);
  addItem(tr("Open folder…"));
  setItemData(count() - 1, askFolder, AskRole);
  connect(this, &QComboBox::activated, this, &SourceBox::choose);
}

void SourceBox::setSource(const QString& source) {
  source_ = source;
  if (hasPathRow_) removeItem(0);
  hasPathRow_ = false;
  int row = rowOf(source);
  if (row < 0) {
    const QString name = QFileInfo(source).fileName();
    insertItem(0, name.isEmpty() ? source : name, source);
    setItemData(0, source, Qt::ToolTipRole);
    hasPathRow_ = true;
    row = 0;
  }
  setCurrentIndex(row);
  setToolTip(itemData(row, Qt::ToolTipRole).toString());
}

int SourceBox::rowOf(const QString& source) const {
  const int bundled = findData(source, SourceRole);
  if (bundled >= 0) return bundled;
  const QString generated = generatorOf(source);
  return generated.isEmpty() ? -1 : findData(generated, GeneratorRole);
}

void SourceBox::choose(int row) {
  const QString ask = itemData(row, AskRole).toString();
  const QString chosen = itemData(row, SourceRole).toString();
  const bool same = row == rowOf(source_);
  // Until the session follows, the box shows what is really there.
  setSource(source_);
  if (ask == askFile) {
    emit fileWanted();
  } else if (ask == askFolder) {
    emit folderWanted();
  } else if (!same) {
    emit sourceChosen(chosen);
  }
}

}  // namespace hopscope::ui
