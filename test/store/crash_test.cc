#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "store/process.h"
#include "store/scenario.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace fs = std::filesystem;

namespace {

/// Kills a writing process at a random moment, `rounds` times on one index.
void kill_writers(unsigned rounds, std::uint32_t seed) {
  const Place place;
  const std::string index = (place / "x").string();
  std::mt19937 random(seed);
  unsigned acknowledged = 0;
  for (unsigned round = 0; round < rounds; ++round) {
    ChildProcess writer({TRACUU_WRITER_PROGRAM, index, "1000000"});
    const auto said = [&](const std::string& line) { acknowledged = static_cast<unsigned>(std::stoul(line)); };
    std::string line;
    for (unsigned lines = random() % 4; lines > 0 && writer.read_line(line); --lines) said(line);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 10'000));
    writer.kill();
    writer.wait();
    while (writer.read_line(line)) said(line);
    const auto store = Store::open(index, true, kMetadata);
    const unsigned there = batches_in(*store->reader());
    INFO("round " << round << ", acknowledged " << acknowledged << ", there " << there);
    REQUIRE(there >= acknowledged);
    REQUIRE(there <= acknowledged + 1);
    acknowledged = there;
    if (round % 20 == 0) REQUIRE(store->verify().empty());
  }
  CHECK(acknowledged > rounds / 2);
  CHECK(Store::open(index, false, {})->verify().empty());
}

}  // namespace

TEST_CASE("kill -9 loses nothing acknowledged and leaves no half batch", "[slow]") { kill_writers(200, 1); }

TEST_CASE("kill -9, a few times, also under sanitizers") { kill_writers(20, 3); }

TEST_CASE("kill -9, more often", "[.long]") { kill_writers(3000, 2); }

namespace {

/// Fills an index until writing fails. @return 0 if all is as promised, else the number of the check that failed.
int write_until_full(Store& store) {
  const struct rlimit full = {1 << 20, RLIM_INFINITY}, free = {RLIM_INFINITY, RLIM_INFINITY};
  ::signal(SIGXFSZ, SIG_IGN);
  auto writer = store.writer();
  writer->put(record("kept", "a"));
  writer->commit();
  if (::setrlimit(RLIMIT_FSIZE, &full) != 0) return 1;
  try {
    for (unsigned i = 0; i < 20'000; ++i) writer->put(random_record("lost" + std::to_string(i), i, 200));
    writer->commit();
    return 2;
  } catch (const Error& error) {
    const std::string message = error.what();
    if (error.kind() != ErrorKind::io) return 3;
    if (message.find("since the last commit") == std::string::npos) return 4;
  }
  if (::setrlimit(RLIMIT_FSIZE, &free) != 0) return 5;
  writer->rollback();
  if (ids_of(store) != std::vector<std::string>{"kept"}) return 6;
  writer->put(record("later", "b"));
  writer->commit();
  if (ids_of(store) != std::vector<std::string>{"kept", "later"}) return 7;
  return store.verify().empty() ? 0 : 8;
}

}  // namespace

TEST_CASE("a full disk: the batch is refused with its reason, and the writer works on when there is room") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  const int child = ::fork();
  if (child == 0) {
    int result = 99;
    try {
      result = write_until_full(*store);
    } catch (...) {
    }
    ::_exit(result);
  }
  CHECK(wait_for(child) == 0);
}

TEST_CASE("a full disk in the middle of a batch: what follows is refused until it is rolled back") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  const int child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    auto writer = store->writer();
    writer->put(random_record("first", 1));
    const struct rlimit full = {64 << 10, RLIM_INFINITY}, free = {RLIM_INFINITY, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &full);
    const auto refused = [](const auto& call) {
      try {
        call();
      } catch (const Error& error) {
        return error.kind() == ErrorKind::io;
      }
      return false;
    };
    // A record larger than the limit fails at once: its data do not wait for the commit.
    Record large = random_record("large", 2);
    std::mt19937 random(3);
    for (unsigned i = 0; i < 1 << 20; ++i) large.data.push_back(static_cast<char>(random()));
    int result = refused([&] { writer->put(large); }) ? 0 : 1;
    ::setrlimit(RLIMIT_FSIZE, &free);
    if (!refused([&] { writer->put(random_record("next", 3)); })) result += 2;
    if (!refused([&] { writer->commit(); })) result += 4;
    writer->put(random_record("new", 4));
    writer->commit();
    if (ids_of(*store) != std::vector<std::string>{"new"}) result += 8;
    ::_exit(result);
  }
  CHECK(wait_for(child) == 0);
}

TEST_CASE("a bulk load that meets a full disk leaves the index as it was") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  make_batch(*store, 1);
  const int child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit full = {1 << 20, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &full);
    int result = 1;
    try {
      auto bulk = store->bulk(2, 8 << 20);
      for (unsigned i = 0; i < 5000; ++i) bulk->put(random_record(std::to_string(i), i, 200), i);
      bulk->finish({}, {});
    } catch (const Error& error) {
      result = error.kind() == ErrorKind::io ? 0 : 2;
    }
    ::_exit(result);
  }
  CHECK(wait_for(child) == 0);
  CHECK(batches_in(*store->reader()) == 1);
  CHECK_NOTHROW(make_batch(*store, 2));
}
