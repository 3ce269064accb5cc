// What holds for every plot: none, one, many and impossible values are drawn without a warning, what is there is seen,
// and it can be exported. A new plot is one more factory in the list.
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/errors.h"
#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/heaviest_plot.h"
#include "ui/plots/score_histogram.h"
#include "ui/plots/sweep_map.h"
#include "ui/plots/sweep_plot.h"
#include "ui/plots/weights_plot.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

const QSize size(420, 260);

using Values = QVector<double>;

Values wave(int count) {
  Values values;
  for (int i = 0; i < count; ++i) values.append(0.5 + 0.5 * std::sin(i * 0.37));
  return values;
}

std::unique_ptr<QWidget> curve(const Values& values, CurveDetail detail, PlotScale scale) {
  auto plot = std::make_unique<CurvePlot>(detail);
  CurvePlotSetup setup;
  setup.title = QStringLiteral("Title");
  setup.yScale = scale;
  setup.series = {{QStringLiteral("Dense"), QStringLiteral("softmax"), values, CurveRole::Main}};
  setup.baselines = {{QStringLiteral("mean image"), 0.3}};
  plot->show(setup);
  return plot;
}

std::unique_ptr<QWidget> sweep(const Values& values, bool share) {
  auto plot = std::make_unique<SweepPlot>();
  SweepPlotSetup setup;
  setup.curves = {{QStringLiteral("Dense"), QStringLiteral("softmax")}};
  setup.title = QStringLiteral("Title");
  setup.xTitle = QStringLiteral("stored patterns");
  setup.share = share;
  QVector<SweepPoint> points;
  for (int i = 0; i < values.size(); ++i) {
    setup.values.push_back(i + 1);
    Estimate estimate;
    estimate.value = values[i];
    estimate.interval = {values[i] - 0.1, values[i] + 0.1};
    estimate.count = 10;
    points.append({0, i + 1.0, estimate, i});
  }
  plot->start(setup);
  plot->setPoints(points);
  return plot;
}

std::unique_ptr<QWidget> weights(const Values& values, WeightsPlot::Kind kind, int compact) {
  auto plot = std::make_unique<WeightsPlot>();
  if (compact > 0) plot->setCompact(compact);
  Vector vector(values.size());
  for (qsizetype i = 0; i < values.size(); ++i) {
    const auto value = static_cast<float>(values[i]);
    vector[i] = std::isfinite(value) ? value : 0.0F;
  }
  std::vector<int> order(static_cast<std::size_t>(values.size()));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::ranges::stable_sort(order, [&](int a, int b) { return std::abs(vector[a]) > std::abs(vector[b]); });
  plot->setValues(kind, vector, std::make_shared<const std::vector<int>>(order), QStringLiteral("softmax"));
  return plot;
}

std::unique_ptr<QWidget> histogram(const Values& values) {
  auto plot = std::make_unique<ScoreHistogram>();
  std::vector<float> scores;
  for (const double value : values) scores.push_back(static_cast<float>(value));
  plot->setScores(scores, metric("overlap"));
  plot->setThreshold(0.9);
  return plot;
}

std::unique_ptr<QWidget> map(const Values& values) {
  auto plot = std::make_unique<SweepMap>();
  SweepMapSetup setup;
  setup.title = QStringLiteral("Title");
  for (qsizetype i = 0; i < std::min<qsizetype>(values.size(), 400); ++i) setup.xValues << QString::number(i);
  setup.yValues = QStringList{QStringLiteral("0"), QStringLiteral("1")};
  setup.share = false;
  plot->start(setup);
  std::vector<double> cells;
  for (int row = 0; row < 2; ++row) {
    for (qsizetype i = 0; i < setup.xValues.size(); ++i) cells.push_back(values[i]);
  }
  plot->setValues(cells);
  return plot;
}

std::unique_ptr<QWidget> heaviest(const Values& values) {
  auto plot = std::make_unique<HeaviestPlot>();
  QVector<HeaviestPlot::Bar> bars;
  QImage picture(4, 4, QImage::Format_RGB32);
  picture.fill(Qt::white);
  for (const double value : values.first(std::min<qsizetype>(values.size(), 6))) {
    bars.append({value, QString::number(value), picture});
  }
  plot->show(QStringLiteral("Title"), QStringLiteral("softmax"), bars);
  return plot;
}

struct Factory {
  const char* name;
  std::function<std::unique_ptr<QWidget>(const Values&)> make;
};

const QVector<Factory>& factories() {
  static const QVector<Factory> all{
      {"small curve", [](const Values& v) { return curve(v, CurveDetail::Small, PlotScale::Linear); }},
      {"full curve", [](const Values& v) { return curve(v, CurveDetail::Full, PlotScale::Linear); }},
      {"logarithmic curve", [](const Values& v) { return curve(v, CurveDetail::Small, PlotScale::Log10); }},
      {"shares", [](const Values& v) { return sweep(v, true); }},
      {"errors", [](const Values& v) { return sweep(v, false); }},
      {"weights", [](const Values& v) { return weights(v, WeightsPlot::Kind::Weights, 0); }},
      {"overlaps", [](const Values& v) { return weights(v, WeightsPlot::Kind::Overlaps, 0); }},
      {"weights of a lane", [](const Values& v) { return weights(v, WeightsPlot::Kind::Weights, 24); }},
      {"scores", histogram},
      {"map", map},
      {"heaviest", heaviest},
  };
  return all;
}

struct Data {
  const char* name;
  Values values;
  bool seen;  ///< something must be drawn that is not there without values
};

const QVector<Data>& data() {
  static const QVector<Data> all{
      {"none", {}, false},
      {"one", {0.7}, true},
      {"two", {0.2, 0.9}, true},
      {"equal", {0.5, 0.5, 0.5}, true},
      {"gaps", {0.4, nan, 0.8, infinity, -infinity, 0.6}, true},
      {"nothing finite", {nan, infinity, -infinity}, false},
      {"very large", {1e30, 2e30, 3e30}, false},
      {"very small", {1e-30, 2e-30, 3e-30}, false},
      {"below zero", {-0.5, -0.25, -1.0}, false},
      {"zeros", {0.0, 0.0}, false},
      {"many", wave(100'000), true},
  };
  return all;
}

QImage drawn(QWidget& plot) {
  plot.resize(size);
  return plot.grab().toImage();
}

int different(const QImage& a, const QImage& b) {
  int count = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
  }
  return count;
}

}  // namespace

class PlotsTest : public UiTest {
  Q_OBJECT

 private slots:
  void cleanup() { Theme::instance().setMode(ThemeMode::Dark); }

  void anyValues_data() {
    QTest::addColumn<int>("factory");
    QTest::addColumn<int>("values");
    for (int i = 0; i < factories().size(); ++i) {
      for (int j = 0; j < data().size(); ++j) {
        QTest::addRow("%s, %s", factories()[i].name, data()[j].name) << i << j;
      }
    }
  }
  void anyValues() {
    QFETCH(int, factory);
    QFETCH(int, values);
    const Data& given = data()[values];
    const auto plot = factories()[factory].make(given.values);
    const QImage picture = drawn(*plot);
    QCOMPARE(picture.size(), size * picture.devicePixelRatio());
    if (!given.seen) return;
    const auto without = factories()[factory].make({});
    QVERIFY(different(picture, drawn(*without)) > 20);
  }

  void bothThemes() {
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      Theme::instance().setMode(ThemeMode::Dark);
      const QImage dark = drawn(*plot);
      Theme::instance().setMode(ThemeMode::Light);
      const QImage light = drawn(*plot);
      QVERIFY2(different(dark, light) > dark.width() * dark.height() / 20, factory.name);
    }
  }

  void anySize() {
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      for (const QSize each : {QSize(1, 1), QSize(20, 400), QSize(400, 20), QSize(60, 60), QSize(1600, 900)}) {
        plot->resize(each);
        (void)plot->grab();
      }
    }
  }

  void everyPlotSaysWhatItIs() {
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      QVERIFY2(!plot->accessibleName().isEmpty(), factory.name);
    }
  }

  void dropsAreLeftToTheWindow() {
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      QVERIFY2(!plot->acceptDrops(), factory.name);
      for (const QWidget* inside : plot->findChildren<QWidget*>()) QVERIFY2(!inside->acceptDrops(), factory.name);
    }
  }

  void pictures() {
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      plot->resize(size);
      auto* picture = dynamic_cast<PlotPicture*>(plot.get());
      QVERIFY2(picture != nullptr, factory.name);
      for (const qreal scale : {1.0, 2.0, 3.0}) {
        const QImage image = picture->toImage(scale);
        QCOMPARE(image.size(), (QSizeF(size) * scale).toSize());
      }
      QVERIFY_EXCEPTION_THROWN((void)picture->toImage(0.5), std::invalid_argument);
      QVERIFY_EXCEPTION_THROWN((void)picture->toImage(9.0), std::invalid_argument);
      QVERIFY_EXCEPTION_THROWN((void)picture->toImage(nan), std::invalid_argument);
    }
  }

  void vectorFilesHoldTheTitle() {
    const QTemporaryDir folder;
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      plot->resize(size);
      const QString path = folder.filePath(QStringLiteral("plot.svg"));
      dynamic_cast<PlotPicture&>(*plot).saveSvg(path);
      QFile file(path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      const QByteArray text = file.readAll();
      QXmlStreamReader xml(text);
      while (!xml.atEnd()) xml.readNext();
      QVERIFY2(!xml.hasError(), factory.name);
      QVERIFY2(text.contains("<title>"), factory.name);
      if (!plot->accessibleName().startsWith(QLatin1String("Title"))) continue;
      QVERIFY2(text.contains("<title>Title</title>"), factory.name);
      // And in the picture: every word is text.
      QVERIFY2(text.count("<text") > 2, factory.name);
    }
  }

  void pdfIsWritten() {
    const QTemporaryDir folder;
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      plot->resize(size);
      const QString path = folder.filePath(QStringLiteral("plot.pdf"));
      dynamic_cast<PlotPicture&>(*plot).savePdf(path);
      QFile file(path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      QVERIFY2(file.readAll().startsWith("%PDF"), factory.name);
    }
  }

  void unwritableFilesAreSaid() {
    const auto plot = factories()[0].make({0.9, 0.4});
    auto& picture = dynamic_cast<PlotPicture&>(*plot);
    QVERIFY_EXCEPTION_THROWN(picture.saveSvg(QStringLiteral("/nonexistent/plot.svg")), DataError);
    QVERIFY_EXCEPTION_THROWN(picture.savePdf(QStringLiteral("/nonexistent/plot.pdf")), DataError);
  }

  void aLargerCopyIsTheSamePlot() {
    for (const Factory& factory : factories()) {
      const auto plot = factory.make({0.9, 0.4, 0.2});
      plot->resize(size);
      auto& picture = dynamic_cast<PlotPicture&>(*plot);
      QImage large(size * 2, QImage::Format_ARGB32_Premultiplied);
      large.fill(Theme::instance().colour(Colour::Plot));
      QPainter painter(&large);
      painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
      picture.paintAt(painter, QPointF(0, 0), 2.0);
      painter.end();
      QImage direct = picture.toImage(2.0);
      direct.setDevicePixelRatio(1.0);
      // Rounding of letters aside.
      QVERIFY2(different(large, direct) < large.width() * large.height() / 20, factory.name);
    }
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PlotsTest)
#include "plots_test.moc"
