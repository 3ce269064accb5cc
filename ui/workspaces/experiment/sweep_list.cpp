#include "ui/workspaces/experiment/sweep_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>
#include <QSlider>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "ui/jobs/sweep_queue.h"
#include "ui/panels/form_row.h"
#include "ui/text/experiment_texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/row_button.h"
#include "ui/widgets/tabular_label.h"

namespace hopscope::ui {

namespace {

struct StateSign {
  QString icon;
  Colour colour;
};

StateSign signOf(SweepState state) {
  switch (state) {
    case SweepState::Waiting:
      return {QStringLiteral("clock"), Colour::Text3};
    case SweepState::Running:
      return {QStringLiteral("play-small"), Colour::Accent};
    case SweepState::Paused:
      return {QStringLiteral("pause"), Colour::Text3};
    case SweepState::Stopped:
      return {QStringLiteral("stop"), Colour::Text3};
    case SweepState::Finished:
      return {QStringLiteral("check-circle"), Colour::Good};
    case SweepState::Failed:
      return {QStringLiteral("warning"), Colour::Caution};
  }
  return {};
}

}  // namespace

SweepListRow::SweepListRow(QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel),
      about_(new ElidedLabel),
      bar_(new QProgressBar),
      icon_(new QLabel),
      state_(new TabularLabel(11)),
      left_(new TabularLabel(11, Colour::Text2)),
      pause_(makeRowButton(QStringLiteral("pause"), tr("Pause"))),
      resume_(makeRowButton(QStringLiteral("play-small"), tr("Go on"))),
      close_(makeRowButton(QStringLiteral("close"), tr("Remove from the list"))) {
  setFocusPolicy(Qt::StrongFocus);
  title_->setProperty("role", "heading");
  about_->setProperty("role", "caption");
  bar_->setTextVisible(false);
  left_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* head = new QHBoxLayout;
  head->setSpacing(4);
  head->addWidget(title_, 1);
  head->addWidget(pause_);
  head->addWidget(resume_);
  head->addWidget(close_);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(6);
  foot->addWidget(icon_);
  foot->addWidget(state_, 1);
  foot->addWidget(left_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 12, 10);
  column->setSpacing(5);
  column->addLayout(head);
  column->addWidget(about_);
  column->addWidget(bar_);
  column->addLayout(foot);
  connect(pause_, &QToolButton::clicked, this, &SweepListRow::paused);
  connect(resume_, &QToolButton::clicked, this, &SweepListRow::resumed);
  connect(close_, &QToolButton::clicked, this, [this] { running_ ? emit stopped() : emit removed(); });
}

void SweepListRow::showSweep(const SweepQueue& queue, int index) {
  const Sweep& sweep = queue.at(index);
  const bool active = sweep.state == SweepState::Running;
  running_ = active;
  title_->setWhole(experimentTitle(sweep.spec));
  about_->setWhole(experimentSubtitle(sweep.spec));
  bar_->setVisible(active || sweep.state == SweepState::Paused);
  bar_->setRange(0, 1000);
  bar_->setValue(static_cast<int>(1000 * sweep.trials / std::max<qint64>(1, sweep.totalTrials())));
  const StateSign sign = signOf(sweep.state);
  icon_->setPixmap(Theme::instance().icon(sign.icon, sign.colour).pixmap(14, 14));
  icon_->setVisible(!active);
  state_->setText(sweep.state == SweepState::Failed ? sweep.problem : stateText(sweep));
  state_->setToolTip(sweep.problem);
  left_->setText(active ? timeLeftText(sweep.secondsLeft) : QString());
  pause_->setVisible(active || sweep.state == SweepState::Waiting);
  resume_->setVisible(sweep.state == SweepState::Paused || sweep.state == SweepState::Stopped ||
                      sweep.state == SweepState::Failed);
  const QString close = active ? tr("Stop, keep rows") : tr("Remove from the list");
  close_->setIcon(Theme::instance().icon(active ? QStringLiteral("stop") : QStringLiteral("close")));
  close_->setToolTip(close);
  close_->setAccessibleName(close);
  setAccessibleName(title_->whole() + QStringLiteral(", ") + state_->text());
}

void SweepListRow::setSelected(bool selected) {
  selected_ = selected;
  update();
}

void SweepListRow::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  if (selected_) painter.fillRect(rect(), theme.colour(Colour::Selected));
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Colour::Line));
  if (hasFocus()) {
    painter.setPen(QPen(theme.colour(Colour::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -2));
  }
}

void SweepListRow::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit activated();
}

void SweepListRow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
    emit activated();
  } else {
    QWidget::keyPressEvent(event);
  }
}

SweepList::SweepList(SweepQueue& queue, QWidget* parent)
    : QWidget(parent), queue_(queue), rows_(new QVBoxLayout), summary_(captionLabel()), empty_(captionLabel()) {
  auto* content = new QWidget;
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(0);
  rows_->addStretch();
  content->setLayout(rows_);
  auto* area = new QScrollArea;
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(content);
  empty_->setText(
      tr("Experiments stand here when they run, wait or are finished. Their rows are kept until you remove "
         "them."));
  empty_->setContentsMargins(16, 12, 16, 12);
  summary_->setContentsMargins(16, 8, 16, 10);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(empty_);
  column->addWidget(area, 1);
  column->addWidget(separatorLine());
  column->addWidget(threadsRow());
  column->addWidget(summary_);
  connect(&queue_, &SweepQueue::listChanged, this, &SweepList::rebuild);
  connect(&queue_, &SweepQueue::stateChanged, this, &SweepList::refresh);
  connect(&queue_, &SweepQueue::progressChanged, this, &SweepList::refresh);
  rebuild();
}

QWidget* SweepList::threadsRow() {
  const int processors = std::max(1, QThread::idealThreadCount());
  auto* slider = new QSlider(Qt::Horizontal);
  slider->setObjectName(QStringLiteral("threads"));
  slider->setRange(1, processors);
  slider->setPageStep(1);
  slider->setAccessibleName(tr("Threads of an experiment"));
  slider->setToolTip(tr("How many processors experiments use, from the next point on. The results are the same."));
  auto* count = new TabularLabel(12, Colour::Text2);
  const auto use = [this, count, processors](int threads) {
    queue_.setThreads(threads == processors ? 0 : threads);
    count->setText(tr("%1 of %2").arg(threads).arg(processors));
  };
  slider->setValue(processors);
  use(processors);
  connect(slider, &QSlider::valueChanged, this, use);
  auto* label = new QLabel(tr("Threads"));
  label->setProperty("role", "label");
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(16, 10, 16, 0);
  line->setSpacing(12);
  line->addWidget(label);
  line->addWidget(slider, 1);
  line->addWidget(count);
  row->setVisible(processors > 1);
  return row;
}

void SweepList::rebuild() {
  // A row may be asking for its own removal: it must live until its event has been handled.
  for (SweepListRow* row : list_) {
    row->hide();
    row->deleteLater();
  }
  list_.clear();
  for (int i = 0; i < queue_.count(); ++i) {
    auto* row = new SweepListRow;
    const QString id = queue_.at(i).id;
    const auto with = [this, id](const std::function<void(int)>& act) {
      return [this, id, act] {
        if (const int index = queue_.indexOf(id); index >= 0) act(index);
      };
    };
    connect(row, &SweepListRow::activated, this, [this, id] { setCurrent(queue_.indexOf(id)); });
    connect(row, &SweepListRow::paused, this, with([this](int index) { queue_.pause(index); }));
    connect(row, &SweepListRow::resumed, this, with([this](int index) { queue_.resume(index); }));
    connect(row, &SweepListRow::stopped, this, with([this](int index) { queue_.stop(index); }));
    connect(row, &SweepListRow::removed, this, with([this](int index) { queue_.remove(index); }));
    rows_->insertWidget(i, row);
    list_.push_back(row);
    row->showSweep(queue_, i);
  }
  empty_->setVisible(list_.empty());
  current_ = std::min(current_, queue_.count() - 1);
  if (current_ < 0 && queue_.count() > 0) current_ = queue_.count() - 1;
  for (int i = 0; i < queue_.count(); ++i) list_[static_cast<std::size_t>(i)]->setSelected(i == current_);
  showSummary();
  emit currentChanged(current_);
}

void SweepList::refresh(int index) {
  if (index < 0 || index >= static_cast<int>(list_.size())) return;
  list_[static_cast<std::size_t>(index)]->showSweep(queue_, index);
  showSummary();
}

void SweepList::showSummary() {
  int waiting = 0;
  for (int i = 0; i < queue_.count(); ++i) waiting += queue_.at(i).state == SweepState::Waiting ? 1 : 0;
  summary_->setText(queue_.running()
                        ? tr("1 running, %1 waiting. Rows are kept as they finish; Esc stops.").arg(waiting)
                        : tr("Rows are kept as they finish."));
}

void SweepList::setCurrent(int index) {
  if (index == current_ || index >= queue_.count()) return;
  current_ = index;
  for (int i = 0; i < queue_.count(); ++i) list_[static_cast<std::size_t>(i)]->setSelected(i == current_);
  emit currentChanged(current_);
}

}  // namespace hopscope::ui
