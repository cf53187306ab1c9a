#include "tracuu/error.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "tracuu/version.h"

using tracuu::Error;
using tracuu::ErrorKind;

TEST_CASE("every kind of error has its own name", "[base]") {
  std::set<std::string> names;
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::cancelled); ++kind)
    names.insert(to_string(static_cast<ErrorKind>(kind)));
  CHECK(names.size() == 10);
  CHECK(names.count("unknown") == 0);
  CHECK(names.count("not_found") == 1);
}

TEST_CASE("an error keeps its kind and its message", "[base]") {
  const Error error(ErrorKind::locked, "reports.idx is held by process 12");
  CHECK(error.kind() == ErrorKind::locked);
  CHECK(std::string(error.what()) == "reports.idx is held by process 12");
}

TEST_CASE("the library says the version of its headers", "[base]") {
  const std::string header = std::to_string(TRACUU_VERSION_MAJOR) + "." + std::to_string(TRACUU_VERSION_MINOR) + "." +
                             std::to_string(TRACUU_VERSION_PATCH);
  CHECK(tracuu::version() == header);
}
