#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include <sys/wait.h>
#include <signal.h>
#include <unistd.h>

#include "store/process.h"
#include "store/scenario.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace {

/// Reads as fast as it can until told to stop; every picture must be whole and none older than the one before.
struct Watching {
  std::atomic<bool> stop{false};
  std::atomic<unsigned> pictures{0};
  std::atomic<unsigned> last{0};
  std::string problem;

  void run(Reader& reader, bool refresh) {
    try {
      for (unsigned before = 0; !stop; ++pictures) {
        if (refresh) reader.refresh();
        const unsigned batch = batches_in(reader);
        if (batch < before) throw std::logic_error("an older picture");
        before = last = batch;
      }
    } catch (const std::exception& error) {
      problem = error.what();
    }
  }
};

}  // namespace

TEST_CASE("threads search one reader while a writer commits: no search fails, every picture is whole", "[threads]") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  auto reader = store->reader();
  Watching refreshing, waiting;
  {
    std::jthread first([&] { refreshing.run(*reader, true); });
    std::jthread second([&] { waiting.run(*reader, false); });
    for (unsigned batch = 1; batch <= 60; ++batch) make_batch(*store, batch);
    refreshing.stop = waiting.stop = true;
  }
  CHECK(refreshing.problem == "");
  CHECK(waiting.problem == "");
  CHECK(refreshing.pictures > 10);
  reader->refresh();
  CHECK(batches_in(*reader) == 60);
}

TEST_CASE("many threads share one reader", "[threads]") {
  auto store = Store::in_memory({});
  for (unsigned batch = 1; batch <= 3; ++batch) make_batch(*store, batch);
  auto reader = store->reader();
  std::atomic<unsigned> wrong{0};
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 12; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 20; ++i) wrong += batches_in(*reader) != 3;
      });
    }
    make_batch(*store, 4);  // some threads now have to wait for others' handles
  }
  CHECK(wrong == 0);
}

TEST_CASE("processes: readers here, a writer there") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  auto reader = store->reader();
  Watching watching;
  ChildProcess writer({TRACUU_WRITER_PROGRAM, (place / "x").string(), "60"});
  std::jthread thread([&] { watching.run(*reader, true); });
  std::string line;
  while (writer.read_line(line)) {
  }
  CHECK(writer.wait() == 0);
  watching.stop = true;
  thread.join();
  CHECK(watching.problem == "");
  reader->refresh();
  CHECK(batches_in(*reader) == 60);
}

TEST_CASE("another process's writer is named") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  int held[2];
  REQUIRE(::pipe(held) == 0);
  const int holder = ::fork();
  if (holder == 0) {
    const auto writer = Store::open(place / "x", true, {})->writer();
    if (::write(held[1], "x", 1) == 1) ::pause();
    ::_exit(1);
  }
  char byte = 0;
  REQUIRE(::read(held[0], &byte, 1) == 1);
  std::string message;
  try {
    store->writer();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::locked);
    message = error.what();
  }
  CHECK_THAT(message, Catch::Contains("process " + std::to_string(holder)) && Catch::Contains("lock"));
  ::kill(holder, SIGKILL);
  wait_for(holder);
  ::close(held[0]);
  ::close(held[1]);
  CHECK_NOTHROW(store->writer());
}

TEST_CASE("a forked child can neither write nor commit nor keep the lock") {
  const Place place;
  auto store = Store::open(place / "x", true, {});
  auto writer = store->writer();
  writer->put(record("1", "a"));
  const int quick = ::fork();
  if (quick == 0) {
    int refused = 0;
    const auto count = [&](const auto& call) {
      try {
        call();
      } catch (const Error& error) {
        refused += error.kind() == ErrorKind::stale;
      }
    };
    count([&] { writer->put(record("2", "a")); });
    count([&] { writer->remove("1"); });
    count([&] { writer->commit(); });
    count([&] { writer->rollback(); });
    writer.reset();
    ::_exit(refused);
  }
  CHECK(wait_for(quick) == 4);
  CHECK(ids_of(*store).empty());
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const int lingering = ::fork();
  if (lingering == 0) {
    char byte;
    ::close(ends[1]);
    (void)!::read(ends[0], &byte, 1);  // until the parent is done
    ::_exit(0);
  }
  writer->commit();
  writer.reset();
  writer = store->writer();
  writer->put(record("3", "a"));
  writer->commit();
  CHECK(ids_of(*store) == std::vector<std::string>{"1", "3"});
  ::close(ends[0]);
  ::close(ends[1]);
  CHECK(wait_for(lingering) == 0);
}
