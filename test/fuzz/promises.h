// What fuzz targets ask of what comes out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "tracuu/report.h"

namespace tracuu::fuzz {

/// The input as text.
inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// Ends the program where a promise is broken; libFuzzer then keeps the input.
inline void promise(bool kept) {
  if (!kept) __builtin_trap();
}

/// The range lies in the text and cuts no code point.
inline void promise_range(ByteRange range, std::string_view text) {
  const auto at_letter = [&](std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; };
  promise(range.begin <= range.end && range.end <= text.size());
  promise(at_letter(range.begin) && at_letter(range.end));
}

inline void promise_people(const Report& report) {
  for (const auto& person : report.findings.people) {
    promise(!person.name.empty() && !person.mentions.empty());
    for (const auto& mention : person.mentions) {
      promise(!mention.name.empty());
      promise_range(mention.name, report.text);
      promise_range(mention.honorific, report.text);
      for (const auto role : mention.roles) promise_range(role, report.text);
    }
  }
}

/// All of findings lies in the text; a report has a title or, if it says anything, a made one at most; its document can be made.
inline void promise_report(const Report& report) {
  const auto& found = report.findings;
  const auto all_in_text = [&](const auto& list) {
    for (const auto& one : list) promise(!one.range.empty()), promise_range(one.range, report.text);
  };
  promise(detail::is_utf8(report.text) && detail::is_utf8(report.title) && detail::is_utf8(report.made_title));
  promise(report.title.empty() || report.made_title.empty());
  promise(report.charset_confidence >= 0 && report.charset_confidence <= 1);
  if (report.title_range) promise_range(*report.title_range, report.text);
  all_in_text(found.dates);
  all_in_text(found.quarters);
  all_in_text(found.periods);
  all_in_text(found.documents);
  all_in_text(found.terms);
  all_in_text(found.agencies);
  all_in_text(found.places);
  all_in_text(found.repeats);
  promise_people(report);
  for (const auto line : found.boilerplate) promise_range(line, report.text);
  for (const auto line : found.captions) promise_range(line, report.text);
  const auto document = report.document();
  for (const auto range : document.unweighted) promise_range(range, document.text);
}

}  // namespace tracuu::fuzz
