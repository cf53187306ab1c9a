// A query in terms and values alone: what the store is asked. A value that prints.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tracuu/export.h"

namespace tracuu::detail {

struct TermQuery {
  enum class Op : std::uint8_t {
    nothing,
    everything,
    term,         ///< documents with `term`, weighted by `weight` × BM25 (0: no score)
    any,          ///< children, scores added
    all,          ///< documents in every child, scores added
    prefer,       ///< documents in the first child; every other child adds its score where it is there too
    filter,       ///< first child scores; every other child must be there too, without score
    and_not,      ///< first child without those of the others
    value_range,  ///< from <= value(slot) <= to, bytewise; empty `to` is open; documents without the value never match
  };
  Op op = Op::nothing;
  std::string term;
  double weight = 1;
  unsigned slot = 0;
  std::string from, to;
  std::vector<TermQuery> children;

  friend bool operator==(const TermQuery&, const TermQuery&) = default;

  static TermQuery of_term(std::string name, double weight = 1) {
    TermQuery query;
    query.op = Op::term;
    query.term = std::move(name);
    query.weight = weight;
    return query;
  }
  static TermQuery of(Op op, std::vector<TermQuery> children = {}) {
    TermQuery query;
    query.op = op;
    query.children = std::move(children);
    return query;
  }
};

/// `any(term "s…"^1, …)`, unprintable bytes as \xNN. For tests and for people.
TRACUU_API std::string to_string(const TermQuery& query);

}  // namespace tracuu::detail
