// A side door of the query room: the tree's words back in the order typed, each with what it was taken for.
#include "query/interpret.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "query/abbreviations.h"
#include "query/leaves.h"
#include "query/places.h"
#include "query/print.h"
#include "text/letters.h"
#include "text/orthography.h"
#include "tracuu/tokenize.h"
#include "tracuu/words.h"

namespace tracuu::detail {
namespace {

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

WordForm form_of(const QueryToken& token) {
  if (token.keys_sure > 0) return WordForm::keystrokes;
  switch (token.kind) {
    case TokenKind::number:
    case TokenKind::code: return WordForm::number;
    case TokenKind::period: return WordForm::date;
    case TokenKind::syllable: break;
    default: return WordForm::word;
  }
  if (!token.any_mark) return WordForm::bare;
  return is_spelled_right(static_cast<std::uint32_t>(token.key.exact)) ? WordForm::accented : WordForm::half_accented;
}

class Interpreter {
 public:
  explicit Interpreter(const Query::Impl& query) : query_(query), own_(query.options.own, &Abbreviations::of_genre()) {}

  std::vector<ReadWord> read() {
    read(query_.root);
    add_names();
    for (const ReadWord& each : query_.abbreviations) {
      const bool is_short = read_as_short(each.source);
      words_.push_back(each);
      if (is_short) words_.back().others = other_meanings(words_of(each.typed), each.typed, each.as);
    }
    std::stable_sort(words_.begin(), words_.end(), [](const ReadWord& a, const ReadWord& b) {
      return a.source.begin != b.source.begin ? a.source.begin < b.source.begin : a.source.end > b.source.end;
    });
    return std::move(words_);
  }

 private:
  void read(const Node& node) {
    for (const Node& child : node.children) read(child);
    if (node.kind == NodeKind::abbreviation) shorts_.push_back(node.source);
    else for (const QueryToken& token : node.tokens) read(token);
    if (node.kind == NodeKind::range) add(node.source, WordForm::date, print_range(node));
    if (node.kind == NodeKind::keyword) add(node.source, has_digit(node.value) ? WordForm::number : WordForm::name, {});
  }

  void read(const QueryToken& token) {
    const bool keys = token.keys_sure > 0;
    ReadWord& word = add(token.source, form_of(token), keys ? token.text : std::string());
    if (keys) {
      word.confidence = told_confidence(token.keys_sure);
      word.undo = "keystrokes";
    } else if (!token.keys_for.empty()) {
      word.others = {token.keys_for};
    }
    if (keys || !query_.options.abbreviations || !token.parts.empty()) return;
    for (std::string& meaning : other_meanings({token}, word.typed, {})) word.others.push_back(std::move(meaning));
  }

  ReadWord& add(ByteRange source, WordForm form, std::string as) {
    return words_.emplace_back(ReadWord{source, std::string(source.of(query_.typed)), form, std::move(as), 1, {}, {}});
  }

  bool read_as_short(ByteRange source) const {
    return std::find(shorts_.begin(), shorts_.end(), source) != shorts_.end();
  }

  /// What else a short form stands for somewhere; nothing for what is typed as a word, as `tu`.
  std::vector<std::string> other_meanings(const std::vector<QueryToken>& tokens, std::string_view typed,
                                          std::string_view taken) const {
    std::vector<std::string> meanings;
    if (tokens.empty() || tokens.size() > 2) return meanings;
    const bool small = std::any_of(typed.begin(), typed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    for (const ShortForm* form : own_.read_short(pointers_to(tokens))) {
      std::string meaning = joined(form->meaning);
      const bool told = meaning == taken || std::find(meanings.begin(), meanings.end(), meaning) != meanings.end();
      if (!told && !(small && form->syllable)) meanings.push_back(std::move(meaning));
    }
    return meanings;
  }

  /// Runs of capitals, if they stand out: not in a title that is capitalised throughout, nor again in a value.
  void add_names() {
    std::size_t small = 0, capital = 0;
    for (const ReadWord& word : words_) {
      const Letter first = word.typed.empty() ? Letter() : letter_of(decode_utf8(word.typed, 0).value);
      small += first.small();
      capital += first.upper();
    }
    if (small == 0 || capital < 2) return;
    constexpr std::string_view kBefore = "và ";  // the first word of a query is capitalised for what it is
    for (const Word& run : tracuu::words(std::string(kBefore) + query_.typed)) {
      if (!run.name || run.source.begin < kBefore.size()) continue;
      const ByteRange source{run.source.begin - kBefore.size(), run.source.end - kBefore.size()};
      const bool told = std::any_of(words_.begin(), words_.end(), [&](const ReadWord& word) {
        return word.source.begin <= source.begin && source.end <= word.source.end;
      });
      if (!told) add(source, WordForm::name, {}).confidence = 0.8;
    }
  }

  const Query::Impl& query_;
  const Abbreviations own_;
  std::vector<ReadWord> words_;
  std::vector<ByteRange> shorts_;
};

// Told of what was pasted, where that was decoded.
Interpretation as_pasted(Interpretation told, const Query::Impl& query) {
  if (query.pasted.empty()) return told;
  constexpr double kSureOfCharset = 0.95;
  const Places places(query.pasted_words);
  told.typed = query.pasted;
  for (ReadWord& word : told.words) {
    word.source = places.typed(word.source);
    const std::string_view typed = word.source.of(query.pasted);
    if (typed == word.typed) continue;
    if (word.as.empty()) word.as = word.typed;
    word.typed = typed;
    word.confidence = std::min(word.confidence, kSureOfCharset);
  }
  return told;
}

}  // namespace

Interpretation interpret(const Query::Impl& query) {
  return as_pasted({query.typed, print_query(query.root, query.typed), Interpreter(query).read()}, query);
}

Interpretation interpret_as_meant(const Query::Impl& typed, const Query::Impl& meant, const std::vector<Respelling>& words) {
  const Places places(words);
  Interpretation told = interpret(meant);
  told.typed = typed.typed;
  std::vector<ReadWord> read;
  for (ReadWord& word : told.words) {
    const Respelling* respelled = places.word(word.source);
    const std::string_view as = respelled ? respelled->meant.of(meant.typed) : std::string_view();
    word.source = places.typed(word.source);
    word.typed = word.source.of(typed.typed);
    if (respelled && as != respelled->typed.of(typed.typed)) {
      if (!read.empty() && read.back().source == word.source && read.back().as == as) continue;  // the second of two words typed as one
      if (respelled->typo) word.form = WordForm::typo;
      else if (word.form == WordForm::accented) word.form = WordForm::bare;
      word.as = as;
      word.confidence = respelled->confidence;
      word.undo = "did_you_mean";
    }
    read.push_back(std::move(word));
  }
  told.words = std::move(read);
  return as_pasted(std::move(told), typed);
}

}  // namespace tracuu::detail
