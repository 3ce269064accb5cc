#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace hopscope::ui {

class Playback;
class Session;
class WorkspacePage;

/// Who shows pages, as those see it who work on whatever page is shown.
class PageHost {
 public:
  virtual ~PageHost() = default;

  [[nodiscard]] virtual Session& session() = 0;
  [[nodiscard]] virtual Playback& playback() = 0;
  /// The page shown, without docks and bars.
  [[nodiscard]] virtual QWidget& view() = 0;
  /// The id of the workspace shown.
  [[nodiscard]] virtual QString workspace() const = 0;
  /// @param id of a workspace in the catalog
  virtual void showWorkspace(const QString& id) = 0;
  /// The session as text; empty when it cannot be written.
  [[nodiscard]] virtual QString sessionText() = 0;
  /// Tells something for some seconds.
  virtual void showMessage(const QString& message) = 0;
};

}  // namespace hopscope::ui
