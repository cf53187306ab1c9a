#include <catch2/catch.hpp>

#include <fstream>

#include "store/records.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace fs = std::filesystem;

namespace {

void put_all(Store& store, const std::vector<Record>& records) {
  auto writer = store.writer();
  for (const Record& each : records) writer->put(each);
  writer->commit();
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("what is committed is there when the index is opened again, with its metadata") {
  const Place place;
  put_all(*Store::open(place / "x" / "deep", true, kMetadata), {record("1", "a b"), record("2", "c")});
  const auto again = Store::open(place / "x" / "deep", false, {{"schema", "other"}});
  CHECK(again->metadata() == kMetadata);
  CHECK(ids_of(*again) == Strings{"1", "2"});
  CHECK(data_of(*again, "2") == "c");
  CHECK(again->verify().empty());
}

TEST_CASE("opening what is no index says so and touches nothing") {
  const Place place;
  CHECK(kind_thrown([&] { Store::open(place / "none", false, {}); }) == ErrorKind::not_found);
  CHECK_FALSE(fs::exists(place / "none"));
  fs::create_directory(place / "full");
  std::ofstream(place / "full" / "letter.txt") << "dear";
  CHECK(kind_thrown([&] { Store::open(place / "full", true, {}); }) == ErrorKind::incompatible);
  CHECK(kind_thrown([&] { Store::open(place / "full", false, {}); }) == ErrorKind::not_found);
  CHECK(std::distance(fs::directory_iterator(place / "full"), {}) == 1);
  // Xapian would follow a text file as a stub database, and a stub can run a program.
  std::ofstream(place / "stub") << "remote :/bin/true\n";
  CHECK_THROWS_AS(Store::open(place / "stub", false, {}), Error);
}

TEST_CASE("another format is refused politely") {
  const Place place;
  (void)Store::open(place / "x", true, {});
  std::ofstream(place / "x" / "current") << "g9\n";
  CHECK(kind_thrown([&] { Store::open(place / "x", false, {}); }) == ErrorKind::corrupt);
}

TEST_CASE("put replaces, remove removes, rollback forgets, and readers see whole batches") {
  auto store = Store::in_memory({});
  put_all(*store, {record("1", "old"), record("2", "two")});
  auto reader = store->reader();
  const auto first = reader->generation();
  auto writer = store->writer();
  writer->put(record("1", "new"));
  CHECK(writer->remove("2"));
  CHECK_FALSE(writer->remove("2"));
  CHECK_FALSE(writer->remove("none"));
  CHECK_FALSE(writer->remove(std::string(500, 'x')));
  writer->put(record("3", "three"));
  CHECK(data_of(*store, "1") == "old");
  CHECK(ids_of(*store) == Strings{"1", "2"});
  writer->commit();
  CHECK(reader->generation() == first);
  CHECK(reader->refresh());
  CHECK_FALSE(reader->refresh());
  CHECK(reader->generation() == first + 1);
  CHECK(data_of(*store, "1") == "new");
  CHECK(ids_of(*store) == Strings{"1", "3"});
  writer->put(record("4", "four"));
  writer->rollback();
  writer->commit();
  CHECK_FALSE(reader->refresh());
  writer->put(record("5", "five"));
  writer.reset();
  CHECK(ids_of(*store) == Strings{"1", "3"});
}

TEST_CASE("a record that cannot be stored is refused by itself") {
  auto store = Store::in_memory({});
  auto writer = store->writer();
  writer->put(record("before", "a"));
  const auto with_term = [](std::string term) { return Record{"x", {{std::move(term), 1}}, {}, ""}; };
  const std::pair<Record, ErrorKind> cases[] = {
      {record("", "a"), ErrorKind::invalid_argument},
      {record(std::string(241, 'i'), "a"), ErrorKind::invalid_argument},
      {record(std::string("a\0b", 3), "a"), ErrorKind::invalid_argument},
      {with_term(""), ErrorKind::invalid_argument},
      {with_term("Qx"), ErrorKind::invalid_argument},
      {with_term(std::string(246, 't')), ErrorKind::too_large},
      {with_term(std::string(123, '\0')), ErrorKind::too_large},
      {{"x", {{"b", 1}, {"a", 1}}, {}, ""}, ErrorKind::invalid_argument},
      {{"x", {{"a", 1}, {"a", 1}}, {}, ""}, ErrorKind::invalid_argument},
      {{"x", {{"a", 1u << 31}}, {}, ""}, ErrorKind::too_large},
      {{"x", {}, {}, std::string(kMaxDataBytes + 1, 'd')}, ErrorKind::too_large},
      {{"x", {}, {{0, std::string(kMaxDataBytes + 1, 'd')}}, ""}, ErrorKind::too_large},
      {{"x", {}, {{1u << 20, "v"}}, ""}, ErrorKind::invalid_argument},
      {{"x", {}, {{1, "v"}, {1, "v"}}, ""}, ErrorKind::invalid_argument},
  };
  for (const auto& each : cases) CHECK(kind_thrown([&] { writer->put(each.first); }) == each.second);
  const std::string longest_id(kMaxIdBytes, 'i');
  writer->put({longest_id, {{std::string(122, '\0'), 1}, {std::string(245, 't'), 1}}, {}, "kept"});
  writer->put({"nothing", {}, {}, ""});
  writer->commit();
  CHECK(ids_of(*store) == Strings{"before", longest_id, "nothing"});
  CHECK(data_of(*store, longest_id) == "kept");
  CHECK(data_of(*store, "nothing") == "");
  CHECK(store->verify().empty());
}

TEST_CASE("values come back whatever their size") {
  auto store = Store::in_memory({});
  const std::size_t sizes[] = {0, 1, 1000, 16 << 10, (16 << 10) + 1, 65536, 1 << 20, 6 << 20};
  auto writer = store->writer();
  const auto value = [](std::size_t size) {
    std::string bytes(size, '\0');
    std::mt19937 random(7);
    for (char& c : bytes) c = static_cast<char>(random());
    return bytes;
  };
  for (const std::size_t size : sizes) {
    writer->put(record(std::to_string(size), "a", {{0, value(size)}, {1, "2020"}, {7, value(size / 2)}}));
  }
  writer->commit();
  store->reader()->with_snapshot([&](const Snapshot& snapshot) {
    for (const std::size_t size : sizes) {
      INFO(size);
      const auto docid = snapshot.find(std::to_string(size));
      REQUIRE(docid);
      CHECK((snapshot.value(*docid, 0) == value(size)));
      CHECK(snapshot.value(*docid, 1) == "2020");
      CHECK((snapshot.value(*docid, 7) == value(size / 2)));
      CHECK(snapshot.value(*docid, 3) == "");
      CHECK(snapshot.data(*docid) == "a");
    }
    CHECK(kind_thrown([&] { (void)snapshot.data(99); }) == ErrorKind::not_found);
    CHECK_FALSE(snapshot.find("none"));
    CHECK_FALSE(snapshot.find(std::string(1000, 'x')));
  });
  CHECK(store->verify().empty());
}

TEST_CASE("one writer at a time, and the refusal names the holder") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  auto writer = store->writer();
  const auto calls = {std::function<void()>([&] { store->writer(); }),
                      std::function<void()>([&] { store->bulk(1, 1 << 20); }),
                      std::function<void()>([&] { store->compact({}); }),
                      std::function<void()>([&] { Store::open(place / "x", true, {})->writer(); }),
                      std::function<void()>([&] { Store::repair(place / "x"); })};
  for (const auto& call : calls) CHECK(kind_thrown(call) == ErrorKind::locked);
  CHECK_THROWS_WITH(store->writer(), Catch::Contains("(this process)"));
  writer.reset();
  CHECK_NOTHROW(store->writer());
}

TEST_CASE("an index in memory leaves nothing behind, and lives as long as its last handle") {
  fs::path path;
  std::shared_ptr<Reader> reader;
  {
    auto store = Store::in_memory(kMetadata);
    path = store->path();
    put_all(*store, {record("1", "a")});
    reader = store->reader();
    CHECK(store->metadata() == kMetadata);
  }
  CHECK(fs::exists(path));
  reader->with_snapshot([](const Snapshot& snapshot) { CHECK(snapshot.size() == 1); });
  reader.reset();
  CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a picture stays while work runs in work, and a user's exception goes through") {
  auto store = Store::in_memory({});
  put_all(*store, {record("1", "a")});
  auto reader = store->reader();
  auto writer = store->writer();
  reader->with_snapshot([&](const Snapshot& outer) {
    writer->put(record("2", "a"));
    writer->commit();
    reader->with_snapshot([&](const Snapshot& inner) { CHECK(inner.size() == outer.size()); });
  });
  CHECK_THROWS_AS(reader->with_snapshot([](const Snapshot&) { throw std::out_of_range("mine"); }), std::out_of_range);
  reader->with_snapshot([](const Snapshot& snapshot) { CHECK(snapshot.size() == 1); });
}

TEST_CASE("a reader whose picture is gone moves on and runs the work again") {
  auto store = Store::in_memory({});
  auto writer = store->writer();
  for (unsigned i = 0; i < 300; ++i) writer->put(random_record(std::to_string(i), i));
  writer->commit();
  auto reader = store->reader();
  for (unsigned round = 1; round <= 5; ++round) {
    for (unsigned i = 0; i < 300; ++i) writer->put(random_record(std::to_string(i), i + 1000 * round));
    writer->commit();
  }
  std::size_t runs = 0, documents = 0;
  reader->with_snapshot([&](const Snapshot& snapshot) {
    ++runs;
    documents = 0;
    snapshot.for_each_id([&](std::string_view id) { return ++documents, snapshot.find(id).has_value(); });
  });
  CHECK(documents == 300);
  CHECK(runs == 2);
  CHECK(reader->generation() == 6);
}
