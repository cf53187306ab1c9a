// One finder a kind of thing: functions from a page to what stands in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/page.h"
#include "tracuu/findings.h"

namespace tracuu::detail {

enum class Reach {
  sure,  ///< words in small letters only if names are known to be made of them
  open   ///< up to a verb: what stands behind will show whether that was right
};
/// Where the name of an office or an agency ends whose head ends before word `from`.
std::size_t noun_phrase_end(const Page& page, std::size_t from, Reach reach);

enum class NameTrust {
  bare,   ///< nothing says that a person follows: it must begin with a surname
  called  ///< an honorific or a degree stands before it
};
/// How many words of page the person's name takes that begins at word i; 0 if there is none.
std::size_t name_size(const Page& page, std::size_t i, NameTrust trust);

std::vector<FoundDocument> find_documents(const Page& page);
std::vector<FoundPeriod> find_periods(const Page& page);
/// @param page_year of a quarter without year; 0 leaves such quarters out.
std::vector<FoundQuarter> find_quarters(const Page& page, int page_year);
/// @param published ISO 8601 or empty; @param title_end where the title ends, for a date behind it.
std::vector<FoundDate> find_dates(const Page& page, std::string_view published, std::size_t title_end);
/// The year of a date without year: that of the page, else of the first date with one; 0 if there is none.
int page_year(const Page& page, std::string_view published);
/// Agencies, bare heads among them (`Đảng bộ`).
std::vector<FoundName> find_agencies(const Page& page);
/// Leaves out bare heads that could be anyone's: `Đảng bộ`, not `Quốc hội`.
void forget_heads(const Page& page, std::vector<FoundName>& agencies);
std::vector<FoundName> find_places(const Page& page);
std::vector<FoundTerm> find_terms(const Page& page, const std::vector<FoundName>& agencies);
std::vector<FoundPerson> find_people(const Page& page);
std::vector<FoundRepeat> find_repeats(const Page& page);

/// Who wrote the page and for whom; empty ranges if it does not say.
struct Byline {
  ByteRange source, author, section;
};
Byline find_byline(const Page& page, std::optional<ByteRange> title);

/// @param keep lines that are something else: title, author, source.
std::vector<ByteRange> find_boilerplate(const Page& page, const std::vector<ByteRange>& keep);
std::vector<ByteRange> find_captions(const Page& page, const std::vector<ByteRange>& not_these,
                                     const std::vector<FoundPerson>& people);

}  // namespace tracuu::detail
