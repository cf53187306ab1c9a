#pragma once

#include <map>
#include <string>
#include <vector>

#include "tracuu/byte_range.h"

namespace tracuu {

/// What an index keeps. All strings are UTF-8; bytes that are none are kept and separate words.
struct Document {
  std::string id;     ///< unique in the index, 1 to 240 bytes without NUL; adding another document with this id replaces it
  std::string title;
  std::string text;
  /// Further fields by name, each with one or more values; what they mean is said by the index's Schema
  /// (dates as 2020-12-21 or 2020-12-21T16:11[:00], numbers as decimals). Fields the schema does not name are stored, not searched.
  std::map<std::string, std::vector<std::string>> fields;
  /// Ranges of text that are stored and shown but not searched, nor quoted in snippets: menus, footers. In any order; what
  /// reaches out of the text is ignored. A token that reaches into one is in it.
  std::vector<ByteRange> unweighted = {};

  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace tracuu
