#include <limits>
#include <nlohmann/json.hpp>

#include "core/documents/document_part.h"
#include "core/documents/session_file.h"
#include "core/files/json_cursor.h"
#include "core/landscape/landscape_spec.h"

namespace hopscope {

namespace {

using nlohmann::json;

json pointJson(PlanePoint point) { return json::array({point.x, point.y}); }

json pointsJson(const std::vector<PlanePoint>& points) {
  json array = json::array();
  for (const PlanePoint point : points) array.push_back(pointJson(point));
  return array;
}

json viewJson(const PlaneView& view) { return {{"centre", pointJson(view.centre)}, {"half_height", view.halfHeight}}; }

PlanePoint readPoint(const JsonCursor& cursor) {
  const auto numbers = cursor.elements(2);
  if (numbers.size() != 2) cursor.fail("must be two numbers");
  return {numbers[0].number(), numbers[1].number()};
}

void readPoints(const JsonCursor& owner, const char* key, std::size_t most, std::vector<PlanePoint>& points) {
  const auto cursor = owner.find(key);
  if (!cursor) return;
  points.clear();
  for (const JsonCursor& each : cursor->elements(most)) points.push_back(readPoint(each));
}

void readView(const JsonCursor& owner, const char* key, PlaneView& view) {
  const auto cursor = owner.find(key);
  if (!cursor) return;
  if (const auto centre = cursor->find("centre")) view.centre = readPoint(*centre);
  if (const auto height = cursor->find("half_height")) view.halfHeight = height->number();
}

void readFlag(const JsonCursor& owner, const char* key, bool& flag) {
  if (const auto cursor = owner.find(key)) flag = cursor->flag();
}

json landscapeJson(const LandscapeSpec& spec) {
  return {{"plane", idOf(spec.plane)},
          {"points", pointsJson(spec.points)},
          {"keep_on_circle", spec.keepOnCircle},
          {"pictures", spec.pictures},
          {"points_view", viewJson(spec.pointsView)},
          {"pictures_view", viewJson(spec.picturesView)},
          {"show",
           {{"basins", spec.showBasins},
            {"contours", spec.showContours},
            {"flow", spec.showFlow},
            {"fixed_points", spec.showFixedPoints},
            {"arrows", spec.showArrows},
            {"steps", spec.showSteps}}},
          {"strip", idOf(spec.strip)},
          {"trajectories", pointsJson(spec.trajectories)},
          {"picture_trajectories", pointsJson(spec.pictureTrajectories)}};
}

LandscapeSpec readLandscape(const JsonCursor& cursor) {
  LandscapeSpec spec;
  if (const auto plane = cursor.find("plane")) {
    spec.plane = plane->checked([&] { return planeFromId(plane->text()); });
  }
  readPoints(cursor, "points", LandscapeSpec::maxPoints, spec.points);
  readFlag(cursor, "keep_on_circle", spec.keepOnCircle);
  if (const auto pictures = cursor.find("pictures")) {
    const auto elements = pictures->elements(3);
    if (elements.size() != 3) pictures->fail("must be three memories");
    for (std::size_t i = 0; i < 3; ++i) {
      spec.pictures.at(i) = elements[i].integer(LandscapeSpec::query, std::numeric_limits<int>::max());
    }
  }
  readView(cursor, "points_view", spec.pointsView);
  readView(cursor, "pictures_view", spec.picturesView);
  if (const auto show = cursor.find("show")) {
    readFlag(*show, "basins", spec.showBasins);
    readFlag(*show, "contours", spec.showContours);
    readFlag(*show, "flow", spec.showFlow);
    readFlag(*show, "fixed_points", spec.showFixedPoints);
    readFlag(*show, "arrows", spec.showArrows);
    readFlag(*show, "steps", spec.showSteps);
  }
  if (const auto strip = cursor.find("strip")) {
    spec.strip = strip->checked([&] { return stripFromId(strip->text()); });
  }
  readPoints(cursor, "trajectories", LandscapeSpec::maxTrajectories, spec.trajectories);
  readPoints(cursor, "picture_trajectories", LandscapeSpec::maxTrajectories, spec.pictureTrajectories);
  cursor.checked([&] { spec.validate(); });
  return spec;
}

void writePart(const SessionDocument& document, json& text) {
  const auto& spec = document.parts.get<LandscapeSpec>();
  if (spec != LandscapeSpec{}) text["landscape"] = landscapeJson(spec);
}

void readPart(const JsonCursor& session, SessionDocument& document) {
  if (const auto landscape = session.find("landscape")) {
    document.parts.edit<LandscapeSpec>() = readLandscape(*landscape);
  }
}

}  // namespace

extern const DocumentPart landscape_entry;
const DocumentPart landscape_entry{.id = "landscape", .keys = {"landscape"}, .write = &writePart, .read = &readPart};

}  // namespace hopscope
