// Do people find what they type? Each query names the report that must come first.
#pragma once

#include <span>

#include "tracuu/index.h"

namespace typed_test {

/// What somebody looking for one report types, and the beginning of that report's id. A query that several reports answer
/// as well is a bad test.
struct Asked {
  const char* typed;
  const char* first;
};

/// The sample reports, indexed once.
const tracuu::Index& samples();

/// Asks all of them; one check a query, with what came instead and why. Prints how many came first.
void ask(const tracuu::Index& index, const char* name, std::span<const Asked> queries);

}  // namespace typed_test
