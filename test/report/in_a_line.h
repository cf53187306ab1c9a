// What a report holds, each kind of thing printed in one line: what tables of sentences are compared with.
#pragma once

#include <string>
#include <vector>

#include "tracuu/report.h"

namespace in_a_line {

/// A sentence, and what is found in it.
struct Case {
  const char *text, *found;
};

inline std::string join(const std::string& so_far, const std::string& next) {
  return so_far.empty() ? next : so_far + "; " + next;
}

inline std::string people(const tracuu::Report& report) {
  std::string out;
  for (const auto& person : report.findings.people) {
    auto shown = person.name;
    for (const auto& role : person.roles) shown += " | " + role;
    out = join(out, shown);
  }
  return out;
}

inline std::string names(const std::vector<tracuu::FoundName>& found) {
  std::string out;
  for (const auto& name : found) out = join(out, name.name);
  return out;
}

inline std::string terms(const tracuu::Report& report) {
  std::string out;
  for (const auto& term : report.findings.terms) out = join(out, term.body + " " + std::to_string(term.ordinal));
  return out;
}

}  // namespace in_a_line
