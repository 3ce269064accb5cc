#include "ui/widgets/row_button.h"

#include <QToolButton>

#include "ui/theme/theme.h"

namespace hopscope::ui {

QToolButton* makeRowButton(const QString& icon, const QString& name) {
  auto* button = new QToolButton;
  button->setIcon(Theme::instance().icon(icon));
  button->setProperty("row", true);
  button->setAccessibleName(name);
  button->setToolTip(name);
  return button;
}

}  // namespace hopscope::ui
