#include "core/documents/session_file.h"

#include <gtest/gtest.h>

#include "core/files/npy.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::fileBytes;
using test::TemporaryFolder;

const DatasetLibrary& library() {
  static const DatasetLibrary library({hopscope::test::datasetsFolder()});
  return library;
}

SessionDocument sessionOf(const fs::path& data) {
  SessionDocument session;
  session.kind = DataKind::File;
  session.run.source = data.string();
  session.run.memory.encoding = Encoding::Raw;
  session.run.lanes = {{"softmax", {{"beta", 4.0}}}};
  return session;
}

TEST(SessionFile, TheStoredGoldenSessionIsReadAndWrittenToTheByte) {
  const fs::path golden = fs::path(hopscope::test::dataFolder()) / "sessions" / "opening.hopf";
  const SessionDocument session = readSession(golden);
  EXPECT_EQ(session.run.lanes.size(), 2U);
  EXPECT_EQ(session.run.corruptions.size(), 2U);
  EXPECT_EQ(session.run.paint->size(), 784U);
  EXPECT_EQ(session.run.retrieval.seed, 42U);
  EXPECT_EQ(std::get<double>(session.parts.get<SessionView>().values.at("step")), 3.0);
  const TemporaryFolder folder;
  writeSession(folder / "again.hopf", session);
  EXPECT_EQ(fileBytes(folder / "again.hopf"), fileBytes(golden));
  EXPECT_EQ(computeSession(session, library())->traces.size(), 2U) << "its hash is that of the bundled set";
}

TEST(SessionFile, DataBesideItMoveWithIt) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "before" / "data");
  writeNpy(folder / "before" / "data" / "x.npy", test::normalPatterns(9, 5, 1));
  writeSession(folder / "before" / "s.hopf", sessionOf(folder / "before" / "data" / "x.npy"));
  EXPECT_NE(fileBytes(folder / "before" / "s.hopf").find("\"data/x.npy\""), std::string::npos);
  fs::rename(folder / "before", folder / "after");
  const SessionDocument session = readSession(folder / "after" / "s.hopf");
  EXPECT_EQ(session.run.source, (folder / "after" / "data" / "x.npy").string());
  EXPECT_FALSE(missingData(session).has_value());
  const std::string bytes = fileBytes(folder / "after" / "s.hopf");
  writeSession(folder / "after" / "s.hopf", session);
  EXPECT_EQ(fileBytes(folder / "after" / "s.hopf"), bytes);
}

TEST(SessionFile, DataElsewhereKeepTheirWholePath) {
  const TemporaryFolder folder;
  const fs::path data = folder.write("data/x.npy", "");
  fs::create_directory(folder / "sessions");
  writeSession(folder / "sessions" / "s.hopf", sessionOf(data));
  EXPECT_EQ(readSession(folder / "sessions" / "s.hopf").run.source, data.string());
  EXPECT_NE(fileBytes(folder / "sessions" / "s.hopf").find("\"" + data.string() + "\""), std::string::npos);
}

TEST(SessionFile, MissingDataIsAnErrorOfItsOwn) {
  const TemporaryFolder folder;
  const SessionDocument session = sessionOf(folder / "gone.npy");
  const auto missing = missingData(session);
  ASSERT_TRUE(missing.has_value());
  EXPECT_EQ(missing->kind(), SessionDataError::Kind::Missing);
  EXPECT_EQ(missing->path(), folder / "gone.npy");
  EXPECT_THROW(static_cast<void>(computeSession(session, library())), SessionDataError);
}

TEST(SessionFile, ChangedDataAreAnErrorOfTheirOwn) {
  const TemporaryFolder folder;
  const fs::path data = folder / "x.npy";
  writeNpy(data, test::normalPatterns(9, 5, 1));
  SessionDocument session = sessionOf(data);
  session.dataHash = library().load(data.string())->hash;
  EXPECT_EQ(computeSession(session, library())->traces.size(), 1U);
  writeNpy(data, test::normalPatterns(9, 5, 2));
  try {
    static_cast<void>(computeSession(session, library()));
    ADD_FAILURE() << "changed data were used";
  } catch (const SessionDataError& error) {
    EXPECT_EQ(error.kind(), SessionDataError::Kind::Changed);
    EXPECT_EQ(error.path(), data);
  }
  session.dataHash.reset();
  EXPECT_EQ(computeSession(session, library())->traces.size(), 1U) << "without a hash nothing is known to be wrong";
}

TEST(SessionFile, ALongTextIsPacked) {
  const TemporaryFolder folder;
  SessionDocument session = sessionOf("/data/x.npy");
  const Vector noise = Vector::LinSpaced(200'000, 0.0F, 1.0F);
  session.run.paint = std::make_shared<const PaintLayer>(noise.begin(), noise.end());
  writeSession(folder / "large.hopf", session);
  EXPECT_LT(fs::file_size(folder / "large.hopf"), toText(session).size() / 2);
  EXPECT_EQ(toText(readSession(folder / "large.hopf")), toText(session));
}

TEST(SessionFile, FilesThatCannotBeUsed) {
  const TemporaryFolder folder;
  const auto readError = [](const fs::path& path, const std::string& where, const std::string& part) {
    expectDataError([&] { static_cast<void>(readSession(path)); }, path, where, part);
  };
  readError(folder / "none.hopf", "", "does not exist");
  readError(folder.path(), "", "is a folder");
  readError(folder.write("noise.hopf", std::string("\0\1\2\3", 4)), "line 1, column 1", "is not JSON");
  expectDataError([] { writeSession("/nowhere/s.hopf", sessionOf("/data/x.npy")); }, "/nowhere/s.hopf", "",
                  "cannot be written");
}

TEST(SessionFile, KindsOfData) {
  EXPECT_EQ(dataKind("digits8", library()), DataKind::Bundled);
  EXPECT_EQ(dataKind("fashion-mnist-train", library()), DataKind::Bundled) << "known, though perhaps not installed";
  EXPECT_EQ(dataKind("random:count=3", library()), DataKind::Generated);
  EXPECT_EQ(dataKind("/data/x.npy", library()), DataKind::File);
}

}  // namespace
}  // namespace hopscope
