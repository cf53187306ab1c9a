#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tracuu/export.h"

namespace tracuu {

/// How a field is searched.
enum class FieldKind {
  text,     ///< ranked full text; `name:word` restricts to it
  keyword,  ///< the whole value is one term, accents and case ignored: `source:"Sở Y tế"`
  name,     ///< found by words of it that stand side by side, typed accents bind: `person:tuyên` finds "Đỗ Xuân Tuyên";
            ///< Roman numerals are also numbers. Whole in facets, not ranked
  date,     ///< ISO 8601 day or minute; `name:2020-01..2021-03`, sorting
  number,   ///< decimal; `name:3..7`
};

/// The kind's name as written in the enumeration, e.g. "keyword".
TRACUU_API const char* to_string(FieldKind kind) noexcept;

struct Field {
  std::string name;  ///< as in Document::fields; lower-case ASCII letters, digits, '_'
  FieldKind kind = FieldKind::keyword;
  double weight = 1;                 ///< of a text field in ranking; ignored otherwise
  bool facet = false;                ///< may be counted over a result (keywords, names; dates by year)
  std::vector<std::string> aliases;  ///< other names a query may use, e.g. "nguồn"

  friend bool operator==(const Field&, const Field&) = default;
};

/// The fields of an index, kept in it. The title and the text of a Document are always the text fields `title` and `text`.
/// A plain value.
struct TRACUU_API Schema {
  std::vector<Field> fields;

  /// What suits meeting reports: title (weight 2), text; published (date, alias ngày); source (nguồn), author (tác giả),
  /// section (mục): keywords; and what Report::document() found in the text: event (days of the meeting, ngày họp), and as names
  /// person (người), role (chức vụ), agency (cơ quan), place (nơi), number of a document (số, "04-KH/ĐU": typed in any shape,
  /// `number:04` finds those of all issuers), kind of document (loại, "Nghị quyết (NQ)"),
  /// term of a congress or council (khóa, "Đại hội XIII của Đảng": `term:XIII`, `term:13`, `term:"đại hội XIII"`).
  /// All but title and text have facets.
  static Schema reports();

  /// The field of this name or alias, accents and case ignored; nullptr if there is none.
  const Field* find(std::string_view name_or_alias) const;

  friend bool operator==(const Schema&, const Schema&) = default;
};

}  // namespace tracuu
