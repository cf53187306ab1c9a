// The leaves of a query's tree: words, phrases, prefixes, values and ranges, each read from a piece of the typed text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"
#include "query/keyed_words.h"
#include "query/lexer.h"
#include "query/problems.h"

namespace tracuu::detail {

/// A token of the text at `offset` of the query.
QueryToken query_token(Token token, std::size_t offset);

/// Their texts with blanks between.
std::string joined(const std::vector<QueryToken>& tokens, std::string QueryToken::*text = &QueryToken::text);

/// Makes leaves of one query. The text, its keyed words and the problems must outlive it. `field` may be null: all text
/// fields.
class Leaves {
 public:
  Leaves(std::string_view typed, const std::vector<KeyedWord>& keyed, Problems& problems)
      : typed_(typed), keyed_(keyed), problems_(problems) {}

  /// Every word of the range, a node each; `ng*` a prefix.
  std::vector<Node> words(ByteRange range, const Field* field = nullptr) const;
  /// What begins within `chunk`, as one node: a word, or a phrase of its words. `stretch` is the plain text from there
  /// on.
  std::vector<Node> unit(ByteRange stretch, ByteRange chunk, const Field* field) const;
  /// What stands in quotes: a phrase, a word, a prefix; for other kinds of field their value.
  std::vector<Node> quoted(const Item& item, FieldUse use) const;
  /// The value of a field; empty if it cannot be read.
  std::vector<Node> value(const Item& item, FieldUse use) const;
  /// The same among others in parentheses: what cannot be read is told and ignored.
  std::vector<Node> listed_value(const Item& item, FieldUse use) const;
  /// What to say of a value that is none for this field.
  std::string unreadable(FieldUse use) const;

 private:
  std::vector<QueryToken> tokens(ByteRange range) const;
  void read_keys(std::vector<QueryToken>& tokens, ByteRange range) const;
  std::vector<Node> text_node(std::vector<QueryToken> tokens, bool starred, const Field* field, ByteRange source) const;
  std::vector<Node> keyword(std::string_view typed, const Field& field, ByteRange source) const;
  std::vector<Node> range(std::string_view typed, FieldUse use, ByteRange source) const;
  bool starred_at(std::size_t end, std::size_t limit) const;

  std::string_view typed_;
  const std::vector<KeyedWord>& keyed_;
  Problems& problems_;
};

}  // namespace tracuu::detail
