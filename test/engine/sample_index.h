// The reports of examples/reports, indexed.
#pragma once

#include "tracuu/index.h"
#include "tracuu/report.h"

namespace tracuu::test {

inline void add_samples(Index index) {
  Writer writer = index.writer();
  for (const Report& report : reports_in(TRACUU_SOURCE_DIR "/examples/reports")) writer.add(report);
  writer.commit();
}

/// In memory, made once.
inline const Index& samples() {
  static const Index index = [] {
    Index made = Index::in_memory();
    add_samples(made);
    return made;
  }();
  return index;
}

}  // namespace tracuu::test
