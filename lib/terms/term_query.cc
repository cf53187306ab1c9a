// terms: queries in terms, printed.
#include "terms/term_query.h"

#include <cstdio>

namespace tracuu::detail {
namespace {

std::string quoted(const std::string& bytes) {
  std::string out = "\"";
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
      out.push_back(byte);
    } else {
      static constexpr char kHex[] = "0123456789abcdef";
      out += {'\\', 'x', kHex[c >> 4], kHex[c & 15]};
    }
  }
  return out + "\"";
}

const char* name_of(TermQuery::Op op) {
  switch (op) {
    case TermQuery::Op::nothing: return "nothing";
    case TermQuery::Op::everything: return "everything";
    case TermQuery::Op::term: return "term";
    case TermQuery::Op::any: return "any";
    case TermQuery::Op::all: return "all";
    case TermQuery::Op::prefer: return "prefer";
    case TermQuery::Op::filter: return "filter";
    case TermQuery::Op::and_not: return "and_not";
    case TermQuery::Op::value_range: return "range";
  }
  return "?";
}

}  // namespace

std::string to_string(const TermQuery& query) {
  std::string out = name_of(query.op);
  if (query.op == TermQuery::Op::term) {
    out += " " + quoted(query.term);
    if (query.weight != 1) {
      char weight[32];
      std::snprintf(weight, sizeof weight, "^%g", query.weight);
      out += weight;
    }
  } else if (query.op == TermQuery::Op::value_range) {
    out += "(" + std::to_string(query.slot) + ", " + quoted(query.from) + ", " + quoted(query.to) + ")";
  } else if (!query.children.empty()) {
    out += "(";
    for (std::size_t i = 0; i < query.children.size(); ++i) out += (i ? ", " : "") + to_string(query.children[i]);
    out += ")";
  }
  return out;
}

}  // namespace tracuu::detail
