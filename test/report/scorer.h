// Holds what the library finds in reports against what people wrote down, by kind of thing.
#pragma once

#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "tracuu/report.h"

/// Things found, things there, and how many of them agree.
struct Score {
  int right = 0, found = 0, there = 0;

  double precision() const { return found == 0 ? 1 : double(right) / found; }
  double recall() const { return there == 0 ? 1 : double(right) / there; }
  double f1() const { return right == 0 ? (found + there == 0 ? 1 : 0) : 2 * precision() * recall() / (precision() + recall()); }
};

struct Scores {
  int pages = 0, body_lost = 0;  ///< lines of the body called boilerplate
  std::map<std::string, Score> by_kind;
};

/// What a gold entry or a report says, by kind, in one canonical spelling.
using Things = std::map<std::string, std::set<std::string>>;
Things things_of(const nlohmann::json& gold);
Things things_of(const tracuu::Report& report);

/// Scores all reports of a gold file; where `misses` is given, writes what is missing and what is too much.
/// A kind the entry does not name is not counted there.
void score(const std::filesystem::path& folder, const std::filesystem::path& gold_file, Scores& scores,
           std::ostream* misses = nullptr);

void print(std::ostream& out, const char* name, const Scores& scores);
