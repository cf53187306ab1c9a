// Document numbers: what the tokenizer calls a code, taken apart.
#include <algorithm>

#include "words/document_kinds.h"
#include "report/finders.h"
#include "text/forms.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

bool is_year(std::string_view part) { return part.size() == 4 && part >= "1945" && part <= "2100"; }

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::size_t dash_at(std::string_view text, std::size_t at) {
  const auto three = text.substr(at, 3);
  return three.starts_with('-') ? 1 : (three >= "\u2010" && three <= "\u2015") || three == "\u2212" ? 3 : 0;
}

std::size_t blank_at(std::string_view text, std::size_t at) {
  return text[at] == ' ' ? 1 : text.substr(at, 2) == "\u00A0" ? 2 : 0;
}

/// `04 – KH/ĐU` → `04-KH/ĐU`, `05 CT TW` → `05-CT-TW`.
std::string canonical(std::string_view written) {
  const std::string source = nfc(written);
  std::string out;
  bool sign = false, blank = false;
  for (std::size_t at = 0; at < source.size();) {
    if (const auto size = blank_at(source, at)) {
      blank = true;
      at += size;
      continue;
    }
    const auto dash = dash_at(source, at);
    if (dash > 0 || source[at] == '/') {
      out.push_back(dash > 0 ? '-' : '/');
      sign = true;
      at += std::max<std::size_t>(dash, 1);
      blank = false;
      continue;
    }
    if (blank && !sign) out.push_back('-');
    blank = sign = false;
    out.push_back(source[at++]);
  }
  return out;
}

/// The year of `, ngày 25/11/2020` behind word i.
int year_behind(const Page& page, std::size_t i) {
  if (i + 4 >= page.size() || page[i + 1].text != "ngày") return 0;
  const bool date = page.gap(i + 3) == "/" && page.gap(i + 4) == "/";
  return date && is_year(page[i + 4].text) ? to_int(page[i + 4].text) : 0;
}

FoundDocument read(const Page& page, std::size_t i) {
  FoundDocument found;
  found.range = page[i].range;
  found.canonical = canonical(found.range.of(page.text()));
  std::string_view rest = found.canonical;
  const auto take = [&] {
    const auto part = rest.substr(0, rest.find_first_of("-/"));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return part;
  };
  found.number = take();
  if (is_year(rest.substr(0, rest.find_first_of("-/")))) found.year = to_int(take());
  if (document_kind(fold(rest.substr(0, rest.find_first_of("-/"))))) found.kind = take();
  found.issuer = rest;
  if (found.year == 0) found.year = year_behind(page, i);
  return found;
}

}  // namespace

std::vector<FoundDocument> find_documents(const Page& page) {
  std::vector<FoundDocument> found;
  for (std::size_t i = 0; i < page.size(); ++i)
    if (page[i].kind == TokenKind::code) found.push_back(read(page, i));
  return found;
}

}  // namespace tracuu::detail
