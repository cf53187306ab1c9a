// engine: suggestions, first step: typed words → term queries.
#include "engine/typed_terms.h"

#include <algorithm>

#include "engine/term_forms.h"
#include "terms/name_words.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

// Words that an unfinished one is looked for as, in one place; and words that are no syllables which are read for them.
constexpr std::size_t kMostExpansions = 6, kMostOthers = 200;

TermQuery any_of(std::vector<TermQuery> queries) {
  return queries.size() == 1 ? std::move(queries.front()) : TermQuery::of(Op::any, std::move(queries));
}

// Their counts are of documents.
void add_most_frequent(std::vector<TermCount> found, std::vector<TermQuery>& queries) {
  std::sort(found.begin(), found.end(), [](const TermCount& a, const TermCount& b) {
    return a.count != b.count ? a.count > b.count : a.term < b.term;
  });
  for (std::size_t i = 0; i < std::min(found.size(), kMostExpansions); ++i)
    queries.push_back(TermQuery::of_term(std::move(found[i].term), 0));
}

PairMember member(const TypedWord& word) { return {word.kind, may_be_function_syllable(word.key.folded)}; }

}  // namespace

TypedPlace text_place() { return {.as_accented = true}; }
TypedPlace title_place() { return {.prefix = in_field(kTitleField, {}), .in_text = true}; }
TypedPlace name_place(std::size_t schema_index) {
  return {.prefix = in_field(text_field_number(schema_index), {}), .accented = true};
}

TypedTerms::TypedTerms(Typing& typing, const Snapshot& snapshot) : typing_(typing), snapshot_(snapshot) {
  if (!typing.begun) return;
  others_ = others_in(text_place());
  for (const TermCount& other : others_) typing.begun->also(other_word_key(other_word_of(other.term)));
}

Sample TypedTerms::sample(const TypedPlace& place, std::size_t count) {
  std::vector<TermQuery> all = finished(place);
  if (!all.empty()) {
    Sample sample = snapshot_.sample(TermQuery::of(Op::all, std::move(all)), count);
    if (sample.is_all() || !typing_.begun) return sample;
  }
  return snapshot_.sample(query(place), count);
}

TermQuery TypedTerms::query(const TypedPlace& place) {
  std::vector<TermQuery> all = finished(place);
  if (typing_.begun) all.push_back(last(place));
  return TermQuery::of(Op::all, std::move(all));
}

std::vector<TermQuery> TypedTerms::finished(const TypedPlace& place) const {
  std::vector<TermQuery> all;
  std::vector<bool> covered(words_.size());
  const std::size_t whole = words_.size() - (typing_.begun ? 1 : 0);
  for (std::size_t i = 0; i + 1 < whole; ++i) {
    if (!may_pair(place, words_[i], words_[i + 1])) continue;
    all.push_back(TermQuery::of_term(place.prefix + pair_term(words_[i].key.folded, words_[i + 1].key.folded), 0));
    covered[i] = covered[i + 1] = true;
  }
  for (std::size_t i = 0; i < whole; ++i)
    if (!covered[i]) all.push_back(whole_word(place, words_[i]));
  return all;
}

TermQuery TypedTerms::whole_word(const TypedPlace& place, const TypedWord& word) const {
  const bool marked = word.key.exact != word.key.folded;
  if (!word.key.is_syllable() || !(place.accented || (place.as_accented && marked)))
    return TermQuery::of_term(place.prefix + folded_term({word.key, word.text, word.folded}), 0);
  return held_forms(word.key.folded, place.prefix, snapshot_,
                    [&](std::uint64_t exact) { return !marked || marks_hold(word.key.exact, exact); });
}

bool TypedTerms::may_pair(const TypedPlace& place, const TypedWord& a, const TypedWord& b) const {
  return place.accented || has_pair_term(member(a), member(b));
}

TermQuery TypedTerms::last(const TypedPlace& place) {
  const TypedWord* before = words_.size() > 1 ? &words_[words_.size() - 2] : nullptr;
  const auto [known, fresh] = known_last_.try_emplace({place.prefix, before != nullptr});
  if (fresh) known->second = found_last(place, before);
  return known->second;
}

TermQuery TypedTerms::found_last(const TypedPlace& place, const TypedWord* before) {
  const Beginning& begun = *typing_.begun;
  if (!before && place.in_text) {
    // What is frequent in texts is so in titles: it need not be read again.
    TermQuery query = last(text_place());
    if (query.op == Op::term) query.term = place.prefix + query.term;
    for (TermQuery& child : query.children) child.term = place.prefix + child.term;
    return query;
  }
  std::vector<TermCount> found, more;
  const TypedWord as_syllable{{0, 0}, {}, {}, {}, TokenKind::syllable};
  if (before && before->key.is_syllable() && may_pair(place, *before, as_syllable)) {
    add_coded(place.prefix + pairs_of(before->key.folded), begun.folded_syllables(), found);
    std::vector<std::uint64_t> without_pair;
    if (!place.accented)
      std::copy_if(begun.folded_syllables().begin(), begun.folded_syllables().end(), std::back_inserter(without_pair),
                   may_be_function_syllable);
    add_coded(place.prefix + 's', without_pair, more);
  } else if (place.accented) {
    add_coded(place.prefix + 'a', begun.syllables(), found);
  } else {
    add_coded(place.prefix + 's', begun.folded_syllables(), found);
  }
  const std::vector<TermCount> others = place.prefix.empty() ? others_ : others_in(place);
  more.insert(more.end(), others.begin(), others.end());
  std::vector<TermQuery> queries;
  add_most_frequent(std::move(found), queries);
  add_most_frequent(std::move(more), queries);
  return any_of(std::move(queries));
}

void TypedTerms::add_coded(const std::string& beginning, const std::vector<std::uint64_t>& codes,
                           std::vector<TermCount>& found) const {
  for (auto code = codes.begin(); code != codes.end();) {
    const char byte = first_byte_of(*code);
    snapshot_.for_each_term(beginning + byte, [&](std::string_view term, std::uint32_t frequency) {
      if (std::binary_search(codes.begin(), codes.end(), last_code_of(term)))
        found.push_back({std::string(term), frequency});
      return true;
    });
    while (code != codes.end() && first_byte_of(*code) == byte) ++code;
  }
}

std::vector<TermCount> TypedTerms::others_in(const TypedPlace& place) const {
  std::vector<TermCount> found;
  const std::string& letters = typing_.begun->letters();
  snapshot_.for_each_term(place.prefix + other_word_prefix(letters),
                          [&](std::string_view term, std::uint32_t frequency) {
                            found.push_back({std::string(term), frequency});
                            return found.size() < kMostOthers;
                          });
  return found;
}

}  // namespace tracuu::detail
