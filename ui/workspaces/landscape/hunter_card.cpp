#include "ui/workspaces/landscape/hunter_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "core/experiments/statistics.h"
#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/form_row.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/share_bar.h"
#include "ui/workspaces/landscape/landscape_table.h"
#include "ui/workspaces/landscape/landscape_texts.h"

namespace hopscope::ui {

namespace {

const QString huntJob = QStringLiteral("hunt");
constexpr int maxRows = 60;
constexpr int pictureSide = 32;
constexpr std::chrono::milliseconds showEvery{250};  // what is found, while it is searched

QString nameOf(const FoundState& state) {
  const auto& memories = state.outcome.memories;
  switch (state.kind) {
    case FoundKind::Memory:
      return HunterCard::tr("memory %1").arg(memoryList(memories, 0));
    case FoundKind::Inverse:
      return HunterCard::tr("inverse of %1").arg(memoryList(memories, 0));
    case FoundKind::Mixture:
      return HunterCard::tr("mixture of %1").arg(memoryList(memories, 0));
    case FoundKind::Cycle:
      return HunterCard::tr("a cycle");
    case FoundKind::Other:
      return HunterCard::tr("spurious");
    case FoundKind::Unfinished:
      return HunterCard::tr("not settled");
  }
  return {};
}

}  // namespace

struct HunterCard::Mailbox {
  std::mutex mutex;
  std::optional<Hunt> found;
  std::chrono::steady_clock::time_point last;  ///< when something was put in; of the worker alone
};

HunterCard::HunterCard(Session& session, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      session_(session),
      jobs_(jobs),
      subtitle_(captionLabel()),
      starts_(new QSpinBox),
      run_(new QPushButton(tr("Run"))),
      stop_(new QPushButton(tr("Stop"))),
      bar_(new QProgressBar),
      shares_(new ShareBar),
      table_(new LandscapeTable({QString(), tr("ends in"), tr("starts"), tr("share"), tr("overlap"), tr("energy")}, 1)),
      note_(captionLabel()) {
  build();
  connect(run_, &QPushButton::clicked, this, &HunterCard::start);
  connect(stop_, &QPushButton::clicked, this, [this] { jobs_.stop(huntJob); });
  connect(table_, &QTableWidget::cellActivated, this, &HunterCard::useAsQuery);
  connect(&jobs_, &JobRunner::progress, this, [this](const QString& kind, qint64 done, qint64 total) {
    if (kind == huntJob) showProgress(done, total);
  });
  connect(&jobs_, &JobRunner::busyChanged, this, [this](const QString& kind, bool busy) {
    if (kind == huntJob) setRunning(busy);
  });
}

void HunterCard::build() {
  starts_->setRange(10, 100'000);
  starts_->setSingleStep(1000);
  starts_->setValue(1000);
  starts_->setAccessibleName(tr("Random starts"));
  run_->setProperty("kind", "primary");
  run_->setIcon(Theme::instance().icon(QStringLiteral("play-small"), Colour::OnFill));
  stop_->hide();
  bar_->setTextVisible(false);
  bar_->hide();
  shares_->setAccessibleName(tr("Shares of the random starts"));
  table_->setAccessibleName(tr("End states of the random starts"));
  table_->setIconSize({pictureSide, pictureSide});
  table_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  subtitle_->setWordWrap(false);

  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(headingLabel(tr("Where random starts end")));
  head->addWidget(subtitle_, 1);
  auto* label = new QLabel(tr("Random starts"));
  label->setProperty("role", "label");
  label->setBuddy(starts_);
  head->addWidget(label);
  head->addWidget(starts_);
  head->addWidget(run_);
  head->addWidget(stop_);
  auto* frame = new QFrame;
  frame->setProperty("surface", "card");
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  column->addLayout(head);
  column->addWidget(bar_);
  column->addWidget(shares_);
  column->addWidget(table_, 1);
  note_->setText(
      tr("States of ±1 are the corners of a cube: they have no plane, but the ends of random starts show what the "
         "network keeps besides the memories. Double-click one to have it as the query in Explore."));
  column->addWidget(note_);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(16, 12, 16, 16);
  outer->addWidget(frame);
}

std::shared_ptr<const RetrievalModel> HunterCard::network() const {
  const auto& run = session_.run();
  if (run == nullptr) return nullptr;
  const auto lane = session_.shownLane();
  const auto& model = run->traces[lane]->model;
  return model->entry().domain == StateDomain::Bipolar ? model : nullptr;
}

void HunterCard::startIfNew() {
  const auto now = network();
  if (now != nullptr && now != model_) start();
}

void HunterCard::start() {
  const auto now = network();
  if (now == nullptr) return;
  model_ = now;
  HuntSpec spec;
  spec.starts = starts_->value();
  spec.seed = session_.spec().retrieval.seed;
  mailbox_ = std::make_shared<Mailbox>();
  jobs_.run(
      huntJob,
      [now, spec, mailbox = mailbox_](const JobContext& job) {
        return huntSpurious(*now, spec, job, [&](const Hunt& hunt) {
          const auto time = std::chrono::steady_clock::now();
          if (time - mailbox->last < showEvery) return;
          mailbox->last = time;
          Hunt found = hunt;
          rankStates(found);
          const std::lock_guard lock(mailbox->mutex);
          mailbox->found = std::move(found);
        });
      },
      [this](const Hunt& hunt) { show(hunt); }, [this](const QString& message) { note_->setText(message); }, this);
}

void HunterCard::useAsQuery(int row) {
  const auto now = network();
  if (!hunt_ || now == nullptr || now != model_ || row >= static_cast<int>(hunt_->states.size())) return;
  const FoundState& state = hunt_->states[static_cast<std::size_t>(row)];
  const Vector pixels = model_->memory().decodeState(state.state);
  const auto layer = std::make_shared<const PaintLayer>(pixels.begin(), pixels.end());
  session_.edit(tr("End state as query: %1").arg(nameOf(state)), [&](RunSpec& spec) { spec.paint = layer; });
  emit queryUsed();
}

void HunterCard::setRunning(bool running) {
  bar_->setVisible(running);
  bar_->setRange(0, 0);
  run_->setVisible(!running);
  stop_->setVisible(running);
  starts_->setEnabled(!running);
}

void HunterCard::showProgress(qint64 done, qint64 total) {
  bar_->setRange(0, static_cast<int>(total));
  bar_->setValue(static_cast<int>(done));
  std::optional<Hunt> found;
  {
    const std::lock_guard lock(mailbox_->mutex);
    found = std::exchange(mailbox_->found, std::nullopt);
  }
  if (found) show(*found);
}

void HunterCard::show(const Hunt& hunt) {
  hunt_ = hunt;
  const Memory& memory = model_->memory();
  subtitle_->setText(tr("%1, %2 memories of %3 neurons; %4 starts, %5 end states")
                         .arg(engineText(model_->entry().name), formatCount(memory.count()),
                              formatCount(memory.dimension()), formatCount(hunt.starts),
                              formatCount(static_cast<qint64>(hunt.states.size()))));
  QVector<ShareBar::Part> parts;
  for (int kind = 0; kind < foundKinds; ++kind) {
    const int count = hunt.totals[static_cast<std::size_t>(kind)];
    const auto found = static_cast<FoundKind>(kind);
    if (count == 0 && (found == FoundKind::Cycle || found == FoundKind::Unfinished)) continue;
    const double share = hunt.starts == 0 ? 0.0 : static_cast<double>(count) / hunt.starts;
    const Interval interval = wilsonInterval(count, hunt.starts);
    parts.append({foundKindTitle(found), formatPercent(share, 1),
                  tr("%1 of %2 starts, 95 % between %3 and %4")
                      .arg(formatCount(count), formatCount(hunt.starts), formatPercent(interval.low, 1),
                           formatPercent(interval.high, 1)),
                  share, kind});
  }
  shares_->setParts(parts);
  const QSignalBlocker blocker(table_);
  const auto rows = static_cast<int>(std::min<std::size_t>(hunt.states.size(), maxRows));
  table_->setRowCount(rows);
  for (int row = 0; row < rows; ++row) {
    const FoundState& state = hunt.states[static_cast<std::size_t>(row)];
    const Picture picture = patternPicture(memory.dataset(), memory.decodeState(state.state));
    const QImage image = thumbnailImage(pictureImage(picture, Theme::instance().isDark()), pictureSide * 2);
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(2.0);
    table_->setRowHeight(row, pictureSide + 8);
    table_->setCell(row, 0, {}, QIcon(pixmap));
    table_->setCell(row, 1, nameOf(state));
    table_->setCell(row, 2, formatCount(state.count));
    table_->setCell(row, 3, formatPercent(static_cast<double>(state.count) / hunt.starts, 1));
    table_->setCell(row, 4, formatFixed(state.overlap));
    table_->setCell(row, 5, state.energy ? formatEnergy(*state.energy) : QStringLiteral("\u2013"));
  }
  if (static_cast<int>(hunt.states.size()) > rows) {
    note_->setText(tr("The %1 most frequent of %2 end states are listed.")
                       .arg(rows)
                       .arg(formatCount(static_cast<qint64>(hunt.states.size()))));
  }
}

}  // namespace hopscope::ui
