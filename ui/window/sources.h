#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

namespace hopscope::ui {

class MainWindow;

/// How what a person names, drops or chooses gets into a window: a session is opened, a picture that carries one is asked about,
/// all else are data.
class Sources : public QObject {
  Q_OBJECT

 public:
  explicit Sources(MainWindow& window);

  /// Opens a session, or a data set: a bundled name, a generated set or a path.
  void open(const QString& source);
  /// As open, but shows data and how else they could be stored first.
  void import(const QString& path);
  /// As import, of what was dropped somewhere; tells when it is not all of it.
  void drop(const QStringList& paths);
  void chooseFile();
  void chooseFolder();

 private:
  void take(const QString& source, const std::function<void()>& useAsData);
  void offerSession(const QString& picture, const QString& session);

  MainWindow& window_;
};

}  // namespace hopscope::ui
