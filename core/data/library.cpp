#include "core/data/library.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/errors.h"
#include "core/data/generator.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view fashionPackage = "dataset-fashion-mnist";
constexpr std::string_view fashionFolder = "/usr/share/datasets/fashion-mnist/";

std::vector<std::string> digitNames() { return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}; }

std::vector<std::string> fashionNames() {
  return {"T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"};
}

std::vector<std::string> letterNames() {
  std::vector<std::string> names;
  for (char letter = 'A'; letter <= 'Z'; ++letter) names.emplace_back(1, letter);
  return names;
}

BundledDataset fashion(std::string name, std::string title, std::string content, std::string file) {
  return {.name = std::move(name),
          .title = std::move(title),
          .content = std::move(content),
          .licence = "MIT",
          .credit = "Fashion-MNIST, \u00a9 2017 Zalando SE",
          .file = std::move(file),
          .classNames = fashionNames()};
}

std::vector<BundledDataset> knownDatasets() {
  std::vector<BundledDataset> sets;
  sets.push_back({.name = "digits20",
                  .title = "Handwritten digits, 20 \u00d7 20",
                  .content = "1500 \u00d7 20\u00d720, 150 per digit",
                  .licence = "Apache-2.0, derived from MNIST (CC-BY-SA-3.0)",
                  .credit = "OpenCV samples (digits.png), derived from MNIST by Y. LeCun, C. Cortes and C. Burges",
                  .file = "digits20-images-idx3-ubyte.gz",
                  .classNames = digitNames()});
  sets.push_back({.name = "digits8",
                  .title = "Handwritten digits, 8 \u00d7 8",
                  .content = "1797 \u00d7 8\u00d78",
                  .licence = "CC-BY-4.0",
                  .credit = "Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI repository",
                  .file = "digits8-images-idx3-ubyte.gz",
                  .classNames = digitNames()});
  sets.push_back(fashion("fashion28", "Fashion articles, 28 \u00d7 28", "1000 \u00d7 28\u00d728, 100 per class",
                         "fashion28-images-idx3-ubyte.gz"));
  sets.push_back({.name = "letters28",
                  .title = "Letters A\u2013Z, 28 \u00d7 28",
                  .content = "520 \u00d7 28\u00d728, A\u2013Z in 20 styles",
                  .licence = "GPL-3.0-or-later",
                  .credit = "Rendered for Hopscope from free fonts",
                  .file = "letters28-images-idx3-ubyte.gz",
                  .classNames = letterNames()});
  sets.push_back({.name = "emoji32",
                  .title = "Emoji, 32 \u00d7 32 in colour",
                  .content = "270 \u00d7 32\u00d732\u00d73, 10 classes",
                  .licence = "Apache-2.0",
                  .credit = "Noto Emoji, \u00a9 Google",
                  .file = "emoji32.bin.gz",
                  .classNames = {"smiley", "mammal", "bird_fish_bug", "plant", "fruit_vegetable", "meal", "vehicle",
                                 "building", "clothing", "sport"}});
  sets.push_back({.name = "photos64",
                  .title = "Photographs, 64 \u00d7 64 in colour",
                  .content = "20 \u00d7 64\u00d764\u00d73",
                  .licence = "CC0-1.0 and public domain",
                  .credit = "scikit-image sample data; Getty Open Content; NASA",
                  .file = "photos64"});
  sets.push_back(fashion("fashion-mnist-train", "Fashion-MNIST, training set", "60 000 \u00d7 28\u00d728",
                         std::string(fashionFolder) + "train-images-idx3-ubyte.gz"));
  sets.push_back(fashion("fashion-mnist-test", "Fashion-MNIST, test set", "10 000 \u00d7 28\u00d728",
                         std::string(fashionFolder) + "t10k-images-idx3-ubyte.gz"));
  return sets;
}

bool foundFile(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::string list(std::string text, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : ", ") + names[i];
  return text;
}

Dataset readBundled(const BundledDataset& entry, const LoadOptions& options, const JobContext& job) {
  if (!entry.available) {
    std::string reason = "is not on this machine (" + entry.file + ")";
    if (fs::path(entry.file).is_absolute()) reason += "; install the package " + std::string(fashionPackage);
    throw DataError(entry.name, "", reason);
  }
  Dataset dataset = readPath(entry.path, options, job);
  dataset.name = entry.name;
  dataset.source = entry.name;
  dataset.licence = entry.licence;
  dataset.credit = entry.credit;
  if (dataset.classNames.empty()) dataset.classNames = entry.classNames;
  return dataset;
}

}  // namespace

DatasetLibrary::DatasetLibrary(std::vector<fs::path> folders) : entries_(knownDatasets()) {
  for (BundledDataset& entry : entries_) {
    // An absolute file replaces the folder it is appended to.
    if (folders.empty()) folders.emplace_back();
    for (const fs::path& folder : folders) {
      if (const fs::path path = folder / entry.file; foundFile(path)) {
        entry.path = path;
        entry.available = true;
        break;
      }
    }
  }
}

const BundledDataset* DatasetLibrary::find(std::string_view name) const {
  const auto it = std::ranges::find(entries_, name, &BundledDataset::name);
  return it == entries_.end() ? nullptr : &*it;
}

std::shared_ptr<const Dataset> DatasetLibrary::load(const std::string& source, const LoadOptions& options,
                                                    std::uint64_t seed, const JobContext& job) const {
  if (const BundledDataset* entry = find(source)) return finished(readBundled(*entry, options, job));
  if (const auto generated = parseGeneratedSource(source)) {
    return generateDataset(generated->generator->id, generated->values, seed);
  }
  if (foundFile(source)) return loadPath(source, options, job);
  if (source == "-") {
    throw DataError(source, "", "standard input cannot be read as data: save it to a file and name that");
  }
  std::vector<std::string> bundled;
  std::vector<std::string> generated;
  for (const BundledDataset& entry : entries_) {
    if (entry.available) bundled.push_back(entry.name);
  }
  for (const GeneratorEntry* entry : generators()) generated.push_back(entry->id);
  throw DataError(
      source, "",
      list("is no file or folder, no bundled data set (", bundled) + list(") and no generator (", generated) + ")");
}

DataKind dataKind(const std::string& source, const DatasetLibrary& library) {
  if (library.find(source) != nullptr) return DataKind::Bundled;
  return parseGeneratedSource(source) ? DataKind::Generated : DataKind::File;
}

std::vector<fs::path> standardDataFolders(const fs::path& executable) {
  std::error_code ignored;
  const fs::path resolved = fs::weakly_canonical(executable, ignored);
  return {resolved.parent_path().parent_path() / "share" / "hopscope" / "datasets"};
}

}  // namespace hopscope
