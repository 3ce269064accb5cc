#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/segmented.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_panels.h"
#include "ui/workspaces/landscape/landscape_table.h"
#include "ui/workspaces/landscape/landscape_texts.h"

namespace hopscope::ui {

namespace {

std::vector<PlanePoint> evenPoints(int count) {
  std::vector<PlanePoint> points;
  for (int i = 0; i < count; ++i) {
    const double angle = (90.0 + 360.0 * i / count) * M_PI / 180.0;
    points.push_back({std::cos(angle), std::sin(angle)});
  }
  return points;
}

QToolButton* planeButton(const QString& icon, const QString& tip) {
  auto* button = new QToolButton;
  button->setIcon(Theme::instance().icon(icon));
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

LandscapePlanePanel::LandscapePlanePanel(LandscapeControl& control, QWidget* parent)
    : QWidget(parent), control_(control), planes_(new Segmented), pages_(new QStackedWidget) {
  planes_->addSegment(tr("Points in 2-D"));
  planes_->addSegment(tr("Through 3 images"));
  planes_->setAccessibleName(tr("Plane"));
  QVBoxLayout* column = panelLayout(this);
  column->addWidget(planes_);
  pages_->addWidget(pointsPage());
  pages_->addWidget(picturesPage());
  column->addWidget(pages_);
  column->addStretch();
  connect(planes_, &Segmented::currentChanged, this,
          [this](int index) { control_.setPlane(static_cast<LandscapePlane>(index)); });
  connect(&control_, &LandscapeControl::landscapeChanged, this, &LandscapePlanePanel::refresh);
  connect(&control_, &LandscapeControl::sceneChanged, this, &LandscapePlanePanel::refreshPoints);
  connect(&control_, &LandscapeControl::selectionChanged, this, &LandscapePlanePanel::refreshPoints);
  connect(&control_, &LandscapeControl::placeHovered, this, &LandscapePlanePanel::showPicture);
  connect(&control_.session(), &Session::runChanged, this, &LandscapePlanePanel::refreshPictures);
  const auto enable = [this] { setEnabled(control_.computer().hasPlane()); };
  connect(&control_.session(), &Session::specChanged, this, enable);
  connect(&control_.session(), &Session::activeLaneChanged, this, enable);
  enable();
  refresh();
}

QSize LandscapePlanePanel::sizeHint() const {
  int height = 0;
  for (int page = 0; page < pages_->count(); ++page) {
    height = std::max(height, pages_->widget(page)->layout()->sizeHint().height());
  }
  return {QWidget::sizeHint().width(), height + planes_->sizeHint().height() + 28};
}

QWidget* LandscapePlanePanel::pointsPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 4, 0, 0);
  column->setSpacing(6);
  auto* head = new QHBoxLayout;
  head->addWidget(headingLabel(tr("Memories")));
  count_ = captionLabel();
  count_->setWordWrap(false);
  head->addWidget(count_, 1);
  auto* add = planeButton(QStringLiteral("plus"), tr("Add a memory"));
  auto* more = planeButton(QStringLiteral("more"), tr("Arrange the memories"));
  head->addWidget(add);
  head->addWidget(more);
  column->addLayout(head);
  table_ = new LandscapeTable({QString(), tr("angle"), tr("x\u2081"), tr("x\u2082")}, 1);
  table_->setRowRange(5, 9);
  table_->setAccessibleName(tr("Memories"));
  column->addWidget(table_);
  circle_ = new QCheckBox(tr("Keep on the circle while dragging"));
  column->addWidget(circle_);

  connect(add, &QToolButton::clicked, this, [this] {
    // Where nobody is: half way in the widest gap of the circle.
    std::vector<double> angles;
    for (const PlanePoint point : control_.spec().points) angles.push_back(angleDegrees({point.x, point.y}));
    std::ranges::sort(angles);
    double widest = -1.0;
    double middle = 0.0;
    for (std::size_t i = 0; i < angles.size(); ++i) {
      const double next = i + 1 < angles.size() ? angles[i + 1] : angles.front() + 360.0;
      if (next - angles[i] <= widest) continue;
      widest = next - angles[i];
      middle = 0.5 * (next + angles[i]) * M_PI / 180.0;
    }
    control_.addMemory({std::cos(middle), std::sin(middle)});
  });
  auto* menu = new QMenu(more);
  for (const int count : {2, 3, 4, 5, 6, 8, 12}) {
    menu->addAction(tr("%1 evenly on the circle").arg(count), this, [this, count] {
      control_.setPoints(tr("%1 memories evenly on the circle").arg(count), evenPoints(count));
    });
  }
  menu->addAction(tr("Five at 90\u00b0, 152\u00b0, 200\u00b0, 300\u00b0, 18\u00b0"), this,
                  [this] { control_.setPoints(tr("Five memories"), LandscapeSpec::defaultPoints()); });
  menu->addSeparator();
  menu->addAction(tr("Remove all trajectories"), this, [this] { control_.clearTrajectories(); });
  more->setMenu(menu);
  more->setPopupMode(QToolButton::InstantPopup);
  connect(table_, &LandscapeTable::rowChosen, this, [this](int row) {
    control_.select({LandscapeSelection::Kind::Memory, row});
  });
  connect(circle_, &QCheckBox::toggled, this, [this](bool on) {
    if (on != control_.spec().keepOnCircle) control_.setKeepOnCircle(on);
  });
  return page;
}

QWidget* LandscapePlanePanel::picturesPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 4, 0, 0);
  column->setSpacing(6);
  for (int corner = 0; corner < 3; ++corner) {
    auto* box = new QSpinBox;
    box->setRange(-1, 0);
    box->setSpecialValueText(tr("the query"));
    box->setKeyboardTracking(false);
    pictures_.at(static_cast<std::size_t>(corner)) = box;
    auto* row = new FormRow(tr("Picture %1").arg(corner + 1), box);
    row->setHelp(tr("A stored picture by its number, or the query of the run."));
    column->addWidget(row);
    connect(box, &QSpinBox::valueChanged, this, [this, corner](int value) { control_.setPicture(corner, value); });
    connect(box, &QSpinBox::editingFinished, this, [this] { control_.endMerge(); });
  }
  picture_ = new ImagePane;
  picture_->setTitle(tr("Picture under the mouse"));
  picture_->setMinimumHeight(Theme::instance().scaled(220));
  picture_->setPlaceholder(QStringLiteral("image"), tr("Point into the plane"));
  column->addWidget(picture_);
  mixture_ = captionLabel(tr("A click makes it the query of Explore."));
  column->addWidget(mixture_);
  return page;
}

void LandscapePlanePanel::refresh() {
  const auto plane = static_cast<int>(control_.spec().plane);
  {
    const QSignalBlocker blocker(planes_);
    planes_->setCurrentIndex(plane);
  }
  pages_->setCurrentIndex(plane);
  for (int page = 0; page < pages_->count(); ++page) {
    const auto policy = page == plane ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    pages_->widget(page)->setSizePolicy(policy, policy);
  }
  {
    const QSignalBlocker blocker(circle_);
    circle_->setChecked(control_.spec().keepOnCircle);
  }
  refreshPoints();
  refreshPictures();
}

void LandscapePlanePanel::refreshPoints() {
  const auto& points = control_.spec().points;
  const auto count = static_cast<int>(points.size());
  const bool sizeChanges = table_->rowCount() != count;
  const bool round = std::ranges::all_of(
      points, [](const PlanePoint& point) { return std::abs(std::hypot(point.x, point.y) - 1.0) < 1e-6; });
  count_->setText(round ? tr("%1 on the unit circle").arg(count) : tr("%1 in the plane").arg(count));
  {
    const QSignalBlocker blocker(table_);
    table_->setRowCount(count);
    const SceneColours colours = sceneColours();
    const auto& scene = control_.scene();
    for (int row = 0; row < count; ++row) {
      const QPointF place(points[static_cast<std::size_t>(row)].x, points[static_cast<std::size_t>(row)].y);
      const int colour = scene != nullptr && !scene->spec.pictures() ? scene->memoryColour(row) : -1;
      table_->setCell(row, 0, {}, memoryIcon(row + 1, basinColour(colours, colour)));
      table_->setCell(row, 1, angleText(place));
      table_->setCell(row, 2, formatFixed(place.x()));
      table_->setCell(row, 3, formatFixed(place.y()));
    }
  }
  const LandscapeSelection& selection = control_.selection();
  table_->mark(selection.kind == LandscapeSelection::Kind::Memory && !control_.pictures() ? selection.index : -1);
  if (sizeChanges) table_->updateGeometry();
}

void LandscapePlanePanel::refreshPictures() {
  const auto& run = control_.session().run();
  for (std::size_t corner = 0; corner < 3; ++corner) {
    const QSignalBlocker blocker(pictures_.at(corner));
    if (run != nullptr) pictures_.at(corner)->setMaximum(static_cast<int>(run->memory().count()) - 1);
    pictures_.at(corner)->setValue(static_cast<int>(control_.spec().pictures.at(corner)));
  }
}

void LandscapePlanePanel::showPicture(QPointF place) {
  const std::vector<float> values = control_.pictureAt(place);
  if (values.empty()) return;
  const Vector pixels = Eigen::Map<const Vector>(values.data(), static_cast<Index>(values.size()));
  picture_->setPicture(patternPicture(*control_.session().run()->dataset, pixels));
  const std::array<double, 3> shares = control_.scene()->shareOfCorners(place);
  mixture_->setText(tr("%1, %2 and %3 of the three. A click makes it the query of Explore.")
                        .arg(formatFixed(shares[0], 2), formatFixed(shares[1], 2), formatFixed(shares[2], 2)));
}

}  // namespace hopscope::ui
