// Findings → fields of the document: every value once, in one spelling, and not too many.
#include "report/fields.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "words/document_kinds.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"
#include "words/roman.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxValues = 64;
constexpr std::size_t kMaxValueBytes = 160;

/// The values of one field, in the order of the text.
class Values {
 public:
  explicit Values(std::vector<std::string>& values) : values_(values) {
    for (const auto& value : values) keys_.push_back(key_of(value));
  }

  /// Of two spellings of one value the one that is not all in capitals stays.
  void add(std::string_view written) {
    std::string value = normalize(written);
    std::string key = value.size() <= kMaxValueBytes ? key_of(value) : std::string();
    if (key.empty()) return;
    const auto known = std::ranges::find(keys_, key);
    if (known != keys_.end()) {
      auto& kept = values_[static_cast<std::size_t>(known - keys_.begin())];
      if (is_shouted(kept) && !is_shouted(value)) kept = std::move(value);
    } else if (values_.size() < kMaxValues) {
      keys_.push_back(std::move(key));
      values_.push_back(std::move(value));
    }
  }

 private:
  /// The same for what differs in letter case, dashes and blanks alone.
  static std::string key_of(std::string_view value) {
    std::string key;
    for (const auto& token : tokenize(value)) {
      const bool whole = token.kind == TokenKind::code || token.kind == TokenKind::period;
      if (!whole) key += token.text + ' ';  // a whole is its parts
    }
    return key;
  }

  static bool is_shouted(std::string_view value) {
    return std::ranges::all_of(tokenize(value), [](const Token& token) {
      return token.kind != TokenKind::syllable || token.letter_case == LetterCase::upper || token.folded.size() == 1;
    });
  }

  std::vector<std::string>& values_;
  std::vector<std::string> keys_;
};

/// Collects values; a field without any is not made.
template <class Add>
void fill(Document& document, const char* field, Add add) {
  auto values = document.fields.contains(field) ? document.fields[field] : std::vector<std::string>();
  Values collected(values);
  add(collected);
  if (!values.empty()) document.fields[field] = std::move(values);
}

/// As written with signs; `05 CT TW`, whose signs were lost, as 05-CT/TW.
std::string number_of(const FoundDocument& found) {
  const bool signs_lost = found.canonical.find('/') == std::string::npos;
  if (!signs_lost || found.kind.empty() || found.issuer.empty()) return found.canonical;
  return found.number + '-' + found.kind + '/' + found.issuer;
}

std::string kind_of(const FoundDocument& found) {
  const auto* const kind = document_kind(fold(found.kind));
  return kind ? std::string(kind->name) + " (" + std::string(kind->sign) + ')' : std::string();
}

/// `Đại hội XIII của Đảng`, `Khóa XVIII HĐND tỉnh`, `Kỳ họp 5`: sort of term, ordinal, body.
std::string term_of(const FoundTerm& found, std::string_view text) {
  const auto written = fold(found.range.of(text));
  const bool session = found.body == "kỳ họp", congress = written.find("dai hoi") != std::string::npos;
  const auto roman = session ? std::string() : roman_numeral(found.ordinal);
  std::string term = session ? "Kỳ họp " : congress ? "Đại hội " : "Khóa ";
  term += roman.empty() ? std::to_string(found.ordinal) : roman;
  if (session || found.body.empty()) return term;
  constexpr std::string_view kDelegates = "đại biểu ";  // every congress is of delegates
  const std::string_view body = found.body;
  term += body == "Đảng" ? " của " : " ";
  return term.append(body.substr(body.starts_with(kDelegates) ? kDelegates.size() : 0));
}

/// A JSON member "event" is mostly no date, and an index would refuse the report for it: it is kept under another name.
void add_event(const Findings& findings, Document& document) {
  if (auto given = document.fields.extract("event")) {
    given.key() = "event_name";
    document.fields.insert(std::move(given));
  }
  std::vector<std::string> days;
  for (const auto& date : findings.dates)
    if (date.role == DateRole::event && days.size() < kMaxValues && std::ranges::find(days, date.date) == days.end())
      days.push_back(date.date);
  if (!days.empty()) document.fields["event"] = std::move(days);
}

void add_names(const std::vector<FoundName>& names, Values& values) {
  for (const auto& name : names) values.add(name.name);
}

}  // namespace

void add_found_fields(const Report& report, Document& document) {
  const auto& found = report.findings;
  add_event(found, document);
  fill(document, "person", [&](Values& values) {
    for (const auto& person : found.people) values.add(person.name);
  });
  fill(document, "role", [&](Values& values) {
    for (const auto& person : found.people)
      for (const auto& role : person.roles) values.add(role);
  });
  fill(document, "agency", [&](Values& values) { add_names(found.agencies, values); });
  fill(document, "place", [&](Values& values) { add_names(found.places, values); });
  fill(document, "number", [&](Values& values) {
    for (const auto& one : found.documents) values.add(number_of(one));
  });
  fill(document, "kind", [&](Values& values) {
    for (const auto& one : found.documents) values.add(kind_of(one));
  });
  fill(document, "term", [&](Values& values) {
    for (const auto& term : found.terms) values.add(term_of(term, report.text));
  });
}

std::vector<ByteRange> unweighted_ranges(const Report& report) {
  const auto& found = report.findings;
  auto ranges = found.boilerplate;
  const auto in_boilerplate = [&](ByteRange range) {
    return std::ranges::any_of(found.boilerplate, [&](ByteRange line) { return line.begin <= range.begin && range.end <= line.end; });
  };
  for (const auto& repeat : found.repeats)
    if (!in_boilerplate(repeat.first)) ranges.push_back(repeat.range);
  const auto title = fold(report.title);
  for (const auto caption : found.captions)
    if (!title.empty() && caption != report.title_range && fold(caption.of(report.text)) == title) ranges.push_back(caption);
  return ranges;
}

}  // namespace tracuu::detail
