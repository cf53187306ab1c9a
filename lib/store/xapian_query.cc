// store: a TermQuery as Xapian's query, before the candidates are sought.
#include "store/xapian_query.h"

#include <string>
#include <vector>

namespace tracuu::detail {
namespace {

// Xapian::Query::MatchAll is one object for the whole process and its reference count is a plain integer: threads that
// copy it corrupt it. These two are made anew, which is the same query.
Xapian::Query everything() { return Xapian::Query(std::string()); }
Xapian::Query nothing() { return {}; }

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& queries) {
  return {op, queries.begin(), queries.end()};
}

Xapian::Query value_range(const TermQuery& query) {
  // A document without the value has the empty one for Xapian: the smallest that is not empty keeps it out.
  const std::string from = query.from.empty() ? std::string(1, '\0') : query.from;
  if (query.to.empty()) return {Xapian::Query::OP_VALUE_GE, query.slot, from};
  if (query.to < from) return nothing();
  return {Xapian::Query::OP_VALUE_RANGE, query.slot, from, query.to};
}

class Translation {
 public:
  explicit Translation(const Xapian::Database& database) : database_(database), size_(database.get_doccount()) {}

  Xapian::Query of(const TermQuery& query) const {
    switch (query.op) {
      case TermQuery::Op::nothing: return nothing();
      case TermQuery::Op::everything: return everything();
      case TermQuery::Op::term: return term(query);
      case TermQuery::Op::any: return joined(Xapian::Query::OP_OR, all_of(query.children, 0));
      case TermQuery::Op::all: return joined(Xapian::Query::OP_AND, all_of(query.children, 0));
      case TermQuery::Op::prefer: return bound(query, Xapian::Query::OP_AND_MAYBE, Xapian::Query::OP_OR);
      case TermQuery::Op::filter: return bound(query, Xapian::Query::OP_FILTER, Xapian::Query::OP_AND);
      case TermQuery::Op::and_not: return bound(query, Xapian::Query::OP_AND_NOT, Xapian::Query::OP_OR);
      case TermQuery::Op::value_range: return value_range(query);
    }
    return nothing();
  }

 private:
  std::vector<Xapian::Query> all_of(const std::vector<TermQuery>& queries, std::size_t first) const {
    std::vector<Xapian::Query> out;
    for (std::size_t i = first; i < queries.size(); ++i) out.push_back(of(queries[i]));
    return out;
  }

  Xapian::Query term(const TermQuery& query) const {
    if (query.term.empty()) return nothing();  // for Xapian the empty term is every document
    // Xapian 1.4.22 itself reads a term of all documents as the list of all documents where it has no weight, and then
    // fails with "Unexpected end of posting list" if docids have gaps. Such a term has next to no weight anyway.
    if (size_ > 0 && database_.get_termfreq(query.term) == size_) return everything();
    const Xapian::Query plain(query.term);
    if (query.weight == 1) return plain;
    return {Xapian::Query::OP_SCALE_WEIGHT, plain, query.weight > 0 ? query.weight : 0.0};
  }

  /// The first child, bound by the others through `op`.
  Xapian::Query bound(const TermQuery& query, Xapian::Query::op op, Xapian::Query::op others) const {
    if (query.children.empty()) return nothing();
    const Xapian::Query first = of(query.children.front());
    if (query.children.size() == 1) return first;
    return {op, first, joined(others, all_of(query.children, 1))};
  }

  const Xapian::Database& database_;
  Xapian::doccount size_;
};

}  // namespace

Xapian::Query to_xapian(const TermQuery& query, const Xapian::Database& database) { return Translation(database).of(query); }

}  // namespace tracuu::detail
