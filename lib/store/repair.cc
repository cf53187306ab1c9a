// store: mending what a power cut can leave, by hand of Index::repair.
#include <algorithm>

#include "store/database.h"
#include "store/maintain.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

bool opens(const fs::path& generation) {
  try {
    (void)open_to_read(generation);
    return Xapian::Database::check(generation.string()) == 0;
  } catch (const Xapian::Error&) {
    return false;
  } catch (const Error&) {
    return false;
  }
}

/// Xapian writes `v.tmp`, syncs it and renames it to `iamglass`. Where that rename was lost, blocks of the older version
/// may be gone already, and the half-done version is the one that is whole.
bool finish_version(const fs::path& generation) {
  const fs::path version = generation / "iamglass", half_done = generation / "v.tmp";
  const auto whole = read_small_file(half_done);
  if (!whole) return false;
  const auto before = read_small_file(version);
  replace_file(version, *whole);
  if (opens(generation)) return fs::remove(half_done);
  if (before) replace_file(version, *before);
  return false;
}

}  // namespace

std::string restore_current(const Directory& directory) {
  auto names = directory.generations();
  std::reverse(names.begin(), names.end());
  for (const std::string& name : names) {
    if (!opens(directory.generation(name))) continue;
    directory.point_at(name);
    return name;
  }
  throw Error(ErrorKind::corrupt,
              "'" + directory.path().string() + "' has no generation that can be opened: build the index anew");
}

std::vector<std::string> repair_index(const fs::path& path) {
  if (!fs::is_directory(path))
    throw Error(ErrorKind::not_found, "there is no index directory at '" + path.string() + "'");
  const Directory directory(path, Directory::Kind::directory);
  const IndexLock lock(path);
  std::vector<std::string> done;
  const auto current = directory.current();
  if (!current || !fs::is_directory(directory.generation(*current))) {
    done.push_back("'current' was lost: it names " + restore_current(directory) + " again");
  }
  const std::string name = directory.require_current();
  if (!opens(directory.generation(name))) {
    if (!finish_version(directory.generation(name))) {
      throw Error(ErrorKind::corrupt,
                  "generation " + name + " of '" + path.string() + "' cannot be mended: build the index anew");
    }
    done.push_back("generation " + name + ": finished a version file that was half done");
  }
  for (const std::string& left : directory.sweep()) done.push_back("removed " + left + ", left over");
  return done;
}

}  // namespace tracuu::detail
