#include "ui/panels/query_strip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/text/engine_text.h"
#include "ui/text/run_pictures.h"
#include "ui/widgets/image_pane.h"

namespace hopscope::ui {

namespace {

constexpr int paneHeight = 84 + 26;  // three pixels a pixel of 28, and the line below

ImagePane* smallPane(const QString& name) {
  auto* pane = new ImagePane;
  pane->setCaptionVisible(false);
  pane->setTitle(name);  // spoken only
  pane->setFooter(name, {});
  pane->setFixedHeight(paneHeight);
  pane->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  return pane;
}

}  // namespace

QueryStrip::QueryStrip(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      target_(smallPane(tr("target"))),
      query_(smallPane(tr("query"))),
      mean_(smallPane(tr("mean image"))),
      damage_(new QLabel) {
  damage_->setProperty("role", "label");
  damage_->setWordWrap(true);
  auto* pictures = new QHBoxLayout;
  pictures->setSpacing(8);
  for (ImagePane* pane : {target_, query_, mean_}) pictures->addWidget(pane, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addLayout(pictures);
  column->addWidget(damage_);
  connect(&session_, &Session::runChanged, this, [this](const RunChange& change) {
    if (change.query || change.target) refresh();
  });
  refresh();
}

void QueryStrip::refresh() {
  if (session_.run() == nullptr) return;
  const Run& run = *session_.run();
  target_->setPicture(memoryPicture(run, run.spec.target));
  target_->setFooter(tr("memory %1").arg(run.spec.target), {});
  query_->setPicture(queryPicture(run));
  mean_->setPicture(meanPicture(run));
  QString damage = engineCaption(describe(run.spec.corruptions));
  damage = damage.left(1).toUpper() + damage.mid(1);
  if (run.query != run.corrupted) damage += tr(", painted over");
  damage_->setText(damage);
}

}  // namespace hopscope::ui
