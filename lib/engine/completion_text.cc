// engine: suggestions, third step: completions → lines as their documents write them, and what of them was typed.
#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "base/utf8.h"
#include "engine/completions.h"
#include "engine/passage.h"
#include "terms/document_data.h"
#include "text/blanks.h"
#include "tracuu/text.h"
#include "words/scanner.h"

namespace tracuu::detail {
namespace {

// Longer titles are no lines for a box.
constexpr std::size_t kLongestText = 400;
// Texts read to see how a phrase is written.
constexpr std::size_t kMostTexts = 5;

using Place = ScannedText::Word;

// Where words stand, wholes left out.
std::vector<ByteRange> places_of(std::string_view text) {
  std::vector<ByteRange> places;
  Scanner scanner(text);
  for (ScanToken token; scanner.next(token);)
    if (!is_whole(token.kind)) places.push_back(token.source);
  return places;
}

std::string shown(std::string_view text) { return spaced_once(normalize(text)); }

std::string canonical_of(const ScanToken& token, std::string_view text) {
  std::string canonical, folded;
  canonical_text(token, text, canonical, folded);
  return canonical;
}

// What stands between words of a phrase: a bracket or a comma would make it none.
bool joins(std::string_view between) {
  return std::all_of(between.begin(), between.end(),
                     [](char c) { return c == ' ' || c == '\n' || c == '-' || c == '/'; });
}

struct SpelledPhrase {
  std::string text;
  bool heading = false;
};

// Capitals of a heading, and of a sentence's first word, are none of the phrase. Nothing for what is no phrase as it stands here.
std::optional<SpelledPhrase> spelled(std::string_view text, std::span<const Place> words) {
  const auto is_small = [](const Place& place) { return place.token.letter_case == LetterCase::lower; };
  const auto is_upper = [](const Place& place) { return place.token.letter_case == LetterCase::upper; };
  const bool first_alone = std::all_of(words.begin() + 1, words.end(), is_small);
  const bool heading =
      std::none_of(words.begin(), words.end(), is_small) && std::any_of(words.begin(), words.end(), is_upper);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ScanToken& token = words[i].token;
    const std::size_t end = i == 0 ? token.source.begin : words[i - 1].token.source.end;
    const std::string_view between = text.substr(end, token.source.begin - end);
    const bool counts = token.kind == TokenKind::number && between != "-";  // of COVID-19 it does not
    if (token.part || counts || !joins(between)) return std::nullopt;
    const bool small = heading || (i == 0 && token.starts_sentence && first_alone);
    out.append(between).append(small ? canonical_of(token, text) : std::string(token.source.of(text)));
  }
  return SpelledPhrase{shown(out), heading};
}

// As it stands first where it is no heading, else as in a heading.
std::optional<SpelledPhrase> phrase_in(ScannedText& text, const std::vector<std::uint64_t>& words) {
  const auto same = [](std::uint64_t exact, const Place& place) { return place.exact == exact; };
  std::optional<SpelledPhrase> of_heading;
  for (std::size_t at = 0; text.has(at + words.size()); ++at) {
    const std::span<const Place> here = std::span(text.words()).subspan(at, words.size());
    if (!std::equal(words.begin(), words.end(), here.begin(), same)) continue;
    const auto phrase = spelled(text.text(), here);
    if (phrase && !phrase->heading) return phrase;
    if (phrase) of_heading = phrase;
  }
  return of_heading;
}

std::size_t end_of_letters(std::string_view text, ByteRange range, std::size_t letters) {
  std::size_t at = range.begin;
  for (std::size_t i = 0; i < letters && at < range.end; ++i) at += decode_utf8(text, at).size;
  return at;
}

// The commonest, of equals the first in the order of bytes.
using Written = std::map<std::string, std::size_t>;
std::string commonest(const Written& written) {
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  return written.empty() ? std::string() : std::max_element(written.begin(), written.end(), fewer)->first;
}

bool holds(const std::vector<DecodedToken>& text, const std::vector<std::uint64_t>& words) {
  const auto same = [](const DecodedToken& token, std::uint64_t exact) { return token.key.exact == exact; };
  return std::search(text.begin(), text.end(), words.begin(), words.end(), same) != text.end();
}

}  // namespace

bool ScannedText::has(std::size_t count) {
  for (ScanToken token; words_.size() < count && scanner_.next(token);) {
    if (is_whole(token.kind)) continue;
    Word& word = words_.emplace_back(Word{token});
    if (token.kind == TokenKind::syllable) {
      word.exact = syllable_key(token.code).exact;
    } else {
      canonical_text(token, text_, canonical_, folded_);
      word.exact = word_key(token.kind, canonical_, folded_).exact;
    }
  }
  return words_.size() >= count;
}

ScannedText& CompletionSource::text(std::uint32_t docid) {
  if (const auto known = texts_.find(docid); known != texts_.end()) return known->second;
  Document document;
  read_body(snapshot_.data(docid), document);
  return texts_.try_emplace(docid, std::move(document.text)).first->second;
}

// Capitals of a heading tell nothing, where it stands elsewhere.
std::string CompletionSource::spelled_phrase(const std::vector<std::uint64_t>& words) {
  Written written, as_heading;
  std::size_t texts = 0;
  for (auto read = read_.begin(); read != read_.end() && texts < kMostTexts; ++read) {
    if (!holds(*read->words, words)) continue;
    ++texts;
    std::optional<SpelledPhrase> phrase = phrase_in(text(read->docid), words);
    if (!phrase) {
      ScannedText heading(title(read->docid));
      phrase = phrase_in(heading, words);
    }
    if (phrase) ++(phrase->heading ? as_heading : written)[phrase->text];
  }
  return commonest(written.empty() ? as_heading : written);
}

bool CompletionSource::spell(Completion& completion) {
  if (completion.kind == SuggestionKind::title) {
    Written written;
    for (const std::uint32_t docid : completion.documents) ++written[shown(title(docid))];
    completion.text = commonest(written);
  } else if (completion.kind == SuggestionKind::phrase) {
    completion.text = spelled_phrase(completion.words);
  } else {
    completion.text = shown(completion.text);
  }
  return !completion.text.empty() && completion.text.size() <= kLongestText;
}

ByteRange typed_part(const Typing& typing, std::size_t first, const Completion& completion) {
  const std::vector<ByteRange> places = places_of(completion.text);
  const std::size_t last = completion.at + typing.size() - first - 1;
  if (last >= places.size()) return {};
  const ByteRange end = places[last];
  const std::size_t letters = count_code_points(typing.words.back().folded, {0, typing.words.back().folded.size()});
  return {places[completion.at].begin,
          typing.begun ? end_of_letters(completion.text, end, letters) : end.end};
}

}  // namespace tracuu::detail
