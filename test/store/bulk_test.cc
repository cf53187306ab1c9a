#include <catch2/catch.hpp>

#include <thread>

#include "store/records.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace fs = std::filesystem;

namespace {

using Strings = std::vector<std::string>;

std::size_t load(Store& store, const std::vector<Record>& records, unsigned threads = 2,
                 std::size_t memory = 64 << 20) {
  auto bulk = store.bulk(threads, memory);
  {
    std::vector<std::jthread> workers;
    for (unsigned t = 0; t < threads; ++t) {
      workers.emplace_back([&, t] {
        for (std::size_t i = t; i < records.size(); i += threads) bulk->put(records[i], i);
      });
    }
  }
  return bulk->finish({}, {});
}

std::vector<Record> many(const std::string& prefix, std::size_t count, std::uint32_t seed = 0) {
  std::vector<Record> records;
  for (std::size_t i = 0; i < count; ++i) {
    records.push_back(random_record(prefix + std::to_string(i), seed + static_cast<std::uint32_t>(i)));
  }
  return records;
}

std::size_t entries(const fs::path& directory) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), {}));
}

}  // namespace

TEST_CASE("a bulk load adds to what is there, in small segments and in large") {
  const Place place;
  for (const std::size_t memory : {std::size_t{100'000}, std::size_t{64} << 20}) {
    const auto path = place / std::to_string(memory).c_str();
    auto store = Store::open(path, true, kMetadata);
    CHECK(load(*store, many("a", 300)) == 300);
    auto reader = store->reader();
    const auto generation = reader->generation();
    CHECK(load(*store, many("b", 200)) == 200);
    CHECK(reader->refresh());
    CHECK(reader->generation() == generation + 1);
    reader->with_snapshot([](const Snapshot& snapshot) { CHECK(snapshot.size() == 500); });
    CHECK(data_of(*store, "b199") == random_record("b199", 199).data);
    CHECK(store->metadata() == kMetadata);
    CHECK(Store::open(path, false, {})->metadata() == kMetadata);
    CHECK(store->verify().empty());
    CHECK(entries(path) == 3);  // lock, current, one generation
  }
}

TEST_CASE("more segments than one merge takes") {
  auto store = Store::in_memory({});
  CHECK(load(*store, many("a", 200), 2, 2) == 200);
  CHECK(ids_of(*store).size() == 200);
  CHECK(store->verify().empty());
}

TEST_CASE("of two records with one id the later wins, against the index too") {
  // How many of the 100 documents there are loaded again: none, few, most, all.
  for (const std::size_t again : {0, 10, 90, 100}) {
    INFO(again);
    auto store = Store::in_memory(kMetadata);
    load(*store, many("a", 100));
    std::vector<Record> records = many("a", again, 5000);
    for (Record& each : many("b", 20)) records.push_back(each);
    for (Record& each : many("b", 20, 7000)) records.push_back(each);
    CHECK(load(*store, records, 2, again == 10 ? 200'000 : 64 << 20) == again + 20);
    CHECK(ids_of(*store).size() == 120);
    for (const std::size_t i : {std::size_t{0}, std::size_t{50}, std::size_t{99}}) {
      const auto seed = static_cast<std::uint32_t>(i < again ? 5000 + i : i);
      CHECK(data_of(*store, "a" + std::to_string(i)) == random_record("", seed).data);
    }
    CHECK(data_of(*store, "b7") == random_record("", 7007).data);
    CHECK(store->metadata() == kMetadata);
    CHECK(store->verify().empty());
  }
}

TEST_CASE("a load that is not finished, cancelled or empty changes nothing") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  load(*store, many("a", 10));
  const auto generation = store->reader()->generation();
  const auto unchanged = [&] {
    CHECK(ids_of(*store).size() == 10);
    CHECK(store->reader()->generation() == generation);
    CHECK(entries(place / "x") == 3);
  };
  {
    auto bulk = store->bulk(2, 1 << 20);
    for (const Record& each : many("b", 10)) bulk->put(each, 0);
    CHECK(kind_thrown([&] { store->writer(); }) == ErrorKind::locked);
  }
  unchanged();
  CHECK(store->bulk(2, 1 << 20)->finish({}, {}) == 0);
  unchanged();
  {
    auto bulk = store->bulk(2, 1 << 20);
    bulk->put(random_record("b", 1), 0);
    CHECK(kind_thrown([&] { bulk->finish([](std::size_t, std::size_t) { return false; }, {}); }) ==
          ErrorKind::cancelled);
  }
  unchanged();
  {
    auto bulk = store->bulk(2, 1 << 20);
    bulk->put(random_record("b", 1), 0);
    std::stop_source stop;
    stop.request_stop();
    CHECK(kind_thrown([&] { bulk->finish({}, stop.get_token()); }) == ErrorKind::cancelled);
  }
  unchanged();
}

TEST_CASE("a bad record in a bulk load is refused by itself") {
  auto store = Store::in_memory({});
  auto bulk = store->bulk(1, 1 << 20);
  bulk->put(record("1", "a"), 0);
  CHECK(kind_thrown([&] { bulk->put(record("", "a"), 1); }) == ErrorKind::invalid_argument);
  bulk->put(record("2", "a"), 2);
  CHECK(bulk->finish({}, {}) == 2);
  CHECK(ids_of(*store) == Strings{"1", "2"});
}

TEST_CASE("readers stay at their picture while generations come and go") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  load(*store, many("a", 100));
  auto reader = store->reader();
  load(*store, many("b", 100));
  store->compact({});
  reader->with_snapshot([](const Snapshot& snapshot) {
    CHECK(snapshot.size() == 100);
    CHECK(snapshot.find("a99"));
    CHECK(snapshot.data(*snapshot.find("a99")) == random_record("", 99).data);
    CHECK_FALSE(snapshot.value(*snapshot.find("a99"), 0).empty());
    CHECK_FALSE(snapshot.candidates(TermQuery::of_term("w0"), {}).items.empty());
  });
  CHECK(reader->refresh());
  reader->with_snapshot([](const Snapshot& snapshot) { CHECK(snapshot.size() == 200); });
}
