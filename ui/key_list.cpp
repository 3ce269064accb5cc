#include "ui/key_list.h"

#include <QDialog>
#include <QHeaderView>
#include <QMenuBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/main_window.h"

namespace hopscope::ui {

namespace {

QString keyText(const QAction& action) {
  QStringList keys;
  for (const QKeySequence& sequence : action.shortcuts()) keys << sequence.toString(QKeySequence::NativeText);
  return keys.join(MainWindow::tr(" or "));
}

QString plainText(QString text) { return text.remove(QLatin1Char('&')); }

}  // namespace

void showKeys(MainWindow& window) {
  QList<QPair<QString, QString>> rows;
  for (const QAction* action : window.findChildren<QAction*>()) {
    const QString keys = keyText(*action);
    if (!keys.isEmpty() && !action->text().isEmpty()) rows.append({plainText(action->text()), keys});
  }
  rows.append({MainWindow::tr("Leave full screen, stop what is computing, pause"), MainWindow::tr("Esc")});

  auto* dialog = new QDialog(&window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(MainWindow::tr("Keys"));
  dialog->resize(460, 620);
  auto* table = new QTableWidget(static_cast<int>(rows.size()), 2, dialog);
  table->setHorizontalHeaderLabels({MainWindow::tr("Action"), MainWindow::tr("Key")});
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table->verticalHeader()->hide();
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionMode(QAbstractItemView::NoSelection);
  for (int row = 0; row < rows.size(); ++row) {
    table->setItem(row, 0, new QTableWidgetItem(rows[row].first));
    table->setItem(row, 1, new QTableWidgetItem(rows[row].second));
  }
  auto* layout = new QVBoxLayout(dialog);
  layout->addWidget(table);
  dialog->show();
}

}  // namespace hopscope::ui
