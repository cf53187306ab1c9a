#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "tracuu/interpretation.h"
#include "tracuu/schema.h"

namespace tracuu {

/// Something in a typed query that was read otherwise than its writer may have meant, or not at all.
struct Problem {
  ByteRange source;     ///< where in the typed query
  std::string message;  ///< what was done about it
};

/// A short form and what it stands for: UBND, ủy ban nhân dân.
struct Abbreviation {
  std::string text;                 ///< one word, or two as in đ/c
  std::string meaning;              ///< at most 12 words
  std::vector<std::string> fields;  ///< where it holds, by the schema's names; `number` is also beside a number; empty: everywhere
};

/// How to read a query.
struct QueryOptions {
  bool abbreviations = true;      ///< short forms stand for long ones and long ones for short ones
  bool keystrokes = true;         ///< Telex and VNI typed with the keyboard off is read as what it would have written
  std::vector<Abbreviation> own;  ///< beside the library's list of the genre, and before it
};

/// What a person typed, as understood. Parsing never throws and never fails: what cannot be read is read as words, or
/// dropped where it is over a limit, and problems() says so.
///
/// The language: words, ranked; `+word` required; `"a phrase"`; `-word`, `NOT word`, `KHÔNG word` excluded (`COVID -19`
/// and `2020 -2025` are no exclusions); `AND`/`VÀ`, `OR`/`HOẶC`, `( )`; `field:word`, `field:"phrase"`, `field:(words)`;
/// `published:2020-01..2021-03`, `before:2021`, `after:2020-06-30`; `prefix*` (two letters or more). Operators count in upper
/// case only, and not in a query that is all capitals. Limits: 4 KiB, 64 words, 16 levels.
///
/// Abbreviations: `UBND` finds "ủy ban nhân dân" too, and `ủy ban nhân dân` "UBND". One with several meanings is read where its
/// field says (`NQ 04`, `role:CT`), else as it is; one that could be a word, as TU, in capitals only. At most 8 a query.
///
/// Keystrokes: a word that is no syllable but is one as Telex or VNI (keystrokes.h) is that word, as if typed so:
/// `nghij quyeets` is `nghị quyết`. What may as well be foreign is left alone, and read so only beside words that are
/// nothing else and outnumber the foreign ones: English words and names (`car`, `hans`), capitalised words with one key
/// that marks (`Hans`), short or unusual ones (`as`, `mama`), counts (`quan1`). Never abbreviations, codes, prefixes,
/// values of fields, and what stands in quotes.
///
/// What was pasted in TCVN3 or VNI, or from UTF-8 saved twice, is read as what it says: `§iÓm nghÏn` is `điểm nghẽn`.
///
/// A value; cheap to copy; safe to share between threads.
class TRACUU_API Query {
 public:
  Query();
  /// Reads `typed`; field names and aliases are those of `schema`.
  explicit Query(std::string_view typed, const Schema& schema = Schema::reports(), const QueryOptions& options = {});
  Query(const Query&);
  Query(Query&&) noexcept;
  Query& operator=(const Query&);
  Query& operator=(Query&&) noexcept;
  ~Query();

  /// True if nothing can be searched for.
  bool empty() const noexcept;
  /// The text as typed.
  const std::string& typed() const noexcept;
  const std::vector<Problem>& problems() const noexcept;
  /// What each word was taken for. Complexity: linear in the words.
  Interpretation interpretation() const;
  /// The query in canonical form; parses back to the same query: Query(q.to_string()).to_string() == q.to_string().
  std::string to_string() const;
  /// The tree as read, for reading by people and tests: `all(phrase(học sinh), not(toán))`.
  std::string tree() const;

  struct Impl;  ///< hidden
  const Impl& impl() const noexcept { return *impl_; }
  explicit Query(std::shared_ptr<const Impl> impl);

 private:
  std::shared_ptr<const Impl> impl_;
};

}  // namespace tracuu
