// Draws query sets: a random document, a random place in it, and what a person may type to find that again.
#include "queries/query_sets.h"

#include <array>
#include <functional>
#include <optional>
#include <random>
#include <string_view>

#include "tracuu/tokenize.h"
#include "tracuu/words.h"

namespace bench {
namespace {

enum class Accents { all, none, half };

class Drawer {
 public:
  Drawer(const std::vector<tracuu::Document>& corpus, std::uint32_t seed) : corpus_(corpus), random_(seed) {}

  // Not std::uniform_int_distribution: its numbers differ between standard libraries.
  std::size_t below(std::size_t bound) { return bound ? random_() % bound : 0; }
  std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
  const std::string& text() { return corpus_[below(corpus_.size())].text; }

  // Between `least` and `most` neighbouring words of one sentence; empty if that text has none of the length drawn.
  std::string span(std::size_t least, std::size_t most, Accents accents) {
    return span_of(text(), least, most, accents);
  }

  std::string span_of(const std::string& text, std::size_t least, std::size_t most, Accents accents) {
    const std::size_t length = between(least, most);
    std::vector<tracuu::Token> words;
    std::vector<std::size_t> begins;  // of spans that stay within a sentence
    std::size_t run = 0;
    for (tracuu::Token& token : tracuu::tokenize(text)) {
      if (token.kind > tracuu::TokenKind::number) continue;
      run = token.starts_sentence ? 1 : run + 1;
      words.push_back(std::move(token));
      if (run >= length) begins.push_back(words.size() - length);
    }
    if (begins.empty()) return {};
    const std::size_t begin = begins[below(begins.size())];
    std::string out;
    for (std::size_t i = begin; i < begin + length; ++i) {
      if (!out.empty()) out += ' ';
      out += accents == Accents::none || (accents == Accents::half && below(2) == 0) ? words[i].folded : words[i].text;
    }
    return out;
  }

  std::string document_number() {
    std::vector<std::string> codes;
    for (const tracuu::Token& token : tracuu::tokenize(text()))
      if (token.kind == tracuu::TokenKind::code) codes.push_back(token.text);
    return codes.empty() ? "" : codes[below(codes.size())];
  }

  std::string name() {
    std::vector<std::string> names;
    for (const tracuu::Word& word : tracuu::words(text()))
      if (word.name && word.text.find(' ') != std::string::npos) names.push_back(word.text);
    return names.empty() ? "" : names[below(names.size())];
  }

  std::string nonsense() {
    std::string out;
    for (std::size_t left = between(1, 3); left > 0; --left) {
      if (!out.empty()) out += ' ';
      for (int letters = 0; letters < 8; ++letters) out += "bcdfghjklmnpqrstvxz"[below(19)];
    }
    return out;
  }

  std::string function_words() {
    static constexpr std::array<std::string_view, 12> words{"và",  "của",   "các", "là",    "có", "được",
                                                            "cho", "trong", "với", "những", "để", "này"};
    std::string out;
    for (std::size_t left = between(1, 4); left > 0; --left)
      out.append(out.empty() ? "" : " ").append(words[below(words.size())]);
    return out;
  }

  std::string prefix() {
    std::string out = span(2, 2, Accents::all);
    const std::size_t space = out.find(' ');
    std::size_t end = std::min(out.size(), space + 3);
    while (end < out.size() && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) ++end;  // whole letters
    return out.empty() ? out : out.substr(0, end) + '*';
  }

  std::optional<TypedQuery> filtered() {
    const std::string& document = text();
    TypedQuery query{span_of(document, 2, 3, Accents::all), span_of(document, 1, 1, Accents::all)};
    if (query.text.empty()) return std::nullopt;
    return query;
  }

 private:
  const std::vector<tracuu::Document>& corpus_;
  std::mt19937 random_;
};

using Draw = std::function<std::optional<TypedQuery>(Drawer&)>;

Draw typed(std::function<std::string(Drawer&)> draw) {
  return [draw = std::move(draw)](Drawer& drawer) -> std::optional<TypedQuery> {
    std::string text = draw(drawer);
    if (text.empty()) return std::nullopt;
    return TypedQuery{std::move(text), {}};
  };
}

struct Kind {
  std::string name;
  bool plain;
  Draw draw;
};

std::vector<Kind> kinds() {
  struct Length {
    const char* name;
    std::size_t least, most;
  };
  std::vector<Kind> all;
  for (const auto& [writing, accents] :
       {std::pair{"accented", Accents::all}, std::pair{"bare", Accents::none}, std::pair{"half", Accents::half}})
    for (const Length& length : {Length{"1", 1, 1}, Length{"2-3", 2, 3}, Length{"4-8", 4, 8}, Length{"9+", 9, 14}})
      all.push_back({std::string(writing) + " " + length.name, true, typed([=, accents = accents](Drawer& drawer) {
                       return drawer.span(length.least, length.most, accents);
                     })});
  all.push_back({"name", true, typed([](Drawer& drawer) { return drawer.name(); })});
  all.push_back({"document number", true, typed([](Drawer& drawer) { return drawer.document_number(); })});
  all.push_back({"no hit", true, typed([](Drawer& drawer) { return drawer.nonsense(); })});
  all.push_back({"function words", true, typed([](Drawer& drawer) { return drawer.function_words(); })});
  all.push_back({"phrase", false, typed([](Drawer& drawer) {
                   const std::string span = drawer.span(2, 4, Accents::all);
                   return span.empty() ? span : '"' + span + '"';
                 })});
  all.push_back({"prefix", false, typed([](Drawer& drawer) { return drawer.prefix(); })});
  all.push_back({"filter", false, [](Drawer& drawer) { return drawer.filtered(); }});
  return all;
}

}  // namespace

std::vector<QuerySet> draw_query_sets(const std::vector<tracuu::Document>& corpus, std::size_t size,
                                      std::uint32_t seed) {
  std::vector<QuerySet> sets;
  if (corpus.empty()) return sets;
  for (const Kind& kind : kinds()) {
    Drawer drawer(corpus, seed + static_cast<std::uint32_t>(sets.size()));
    QuerySet set{kind.name, kind.plain, {}};
    // Few documents hold numbers or names: many are tried, but not for ever.
    for (std::size_t tries = 0; set.queries.size() < size && tries < 60 * size; ++tries)
      if (auto query = kind.draw(drawer)) set.queries.push_back(std::move(*query));
    if (!set.queries.empty()) sets.push_back(std::move(set));
  }
  return sets;
}

}  // namespace bench
