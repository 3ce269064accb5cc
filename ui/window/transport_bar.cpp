#include "ui/window/transport_bar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>
#include <limits>

#include "ui/document/session.h"
#include "ui/playing/actions.h"
#include "ui/playing/playback.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_label.h"

namespace hopscope::ui {

namespace {

QToolButton* transportButton(QAction* action) {
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setIconSize({16, 16});
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

QLabel* caption(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("role", "label");
  return label;
}

QPushButton* defaultButton(QAction* action, const QString& icon, const QString& text) {
  auto* button = new QPushButton(text);
  if (!icon.isEmpty()) button->setIcon(Theme::instance().icon(icon));
  button->setProperty("kind", "default");
  button->setFocusPolicy(Qt::TabFocus);
  button->setToolTip(action->toolTip());
  QObject::connect(action, &QAction::changed, button, [button, action] { button->setToolTip(action->toolTip()); });
  QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
  return button;
}

/// A push button that shows and triggers an action.
QPushButton* primaryButton(QAction* action) {
  auto* button = new QPushButton;
  button->setProperty("kind", "primary");
  button->setFocusPolicy(Qt::TabFocus);
  button->setMinimumWidth(92);
  const auto follow = [button, action] {
    button->setText(action->text());
    button->setIcon(Theme::instance().icon(action->text() == Actions::tr("Pause") ? "pause" : "play", Colour::OnFill));
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
  };
  QObject::connect(action, &QAction::changed, button, follow);
  QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
  follow();
  return button;
}

}  // namespace

TransportBar::TransportBar(Session& session, Playback& playback, Actions& actions, const QList<QAction*>& files,
                           const QList<QList<PageTool>>& tools, QAction* exportView, QAction* present, QWidget* parent)
    : QToolBar(tr("Tools"), parent) {
  setObjectName(QStringLiteral("tools"));
  setMovable(false);
  setFloatable(false);
  toggleViewAction()->setEnabled(false);
  QList<QWidget*> fileButtons;
  for (QAction* action : files) fileButtons << transportButton(action);
  addWidget(group(fileButtons));
  separate();
  buildTransport(playback, actions);
  for (const QList<PageTool>& each : tools) buildTools(each);
  buildSeed(session, actions);
  separate();
  addWidget(group({transportButton(actions.undo), transportButton(actions.redo)}));
  auto* spring = new QWidget;
  spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  addWidget(spring);
  icons_ << defaultButton(exportView, QStringLiteral("export"), tr("Export"))
         << defaultButton(present, QStringLiteral("present"), tr("Present"));
  for (QPushButton* each : icons_) each->setAccessibleName(each->text());
  addWidget(group({icons_[0], icons_[1]}));
  connect(&Theme::instance(), &Theme::changed, this, &TransportBar::fit);
}

void TransportBar::resizeEvent(QResizeEvent* event) {
  QToolBar::resizeEvent(event);
  fit();
}

void TransportBar::fit() {
  const auto show = [this](bool whole) {
    for (QWidget* each : captions_) each->setVisible(whole);
    speed_->setFixedWidth(whole ? 96 : 56);
    for (QPushButton* each : icons_) each->setText(whole ? each->accessibleName() : QString());
  };
  show(true);
  // The size hint of the bar is of what it showed last.
  int wanted = 2 * layout()->contentsMargins().left() + layout()->spacing() * static_cast<int>(actions().size());
  for (QAction* action : actions()) {
    const QWidget* widget = action->isVisible() ? widgetForAction(action) : nullptr;
    if (widget == nullptr) continue;
    if (widget->layout() != nullptr) widget->layout()->invalidate();
    wanted += widget->sizeHint().width();
  }
  show(wanted <= width());
}

void TransportBar::showPage(int page, bool transport) {
  for (QAction* action : transport_) action->setVisible(transport);
  for (qsizetype i = 0; i < tools_.size(); ++i) {
    if (tools_[i] != nullptr) tools_[i]->setVisible(i == page);
  }
  fit();
}

QWidget* TransportBar::group(const QList<QWidget*>& widgets) {
  auto* box = new QWidget;
  box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(4, 0, 4, 0);
  row->setSpacing(6);
  for (QWidget* widget : widgets) row->addWidget(widget, 0, Qt::AlignVCenter);
  return box;
}

void TransportBar::separate() {
  auto* line = new QFrame;
  line->setProperty("separator", true);
  line->setFixedSize(1, 20);
  addWidget(group({line}));
}

void TransportBar::buildTools(const QList<PageTool>& tools) {
  QList<QWidget*> buttons;
  for (const PageTool& tool : tools) {
    QPushButton* button = defaultButton(tool.action, tool.icon, QString(tool.action->text()).remove(QLatin1Char('&')));
    if (tool.primary) {
      button->setProperty("kind", "primary");
      button->setIcon(Theme::instance().icon(tool.icon, Colour::OnFill));
    }
    buttons << button;
  }
  tools_ << (buttons.isEmpty() ? nullptr : addWidget(group(buttons)));
  if (tools_.last() != nullptr) tools_.last()->setVisible(false);
}

void TransportBar::buildTransport(Playback& playback, Actions& actions) {
  transport_ << addWidget(
      group({transportButton(actions.first), transportButton(actions.stepBack), primaryButton(actions.play),
             transportButton(actions.stepForward), transportButton(actions.last)}));

  auto* speed = new QSlider(Qt::Horizontal);
  speed_ = speed;
  speed->setRange(-2, 6);
  speed->setPageStep(1);
  speed->setFixedWidth(96);
  speed->setFocusPolicy(Qt::TabFocus);
  speed->setAccessibleName(tr("Speed"));
  speed->setToolTip(tr("Speed in steps a second, in powers of two  \u2212 ="));
  auto* speedText = new TabularLabel(13, Colour::Text1);
  speedText->setTemplate(tr("%1 steps/s").arg(QStringLiteral("0.25")));
  const auto followSpeed = [&playback, speed, speedText] {
    const QSignalBlocker blocker(speed);
    speed->setValue(static_cast<int>(std::lround(std::log2(playback.speed()))));
    speedText->setText(tr("%1 steps/s").arg(formatGeneral(playback.speed())));
  };
  connect(speed, &QSlider::valueChanged, &playback, [&playback](int power) { playback.setSpeed(std::exp2(power)); });
  connect(&playback, &Playback::speedChanged, this, followSpeed);
  followSpeed();
  captions_ << caption(tr("Speed"));
  transport_ << addWidget(group({captions_.last(), speed, speedText}));

  auto* step = new TabularLabel(13, Colour::Text1);
  step->setTemplate(tr("Step %1 of %2").arg(12).arg(12));
  const auto followStep = [&playback, step] {
    step->setText(tr("Step %1 of %2").arg(playback.step()).arg(playback.stepCount()));
  };
  connect(&playback, &Playback::stepChanged, this, followStep);
  connect(&playback, &Playback::stepCountChanged, this, followStep);
  followStep();
  transport_ << addWidget(group({step}));
}

void TransportBar::buildSeed(Session& session, Actions& actions) {
  auto* seed = new QSpinBox;
  seed->setRange(0, std::numeric_limits<int>::max());
  seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
  seed->setAlignment(Qt::AlignRight);
  seed->setFixedWidth(88);
  seed->setKeyboardTracking(false);
  seed->setFocusPolicy(Qt::StrongFocus);
  seed->setAccessibleName(tr("Seed"));
  seed->setToolTip(tr("Every random number of the run descends from this seed"));
  const auto follow = [&session, seed] {
    const QSignalBlocker blocker(seed);
    seed->setValue(static_cast<int>(session.spec().retrieval.seed));
  };
  connect(seed, &QSpinBox::valueChanged, &session,
          [&session](int value) { session.setSeed(static_cast<std::uint64_t>(value)); });
  connect(&session, &Session::specChanged, this, follow);
  follow();
  captions_ << caption(tr("Seed"));
  addWidget(group({captions_.last(), seed, transportButton(actions.newNoise), transportButton(actions.keepSeed)}));
}

}  // namespace hopscope::ui
