#include "store/power_cut.h"

#include <catch2/catch.hpp>

#include "store/process.h"
#include "store/scenario.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace fs = std::filesystem;

namespace {

/// Records a writer of `batches` batches, cuts its power at `images` moments, and opens what is left.
void cut_power(unsigned batches, unsigned images, std::uint32_t seed) {
  const Place place;
  const std::string root = (place / "root").string(), journal = (place / "journal").string();
  fs::create_directory(root);
  ChildProcess writer(
      {TRACUU_WRITER_PROGRAM, root + "/x", std::to_string(batches)},
      {"STORE_ROOT=" + root, "STORE_JOURNAL=" + journal, std::string("LD_PRELOAD=") + TRACUU_JOURNAL_SHIM});
  std::string line;
  while (writer.read_line(line)) {
  }
  REQUIRE(writer.wait() == 0);
  const auto records = read_journal(journal);
  REQUIRE(records.size() > 100);

  std::mt19937 random(seed);
  std::vector<std::size_t> moments;
  for (unsigned i = 0; i < images; ++i) moments.push_back(random() % (records.size() + 1));
  std::sort(moments.begin(), moments.end());
  Disk disk(root);
  unsigned acknowledged = 0, later = 0;
  std::size_t at = 0;
  for (const std::size_t moment : moments) {
    for (; at < moment; ++at) {
      if (records[at].op == JournalOp::said) acknowledged = static_cast<unsigned>(std::stoul(records[at].first));
      disk.replay(records[at]);
    }
    const fs::path image = place / "image";
    fs::remove_all(image);
    disk.cut(random, image);
    INFO("moment " << moment << " of " << records.size() << ", acknowledged " << acknowledged);
    const auto store = Store::open(image / "x", true, kMetadata);
    const unsigned there = batches_in(*store->reader());
    REQUIRE(there >= acknowledged);
    REQUIRE(there <= acknowledged + 1);
    REQUIRE(store->metadata() == kMetadata);
    REQUIRE(store->verify().empty());
    later += there > acknowledged;
    if (random() % 4 > 0) continue;
    make_batch(*store, there + 1);
    REQUIRE(batches_in(*store->reader()) == there + 1);
  }
  CHECK(acknowledged > batches / 2);
  CHECK(later > 0);  // or nothing unsynced was ever kept, and the model is too kind
}

}  // namespace

TEST_CASE("power cuts lose nothing acknowledged and leave nothing broken", "[slow]") { cut_power(40, 300, 1); }

TEST_CASE("power cuts, more often", "[.long]") {
  for (std::uint32_t seed = 2; seed < 12; ++seed) cut_power(100, 1000, seed);
}
