// engine: Searcher: marks put back, and near misses. Words of a query's tree → the query room → text; then whether it finds more.
#include "engine/spelling.h"

#include <algorithm>

#include "base/utf8.h"
#include "engine/handles.h"
#include "engine/plan.h"
#include "engine/search.h"
#include "engine/statistics.h"
#include "engine/term_forms.h"
#include "query/near_miss.h"
#include "query/places.h"
#include "query/restore.h"
#include "text/letters.h"

namespace tracuu {
namespace detail {
namespace {

// What is meant finds more than what was typed, unless it is as sure as this.
constexpr double kSureWithoutMore = 0.998;

Letter first_letter(std::string_view text) { return letter_of(decode_utf8(text, 0).value); }

// A document number, an abbreviation: it stays, and tells nothing of its neighbours.
AskedWord fixed_word(ByteRange source) {
  AskedWord word;
  word.kind = TokenKind::number;
  word.source = source;
  word.fixed = true;
  return word;
}

AskedWord asked_word(const QueryToken& token) {
  if (!token.parts.empty() || token.kind == TokenKind::number) return fixed_word(token.source);
  AskedWord word;
  word.kind = token.kind;
  word.key = token.key;
  word.text = token.text;
  word.folded = token.folded;
  word.source = token.source;
  word.fixed = std::any_of(word.folded.begin(), word.folded.end(), [](char c) { return c < 'a' || c > 'z'; });
  return word;
}

// Words that must stand side by side; of `"nghị quyết đại h*"` the whole ones.
bool is_phrase(const Node& node) { return node.tokens.size() > 1 && (node.kind == NodeKind::phrase || node.kind == NodeKind::prefix); }

struct Asked {
  std::vector<AskedWord> words;
  std::vector<const Node*> phrases;
};

void collect(const Node& node, Asked& asked) {
  if (node.occur == Occur::must_not) return;
  for (const Node& child : node.children) collect(child, asked);
  if (node.kind == NodeKind::abbreviation) asked.words.push_back(fixed_word(node.source));
  const bool phrase = is_phrase(node);
  if (phrase) asked.phrases.push_back(&node);
  if (!phrase && node.kind != NodeKind::word) return;  // values and beginnings of words
  const std::size_t whole = node.tokens.size() - (node.kind == NodeKind::prefix ? 1 : 0);
  for (std::size_t i = 0; i < whole; ++i) {
    asked.words.push_back(asked_word(node.tokens[i]));
    asked.words.back().checked = phrase;
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// moh.gov.vn, n-CoV: words glued to one that is no syllable are names and addresses. More hyphens make a title: dai-hoi-dnag-bo.
void fix_compounds(std::vector<AskedWord>& words, std::string_view typed) {
  constexpr std::size_t kMostHyphened = 3;
  for (std::size_t first = 0, last = 0; first < words.size(); first = last + 1) {
    bool address = false;
    for (last = first; last + 1 < words.size(); ++last) {
      const std::size_t end = words[last].source.end;
      const char sign = end < typed.size() && words[last + 1].source.begin == end + 1 ? typed[end] : ' ';
      if (sign != '-' && sign != '.' && sign != '_' && sign != '@') break;
      address |= sign != '-';
    }
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first), past = words.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    const bool strange = std::any_of(begin, past, [](const AskedWord& word) { return !word.fixed && !word.key.is_syllable(); });
    if (last == first || !strange || (!address && last - first >= kMostHyphened)) continue;
    for (auto word = begin; word != past; ++word) word->fixed = true;
  }
}

// ĐUBYT among small letters: somebody's abbreviation.
bool is_acronym(const AskedWord& word, std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) {
    const CodePoint c = decode_utf8(text, at);
    if (!letter_of(c.value).upper()) return false;
    at += c.size;
  }
  return letters > 1 && !word.key.is_syllable();
}

// In the order typed, with what stands between them and how they are capitalised.
Asked asked_words(const Query& query) {
  Asked asked;
  collect(query.impl().root, asked);
  std::vector<AskedWord>& words = asked.words;
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.source.begin < b.source.begin; });
  const std::string_view typed = query.impl().typed;
  bool any_small = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view text = typed.substr(words[i].source.begin, words[i].source.size());
    words[i].keyed = words[i].text != words[i].folded && is_ascii(text);
    any_small |= !words[i].fixed && !first_letter(text).upper();
    words[i].capital = i > 0 && first_letter(text).upper();
    if (i == 0) continue;
    const std::size_t end = words[i - 1].source.end;
    words[i].joined = end <= words[i].source.begin &&
                      typed.substr(end, words[i].source.begin - end).find_first_not_of(' ') == std::string_view::npos;
  }
  for (AskedWord& word : words) {
    if (!any_small) word.capital = false;
    else word.fixed |= is_acronym(word, word.source.of(typed));
  }
  fix_compounds(words, typed);
  return asked;
}

// Bare letters in the case of the typed ones.
std::string in_case_of(std::string_view typed, std::string letters) {
  const Letter first = first_letter(typed);
  const bool all = first.upper() && typed.size() > 1 && std::none_of(typed.begin(), typed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t i = 0; i < letters.size(); ++i)
    if (all || (i == 0 && first.upper())) letters[i] = static_cast<char>(letters[i] - 'a' + 'A');
  return letters;
}

std::string spelled(const AskedWord& word, const MeantWord& meant, std::string_view typed) {
  if (meant.exact.empty() || (!meant.corrected && meant.exact.front() == word.key.exact)) return std::string(typed);
  if (meant.letters.empty()) return with_marks_of(meant.exact.front(), word.keyed ? in_case_of(typed, word.folded) : typed);
  std::string text;
  for (std::size_t i = 0; i < meant.exact.size(); ++i) {
    const std::string letters = i == 0 ? in_case_of(typed, meant.letters[i]) : meant.letters[i];
    text += (i == 0 ? "" : " ") + with_marks_of(meant.exact[i], letters);
  }
  return text;
}

Meant shown(const Query& query, const std::vector<AskedWord>& words, const std::vector<MeantWord>& meant) {
  Meant told;
  NearMiss& out = told.near_miss;
  const std::string_view typed = query.impl().typed;
  std::size_t copied = 0;
  out.confidence = 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ByteRange source = words[i].source;
    const std::string text = spelled(words[i], meant[i], typed.substr(source.begin, source.size()));
    out.text.append(typed, copied, source.begin - copied).append(text);
    copied = source.end;
    const double confidence = told_confidence(meant[i].confidence);
    told.words.push_back({source, {out.text.size() - text.size(), out.text.size()}, confidence, meant[i].corrected});
    if (!meant[i].corrected) continue;
    const ByteRange place = Places(query.impl().pasted_words).typed(source);
    out.corrections.push_back({place, std::string(place.of(query.typed())), text, confidence});
    out.confidence = std::min(out.confidence, confidence);
  }
  out.text.append(typed, copied);
  for (Respelling& word : told.words)
    if (!word.typo) word.confidence = out.confidence;  // its marks are those that suit what was corrected
  return told;
}

// Whether more documents hold the phrase as meant than as typed, both with their marks: those are found and read.
bool finds_more(std::string_view meant, std::string_view typed, const Node& phrase, const SearchRequest& asked, const Sought& sought) {
  const auto found = [&](std::string_view words) {
    std::string text = phrase.field + (phrase.field.empty() ? "\"" : ":\"");
    text.append(words).append(phrase.kind == NodeKind::prefix ? "*\"" : "\"");
    const Query query(text, sought.schema, sought.reading);
    SearchRequest request = asked;
    request.query = &query.impl().root;
    const Hits hits = search(request, sought.schema, sought.snapshot, sought.cache);
    return hits.folded_fallback ? 0 : hits.total;
  };
  return found(meant) > found(typed);
}

// A phrase of which no more would be found stays as typed.
void leave_useless(const Query& query, const Asked& asked, const Sought& sought, std::vector<MeantWord>& meant) {
  static const Node kNoFilter;
  SearchOptions options;
  options.limit = 1;
  options.snippets = false;
  SearchRequest counting;
  counting.filter = &kNoFilter;
  counting.options = &options;
  const std::string_view typed = query.impl().typed;
  for (const Node* phrase : asked.phrases) {
    const ByteRange range{phrase->tokens.front().source.begin, phrase->tokens.back().source.end};
    std::vector<MeantWord*> within;
    std::string text;
    std::size_t copied = range.begin;
    for (std::size_t i = 0; i < meant.size(); ++i) {
      const ByteRange source = asked.words[i].source;
      if (source.begin < range.begin || source.end > range.end) continue;
      within.push_back(&meant[i]);
      text.append(typed, copied, source.begin - copied).append(spelled(asked.words[i], meant[i], source.of(typed)));
      copied = source.end;
    }
    text.append(typed, copied, range.end - copied);
    const bool corrected = std::any_of(within.begin(), within.end(), [](const MeantWord* word) { return word->corrected; });
    if (!corrected || finds_more(text, range.of(typed), *phrase, counting, sought)) continue;
    for (MeantWord* word : within) *word = MeantWord();
  }
}

// What only looking at each of them could tell counts as none.
std::uint64_t documents_with_all_words(const Query& query, const Schema& schema, const Snapshot& snapshot) {
  static const Node kNoFilter;
  PlanOptions options;
  options.filter = &kNoFilter;
  CandidateRequest counting;
  counting.count = 0;
  counting.check_at_least = 1000;
  const Plan plan = make_plan(query.impl().root, options, schema, snapshot);
  return plan.verify_all ? 0 : snapshot.candidates(plan.all_words, counting).total;
}

}  // namespace

Meant did_you_mean(const Query& query, const Sought& sought) {
  const Asked asked = asked_words(query);
  std::vector<MeantWord> meant = near_miss(asked.words, SnapshotStatistics(sought.snapshot));
  leave_useless(query, asked, sought, meant);
  if (std::none_of(meant.begin(), meant.end(), [](const MeantWord& word) { return word.corrected; })) return {};
  Meant out = shown(query, asked.words, meant);
  const Query respelled(out.near_miss.text, sought.schema, sought.reading);
  const std::uint64_t found = documents_with_all_words(respelled, sought.schema, sought.snapshot);
  const std::uint64_t before = documents_with_all_words(query, sought.schema, sought.snapshot);
  const auto sure = [](const MeantWord& word) { return !word.corrected || word.confidence >= kSureWithoutMore; };
  return found > before || before == 0 || std::all_of(meant.begin(), meant.end(), sure) ? out : Meant();
}

Meant did_you_mean(const Query& query, const QueryOptions& reading, const Schema& schema, Reader& reader, PictureCache& cache) {
  Meant meant;
  reader.with_snapshot([&](const Snapshot& snapshot) { meant = did_you_mean(query, {reading, schema, snapshot, cache}); });
  return meant;
}

}  // namespace detail

std::string Searcher::restore(std::string_view text) const {
  std::string restored;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    restored = detail::restore(text, detail::SnapshotStatistics(snapshot));
  });
  return restored;
}

NearMiss Searcher::did_you_mean(std::string_view typed, const QueryOptions& reading) const {
  return detail::did_you_mean(Query(typed, impl_->schema, reading), reading, impl_->schema, *impl_->reader, impl_->cache).near_miss;
}

Hits Searcher::with_near_miss(const Query& query, const Query& filter, const SearchOptions& options) const {
  Hits hits = run(query, filter, options);
  const bool nothing = hits.empty() && options.limit > 0 && options.offset == 0 && hits.total == 0;
  if (options.did_you_mean == DidYouMean::never || (options.did_you_mean == DidYouMean::if_nothing && !nothing)) return hits;
  const auto begin = std::chrono::steady_clock::now();
  detail::Meant near = detail::did_you_mean(query, options.reading, impl_->schema, *impl_->reader, impl_->cache);
  if (nothing && !near.near_miss.empty()) {
    const Query respelled(near.near_miss.text, impl_->schema, options.reading);
    Hits meant = run(respelled, filter, options);
    if (!meant.empty()) {
      meant.corrected = true;
      meant.interpretation = detail::interpret_as_meant(query.impl(), respelled.impl(), near.words);
      const auto behind = meant.problems.begin() + static_cast<std::ptrdiff_t>(respelled.problems().size());
      meant.problems.insert(meant.problems.erase(meant.problems.begin(), behind), query.problems().begin(), query.problems().end());
      hits = std::move(meant);
    }
  }
  hits.did_you_mean = std::move(near.near_miss);
  hits.times.total += std::chrono::steady_clock::now() - begin;
  return hits;
}

}  // namespace tracuu
