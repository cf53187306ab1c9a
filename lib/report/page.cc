// The first stage of finding: text → words and lines, which every finder reads.
#include "report/page.h"

#include <algorithm>

#include "report/phrases.h"
#include "text/forms.h"
#include "tracuu/text.h"
#include "words/key.h"

namespace tracuu::detail {

namespace {

/// `Bản quyền thuộc … Ghi rõ nguồn …`: sentences that are no body.
void find_printed_sentences(std::vector<Line>& lines) {
  constexpr std::size_t kMaxWords = 50;
  for (auto& line : lines) {
    if (line.kind != LineKind::body || line.words > kMaxWords) continue;
    line.folded = fold(line.text);
    if (is_boilerplate_line(line.folded)) line.kind = LineKind::navigation;
    else line.folded.clear();
  }
}

}  // namespace

Page::Page(std::string_view text) : lines(all_lines(text)), text_(text) {
  find_printed_sentences(lines);
  struct Sizes {
    std::size_t text, folded;
  };
  std::vector<Sizes> sizes;
  TokenStream tokens(text);
  canonical_.reserve(text.size());
  folded_.reserve(text.size());
  while (tokens.next()) {
    if (tokens.part()) continue;
    words_.push_back({tokens.source(), tokens.kind(), tokens.letter_case(), tokens.starts_sentence(), {}, {}, 0});
    words_.back().key = word_key(tokens.kind(), tokens.text(), tokens.folded()).exact;
    sizes.push_back({tokens.text().size(), tokens.folded().size()});
    canonical_.append(tokens.text());
    folded_.append(tokens.folded());
  }
  std::size_t text_at = 0, folded_at = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i].text = std::string_view(canonical_).substr(text_at, sizes[i].text);
    words_[i].folded = std::string_view(folded_).substr(folded_at, sizes[i].folded);
    text_at += sizes[i].text;
    folded_at += sizes[i].folded;
  }
}

std::string_view Page::gap(std::size_t i) const {
  const auto begin = i == 0 ? 0 : words_[i - 1].range.end;
  const auto end = i < words_.size() ? words_[i].range.begin : text_.size();
  return text_.substr(begin, end - begin);
}

bool Page::joined(std::size_t i) const {
  const auto between = gap(i);
  return between == " " || between == "\u00A0" || between == "  ";
}

std::size_t Page::word_at(std::size_t byte) const {
  const auto first = std::ranges::lower_bound(words_, byte, {}, [](const PageWord& word) { return word.range.begin; });
  return static_cast<std::size_t>(first - words_.begin());
}

std::string Page::written(ByteRange range) const {
  std::string out;
  for (const char c : nfc(range.of(text_))) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (!blank) out.push_back(c);
    else if (!out.empty() && out.back() != ' ') out.push_back(' ');
  }
  return out;
}

}  // namespace tracuu::detail
