#include "ui/window/key_dialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/window/commands.h"
#include "ui/window/fuzzy.h"
#include "ui/window/key_map.h"

namespace hopscope::ui {

KeyDialog::KeyDialog(KeyMap& keys, QWidget* parent)
    : QDialog(parent),
      keys_(keys),
      filter_(new QLineEdit),
      list_(new QTreeWidget),
      typed_(new QKeySequenceEdit),
      conflict_(new QLabel),
      assign_(new QPushButton(tr("Assign"))),
      clear_(new QPushButton(tr("No key"))),
      reset_(new QPushButton(tr("Default"))) {
  setWindowTitle(tr("Keys"));
  setObjectName(QStringLiteral("keyDialog"));
  resize(Theme::instance().scaled(560), Theme::instance().scaled(680));
  build();
  connect(filter_, &QLineEdit::textChanged, this, &KeyDialog::filter);
  connect(list_, &QTreeWidget::currentItemChanged, this, &KeyDialog::followChoice);
  connect(typed_, &QKeySequenceEdit::keySequenceChanged, this, &KeyDialog::followTyped);
  connect(assign_, &QPushButton::clicked, this, &KeyDialog::assign);
  connect(clear_, &QPushButton::clicked, this, [this] { keys_.setKeys(chosen(), {}); });
  connect(reset_, &QPushButton::clicked, this, [this] { keys_.reset(chosen()); });
  connect(&keys_, &KeyMap::changed, this, &KeyDialog::fill);
  fill();
  filter_->setFocus();
}

void KeyDialog::build() {
  filter_->setPlaceholderText(tr("Filter"));
  filter_->setAccessibleName(tr("Filter commands"));
  filter_->setClearButtonEnabled(true);
  filter_->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  list_->setHeaderLabels({tr("Command"), tr("Keys")});
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAccessibleName(tr("Commands and their keys"));
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  typed_->setAccessibleName(tr("New key"));
  conflict_->setProperty("role", "caption");
  conflict_->setWordWrap(true);
  conflict_->setObjectName(QStringLiteral("conflict"));
  auto* change = new QHBoxLayout;
  change->setSpacing(8);
  auto* label = new QLabel(tr("New key"));
  label->setProperty("role", "label");
  label->setBuddy(typed_);
  change->addWidget(label);
  change->addWidget(typed_, 1);
  for (QPushButton* button : {assign_, clear_, reset_}) {
    button->setAutoDefault(false);
    change->addWidget(button);
  }
  auto* all = new QPushButton(tr("Restore all defaults"));
  all->setProperty("kind", "flat");
  all->setAutoDefault(false);
  connect(all, &QPushButton::clicked, &keys_, &KeyMap::resetAll);
  auto* close = new QPushButton(tr("Close"));
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  auto* ends = new QHBoxLayout;
  ends->addWidget(all);
  ends->addStretch();
  ends->addWidget(close);
  auto* note = new QLabel(tr("Esc leaves the presenter and full screen, cancels what is computing, and pauses."));
  note->setProperty("role", "caption");
  note->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(8);
  column->addWidget(filter_);
  column->addWidget(list_, 1);
  column->addWidget(note);
  column->addLayout(change);
  column->addWidget(conflict_);
  column->addLayout(ends);
}

QAction* KeyDialog::chosen() const {
  const QTreeWidgetItem* item = list_->currentItem();
  if (item == nullptr || item->isHidden()) return nullptr;
  return keys_.actions().value(item->data(0, Qt::UserRole).toInt());
}

void KeyDialog::fill() {
  const int row = list_->currentIndex().row();
  list_->clear();
  for (int i = 0; i < keys_.actions().size(); ++i) {
    const QAction* action = keys_.actions()[i];
    auto* item = new QTreeWidgetItem(list_, {plainText(*action), keysText(*action)});
    item->setData(0, Qt::UserRole, i);
    if (action->shortcuts() != keys_.defaultKeys(action)) {
      QFont font = item->font(1);
      font.setBold(true);
      item->setFont(1, font);
      item->setToolTip(1, tr("Changed from its default"));
    }
  }
  list_->setCurrentItem(list_->topLevelItem(std::max(0, row)));
  filter();
}

void KeyDialog::filter() {
  for (int i = 0; i < list_->topLevelItemCount(); ++i) {
    QTreeWidgetItem* item = list_->topLevelItem(i);
    const QString text = item->text(0) + QLatin1Char(' ') + item->text(1);
    item->setHidden(!fuzzyMatch(filter_->text(), text));
  }
  followChoice();
}

void KeyDialog::followChoice() {
  typed_->clear();
  const QAction* action = chosen();
  typed_->setEnabled(action != nullptr);
  clear_->setEnabled(action != nullptr && !action->shortcuts().isEmpty());
  reset_->setEnabled(action != nullptr && action->shortcuts() != keys_.defaultKeys(action));
  followTyped();
}

void KeyDialog::followTyped() {
  const QKeySequence typed = typed_->keySequence();
  const QAction* action = chosen();
  const QAction* owner = typed.isEmpty() ? nullptr : keys_.owner(typed);
  const bool taken = owner != nullptr && owner != action;
  assign_->setEnabled(action != nullptr && !typed.isEmpty() && owner != action);
  assign_->setText(taken ? tr("Take it") : tr("Assign"));
  const QString key = typed.toString(QKeySequence::NativeText);
  conflict_->setText(taken ? tr("%1 belongs to \u201c%2\u201d, which would lose it.").arg(key, plainText(*owner))
                     : typed.isEmpty() ? tr("Choose a command and press its new key in the field.")
                                       : tr("%1 is free.").arg(key));
}

void KeyDialog::assign() {
  if (QAction* action = chosen()) keys_.takeKeys(action, {typed_->keySequence()});
}

}  // namespace hopscope::ui
