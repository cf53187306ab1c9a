#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "store/scenario.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

/// The one generation of an index.
fs::path generation_of(const fs::path& index) {
  std::string name = read(index / "current");
  name.pop_back();
  return index / name;
}

std::shared_ptr<Store> with_batches(const fs::path& path, unsigned batches) {
  auto store = Store::open(path, true, kMetadata);
  for (unsigned batch = 1; batch <= batches; ++batch) make_batch(*store, batch);
  return store;
}

unsigned batches_at(const fs::path& path) { return batches_in(*Store::open(path, false, {})->reader()); }

}  // namespace

TEST_CASE("an index has all its tables from the beginning, and after it was emptied") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  const auto whole = [&] {
    for (const char* table : {"postlist.glass", "docdata.glass", "termlist.glass"}) {
      CHECK(fs::exists(generation_of(place / "x") / table));
    }
  };
  whole();
  store->compact({});
  whole();
  CHECK(ids_of(*store).empty());
}

TEST_CASE("compaction keeps everything, makes it smaller and counts as a commit") {
  const Place place;
  auto store = with_batches(place / "x", 30);
  auto reader = store->reader();
  const auto before = store->sizes();
  const auto generation = reader->generation();
  std::size_t steps = 0;
  store->compact([&](std::size_t, std::size_t) { return ++steps > 0; });
  CHECK(steps > 0);
  CHECK(store->sizes().bytes < before.bytes);
  CHECK(reader->refresh());
  CHECK(reader->generation() == generation + 1);
  CHECK(batches_in(*reader) == 30);
  CHECK(store->metadata() == kMetadata);
  CHECK(kind_thrown([&] { store->compact([](std::size_t, std::size_t) { return false; }); }) == ErrorKind::cancelled);
  CHECK(batches_at(place / "x") == 30);
  make_batch(*store, 31);
  CHECK(batches_at(place / "x") == 31);
}

TEST_CASE("one file holds everything, read-only") {
  const Place place;
  auto store = with_batches(place / "x", 10);
  store->save_single_file(place / "one");
  CHECK(kind_thrown([&] { store->save_single_file(place / "one"); }) == ErrorKind::already_exists);
  CHECK(kind_thrown([&] { store->save_single_file(place / "no" / "one"); }) == ErrorKind::io);
  const auto one = Store::open(place / "one", false, {});
  CHECK(batches_in(*one->reader()) == 10);
  CHECK(one->metadata() == kMetadata);
  CHECK(one->reader()->generation() == store->reader()->generation());
  CHECK_FALSE(one->reader()->refresh());
  CHECK(one->verify().empty());
  CHECK(one->sizes().bytes == fs::file_size(place / "one"));
  for (const auto& call :
       {std::function<void()>([&] { one->writer(); }), std::function<void()>([&] { one->bulk(1, 1 << 20); }),
        std::function<void()>([&] { one->compact({}); })}) {
    CHECK(kind_thrown(call) == ErrorKind::invalid_argument);
  }
  one->save_single_file(place / "two");
  CHECK(batches_at(place / "two") == 10);
}

TEST_CASE("a file of another kind is no index, and no damaged one") {
  const Place place;
  std::ofstream(place / "text") << "Họp chi bộ";
  std::ofstream(place / "empty");
  REQUIRE(::mkfifo((place / "pipe").c_str(), 0600) == 0);
  for (const char* name : {"text", "empty", "pipe"})
    for (const bool create : {false, true})
      CHECK(kind_thrown([&] { Store::open(place / name, create, {}); }) == ErrorKind::incompatible);
}

TEST_CASE("an index that was taken away is not there, and not damaged") {
  const Place place;
  const auto store = with_batches(place / "x", 3);
  const auto reader = store->reader();
  fs::remove_all(place / "x");
  CHECK(kind_thrown([&] { reader->refresh(); }) == ErrorKind::not_found);
  CHECK(kind_thrown([&] { store->reader(); }) == ErrorKind::not_found);
}

TEST_CASE("sizes say where the bytes are") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  std::uint64_t values = 0;
  {
    auto writer = store->writer();
    for (unsigned i = 0; i < 3000; ++i) {
      const Record each = random_record(std::to_string(i), i);
      writer->put(each);
      values += each.id.size();
      for (const auto& [slot, bytes] : each.values) values += bytes.size();
    }
    writer->commit();
  }
  const StoreSizes sizes = store->sizes();
  CHECK(sizes.values_bytes == Approx(values).epsilon(0.02));
  CHECK(sizes.records_bytes == fs::file_size(generation_of(place / "x") / "docdata.glass"));
  CHECK(sizes.postings_bytes + sizes.values_bytes + sizes.records_bytes <= sizes.bytes);
  CHECK(sizes.postings_bytes > 0);
}

TEST_CASE("what verify finds in order reads as it was written; damaged data are never returned") {
  const Place place;
  with_batches(place / "x", 9)->compact({});
  const fs::path generation = generation_of(place / "x");
  std::mt19937 random(5);
  unsigned found = 0;
  for (int round = 0; round < 60; ++round) {
    const char* const tables[] = {"postlist.glass", "docdata.glass", "termlist.glass"};
    const fs::path table = generation / tables[round % 3];
    const std::string whole = read(table);
    std::string damaged = whole;
    for (unsigned flips = 1 + random() % 8; flips > 0; --flips)
      damaged[random() % damaged.size()] ^= static_cast<char>(1 + random() % 255);
    write(table, damaged);
    const auto damages = [&]() -> std::vector<Damage> {
      try {
        return Store::open(place / "x", false, {})->verify();
      } catch (const Error& error) {
        return {{"opening", error.what()}};
      }
    }();
    INFO(round << " " << table.filename());
    if (damages.empty()) CHECK(batches_at(place / "x") == 9);
    else CHECK_FALSE(damages.front().message.empty());
    found += !damages.empty();
    write(table, whole);
  }
  CHECK(found > 10);
  CHECK(Store::open(place / "x", false, {})->verify().empty());
}

TEST_CASE("verify goes on beside a writer") {
  const Place place;
  auto store = with_batches(place / "x", 3);
  auto writer = store->writer();
  writer->put(record("1", "a"));
  CHECK(store->verify().empty());
}

TEST_CASE("repair has nothing to do where nothing is wrong, and refuses what is no index") {
  const Place place;
  with_batches(place / "x", 3);
  CHECK(Store::repair(place / "x").empty());
  CHECK(kind_thrown([&] { Store::repair(place / "none"); }) == ErrorKind::not_found);
  fs::create_directory(place / "empty");
  CHECK(kind_thrown([&] { Store::repair(place / "empty"); }) == ErrorKind::corrupt);
}

TEST_CASE("repair names the lost generation again and removes what was left over") {
  const Place place;
  with_batches(place / "x", 5);
  fs::copy(generation_of(place / "x"), place / "x" / "g000099");
  fs::remove(place / "x" / "g000099" / "iamglass");
  fs::create_directory(place / "x" / "build-1");
  for (const char* current : {"", "nonsense\n", "g000098\n", "g000001"}) {
    INFO(current);
    fs::copy(generation_of(place / "x"), place / "x" / "g000099", fs::copy_options::skip_existing);
    const std::string whole = read(place / "x" / "current");
    write(place / "x" / "current", current);
    CHECK(kind_thrown([&] { Store::open(place / "x", false, {}); }) != ErrorKind::not_found);
    const auto done = Store::repair(place / "x");
    CHECK_FALSE(done.empty());
    CHECK(batches_at(place / "x") == 5);
    CHECK(std::distance(fs::directory_iterator(place / "x"), {}) == 3);
  }
}

TEST_CASE("repair finishes a version whose renaming was lost") {
  const Place place;
  auto store = with_batches(place / "x", 3);
  const fs::path version = generation_of(place / "x") / "iamglass";
  const std::string old = read(version);
  for (unsigned batch = 4; batch <= 5; ++batch) make_batch(*store, batch);
  fs::rename(version, version.parent_path() / "v.tmp");
  write(version, old);
  CHECK_FALSE(store->verify().empty());
  CHECK(Store::repair(place / "x").size() == 1);
  CHECK(batches_at(place / "x") == 5);
  CHECK(Store::open(place / "x", false, {})->verify().empty());
  CHECK_FALSE(fs::exists(version.parent_path() / "v.tmp"));
  write(version, "no version");
  CHECK(kind_thrown([&] { Store::repair(place / "x"); }) == ErrorKind::corrupt);
}
