#include "ui/window/shell.h"

#include <QAction>
#include <QMenuBar>

#include "ui/export/export_dialog.h"
#include "ui/window/accessible_views.h"
#include "ui/window/clipboard_pictures.h"
#include "ui/window/command_palette.h"
#include "ui/window/commands.h"
#include "ui/window/key_dialog.h"
#include "ui/window/key_map.h"
#include "ui/window/main_window.h"
#include "ui/window/presenter.h"
#include "ui/window/search_field.h"
#include "ui/window/welcome.h"

namespace hopscope::ui {

Shell::Shell(MainWindow& window, bool remembers)
    : QObject(&window),
      window_(window),
      keys_(new KeyMap(window.actions(), remembers, this)),
      palette_(new CommandPalette(window, [&window] { return commandsOf(window); })),
      presenter_(new Presenter(window, window.session(), window.playback())),
      welcome_(new Welcome(window, remembers)) {
  const auto make = [this](const QString& id, const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                           const std::function<void()>& run) {
    QAction* action = window_.actions().make(id, text, icon, keys, run);
    window_.addAction(action);
    return action;
  };
  search = make("search", tr("Search commands\u2026"), "search", {QKeySequence(Qt::CTRL | Qt::Key_K)},
                [this] { palette_->open(); });
  present = make("present", tr("&Present"), "present", {QKeySequence(Qt::Key_F5)}, [this] { presenter_->start(); });
  fullScreen =
      make("full_screen", tr("&Full screen"), "expand", {QKeySequence(Qt::Key_F11)}, [this] { toggleFullScreen(); });
  showKeys =
      make("keys", tr("&Keys\u2026"), "keyboard", {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [this] {
        auto* dialog = new KeyDialog(*keys_, &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
      });
  showWelcome = make("welcome", tr("&Welcome"), "", {}, [this] { welcome_->open(); });
  // Without any run there is nothing to look at: help on.
  connect(&window_.session(), &Session::failed, this, [this] {
    if (window_.session().run() == nullptr) welcome_->open();
  });
  copyPicture = make("copy_picture", tr("&Copy picture of the state"), "copy", {QKeySequence(Qt::CTRL | Qt::Key_C)},
                     [this] { copyState(window_.session(), window_.playback()); });
  pastePicture = make("paste_picture", tr("&Paste picture as query"), "image", {QKeySequence(Qt::CTRL | Qt::Key_V)},
                      [this] { pasteQuery(window_); });
  for (const ExporterEntry* entry : exporters()) {
    const QKeySequence keys = QKeySequence::fromString(QLatin1String(entry->keys), QKeySequence::PortableText);
    exports << make(QStringLiteral("export/") + QLatin1String(entry->id), entry->title() + QChar(0x2026), {},
                    keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys}, [this, entry] {
                      auto* dialog = new ExportDialog(window_, *entry, &window_);
                      dialog->setAttribute(Qt::WA_DeleteOnClose);
                      dialog->show();
                    });
  }
  exportView = exports.first();
}

void Shell::offerCommands(const QString& text) { palette_->open(text); }

void Shell::toggleFullScreen() {
  if (window_.isFullScreen()) {
    window_.showNormal();
  } else {
    window_.showFullScreen();
  }
}

void Shell::complete() {
  installAccessibleViews();
  const auto followMotion = [this] { window_.setAnimated(!Theme::instance().reducedMotion()); };
  connect(&Theme::instance(), &Theme::changed, this, followMotion);
  followMotion();
  connect(&window_.playback(), &Playback::stepChanged, this, [this] { announceSteps(window_); });
  keys_->adopt(window_);
  window_.menuBar()->setCornerWidget(new SearchField(search), Qt::TopRightCorner);
}

}  // namespace hopscope::ui
