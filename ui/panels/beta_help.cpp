#include "ui/panels/beta_help.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

#include "ui/text/beta_conventions.h"

namespace hopscope::ui {

namespace {

QString tableOf(double beta, Index dimension) {
  QString rows;
  for (const BetaConvention& each : betaConventions(beta, dimension)) {
    rows += QStringLiteral(
                "<tr><td>%1</td><td style='padding-left:16px'><b>%2</b></td></tr>"
                "<tr><td colspan='2' style='padding-bottom:8px'>%3</td></tr>")
                .arg(each.where.toHtmlEscaped(), each.value.toHtmlEscaped(), each.note.toHtmlEscaped());
  }
  return QStringLiteral("<table>%1</table>").arg(rows);
}

}  // namespace

BetaHelp::BetaHelp(QWidget* parent) : QToolButton(parent), table_(new QLabel) {
  setText(QStringLiteral("?"));
  setToolTip(tr("β in other papers and programs"));
  setAccessibleName(toolTip());
  setAutoRaise(true);
  setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(this);
  menu->setAccessibleName(toolTip());
  table_->setTextFormat(Qt::RichText);
  table_->setContentsMargins(12, 8, 12, 0);
  table_->setWordWrap(true);
  table_->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
  auto* shown = new QWidgetAction(menu);
  shown->setDefaultWidget(table_);
  menu->addAction(shown);
  menu->addAction(tr("Copy as text"), this,
                  [this] { QGuiApplication::clipboard()->setText(betaConventionsText(beta_, dimension_)); });
  // The text is made when it is looked at: β moves many times a second under a slider.
  connect(menu, &QMenu::aboutToShow, this, [this] { table_->setText(tableOf(beta_, dimension_)); });
  setMenu(menu);
  setEnabled(false);
}

void BetaHelp::setValue(double beta, Index dimension) {
  beta_ = beta;
  dimension_ = dimension;
  setEnabled(dimension > 0);
}

}  // namespace hopscope::ui
