// The tree a typed query is read into: the hand-over from the query room to terms and engine.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/query.h"
#include "tracuu/tokenize.h"
#include "words/key.h"

namespace tracuu::detail {

/// A typed word as the tokenizer reads it. A whole (code, period, email, url) holds its parts.
struct QueryToken {
  TokenKind kind = TokenKind::word;
  std::string text;  ///< canonical
  std::string folded;
  WordKey key;
  ByteRange source;       ///< of the typed query
  bool any_mark = false;  ///< whether `text` has an accent (text != folded)
  std::vector<QueryToken> parts;
  std::string keys_for;  ///< what it would be as keystrokes, if it was left as typed
  double keys_sure = 0;  ///< how sure it is that `text` was typed as keystrokes; 0: it was not
  double weight = 1, pair_weight = 1;  ///< what it counts beside the other words, and as neighbour of the one before it
};

enum class Occur : std::uint8_t { should, must, must_not };

enum class NodeKind : std::uint8_t {
  word,     ///< one token
  phrase,   ///< tokens that follow each other
  prefix,   ///< tokens, the last of which is only the beginning of a word; more than one: `nghị quy*`
  range,    ///< dates: from <= field < to, ISO days; numbers: from <= field <= to, decimals; an empty bound is open
  keyword,  ///< the field's value is `value`; of a field of names, holds its words side by side
  abbreviation,  ///< the tokens follow each other, or one of `shorts` stands there; `shorts.front()` was typed
  group,    ///< children, each with its Occur
};

struct Node {
  NodeKind kind = NodeKind::group;
  Occur occur = Occur::should;
  std::string field;  ///< a schema name; empty: the text fields
  std::vector<QueryToken> tokens;
  std::vector<std::vector<QueryToken>> shorts;  ///< short forms of a few words, each standing for all of `spelled`
  std::size_t spelled = 0;  ///< word: this many siblings, it and those behind it, spell out what `shorts` stand for
  bool literal = false;     ///< word: quoted, lest it be read as an abbreviation or as keystrokes
  std::string value;     ///< keyword
  std::string from, to;  ///< range
  std::vector<Node> children;
  ByteRange source;
};

/// A word that was typed, and what stands for it in the query that was searched for instead.
struct Respelling {
  ByteRange typed, meant;
  double confidence = 1;
  bool typo = false;  ///< letters or marks were wrong; else marks were only missing
};

}  // namespace tracuu::detail

namespace tracuu {

struct Query::Impl {
  std::string typed;   ///< what is read; all places are of it
  std::string pasted;  ///< what was typed, if `typed` was decoded from it (pasted.h); else empty
  std::vector<detail::Respelling> pasted_words;
  detail::Node root;  ///< always a group; no children: empty query
  std::vector<Problem> problems;
  std::vector<ReadWord> abbreviations;  ///< what was read as short and long forms, in the order typed
  QueryOptions options;
};

}  // namespace tracuu
