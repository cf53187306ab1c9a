// words: text → its words counted; read by most_frequent_words, and by the engine for what tells one document from others.
#include "words/tally.h"

#include <algorithm>
#include <unordered_set>

#include "text/blanks.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"
#include "words/roman.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

// UBND, 05-CT/TW, iPhone; but a syllable or a word of several that stands in capitals is shouted, not written so.
bool is_short_form(std::string_view word) { return word.find(' ') == word.npos && !syllable(word); }

}  // namespace

bool is_grammar_word(std::string_view word) {
  static const auto words = [] {
    std::unordered_set<std::string_view> all;
    for (const std::string_view list : {function_word_list(), grammar_word_list()})
      for_each_entry(list, [&](std::string_view entry) { all.insert(entry); });
    return all;
  }();
  return words.contains(word);
}

bool has_letters(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0 || (c >= 'a' && c <= 'z'); });
}

void Tally::add(std::string_view text, double weight, const std::vector<ByteRange>& left_out) {
  auto out = left_out.begin();
  for (WordStream stream(text); stream.next();) {
    const ByteRange source = stream.source();
    while (out != left_out.end() && out->end <= source.begin) ++out;
    if (out != left_out.end() && out->begin < source.end) continue;
    const std::string_view word = stream.text();
    auto known = words_.find(word);
    if (known == words_.end()) known = words_.emplace(word, Tallied()).first;
    Tallied& tallied = known->second;
    ++tallied.count;
    tallied.weight += weight;
    const LetterCase letters = stream.letter_case();
    std::size_t* how = nullptr;  // the first word of a sentence is capitalised for what it is
    if (letters != LetterCase::lower && roman_number(source.of(text)) > 0) how = &tallied.capitals;
    else if (stream.name() || (letters == LetterCase::title && !stream.starts_sentence())) how = &tallied.capitalised;
    else if (letters == LetterCase::lower || (letters == LetterCase::mixed && word.find(' ') != word.npos)) how = &tallied.small;
    else if (letters != LetterCase::title && is_short_form(word)) how = &tallied.capitals;
    if (!how) continue;
    ++*how;
    if (how != &tallied.small && tallied.written.empty()) tallied.written = spaced_once(normalize(source.of(text)));
  }
}

}  // namespace tracuu::detail
