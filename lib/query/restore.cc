// query: bare text → the same with its marks. Runs of syllables, their forms, the likeliest way through them.
#include "query/restore.h"

#include "base/utf8.h"
#include "query/likeliest_forms.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

// Syllables are decided in batches of whole runs: one sample serves a batch, and is the closer to its text the shorter it is.
constexpr std::size_t kBatch = 40, kLongestRun = 60;
// What speaks for leaving a syllable as it is where all others have their marks, and always; natural logarithm.
constexpr double kAsTyped = 4, kIfNothingElse = 1e-3;

struct Place {
  ByteRange source;
  WordKey typed;
};
using Run = std::vector<Place>;

// What stands in capitals in a text that does not is an abbreviation.
bool is_shouted(const TokenStream& token) { return token.letter_case() == LetterCase::upper; }

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  bool all_capitals = true;
  TokenStream look(text);
  while (look.next()) all_capitals &= is_shouted(look) || look.letter_case() == LetterCase::none;
  TokenStream token(text);
  while (token.next()) {
    if (is_whole(token.kind())) continue;  // its parts follow
    const bool decided = token.kind() == TokenKind::syllable && !token.part() && (all_capitals || !is_shouted(token));
    if (runs.empty() || token.starts_sentence() || runs.back().size() == kLongestRun) runs.emplace_back();
    runs.back().push_back({token.source(), {kAnyOther, kAnyOther}});
    if (decided) runs.back().back().typed = word_key(token.kind(), token.text(), token.folded());
  }
  return runs;
}

double share_of_marked(const std::vector<Run>& runs) {
  double marked = 0, all = 1;
  for (const Run& run : runs)
    for (const Place& place : run) {
      all += place.typed.folded != kAnyOther;
      marked += place.typed.exact != place.typed.folded;
    }
  return marked / all;
}

// All forms that keep the typed marks.
FormChoices choices_of(const WordKey& typed, double kept) {
  FormChoices choices;
  for (const std::uint16_t form : syllables_that_fold_to(typed.folded))
    if (marks_hold(typed.exact, form)) choices.push_back({form, form == typed.exact ? kept + kIfNothingElse : 0});
  if (choices.empty()) choices.push_back({typed.exact, 0});
  return choices;
}

std::vector<std::uint64_t> decide(const Run& run, double kept, const NeighbourSample& sample,
                                  const SpellingStatistics& statistics) {
  std::vector<FormChoices> columns;
  for (const Place& place : run) columns.push_back(choices_of(place.typed, kept));
  return likeliest_forms(columns, sample, statistics);
}

struct SpelledLetter {
  std::uint8_t letter = kNoLetter;
  unsigned tone = 0;
};

std::vector<SpelledLetter> letters_of(std::string_view spelled) {
  std::vector<SpelledLetter> letters;
  for (std::size_t at = 0; at < spelled.size();) {
    const CodePoint c = decode_utf8(spelled, at);
    const Letter letter = letter_of(c.value);
    letters.push_back({letter.id(), letter.tone()});
    at += c.size;
  }
  return letters;
}

// Free i and y are one key, and the typed one stays.
bool same_letter(char typed, char meant) { return typed == meant || (typed == 'y' && meant == 'i'); }

}  // namespace

std::string with_marks_of(std::uint64_t exact, std::string_view typed) {
  const std::vector<SpelledLetter> meant = letters_of(spelling(static_cast<std::uint32_t>(exact)));
  std::string out;
  std::size_t next = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const CodePoint c = decode_utf8(typed, at);
    at += c.size;
    const Letter letter = letter_of(c.value);
    if (letter.mark()) continue;
    if (next == meant.size() || !same_letter(bare(letter.id()), bare(meant[next].letter))) return std::string(typed);
    const bool free_y = bare(letter.id()) == 'y' && bare(meant[next].letter) == 'i';
    append_utf8(out, compose(free_y ? std::uint8_t{kLetterY} : meant[next].letter, meant[next].tone, letter.upper()));
    ++next;
  }
  return next == meant.size() ? out : std::string(typed);
}

std::string restore(std::string_view text, const SpellingStatistics& statistics) {
  if (statistics.documents() == 0) return std::string(text);
  std::string out;
  std::size_t copied = 0;
  const std::vector<Run> runs = runs_of(text);
  const double kept = kAsTyped * share_of_marked(runs);
  for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
    std::vector<FoldedRun> batch;
    for (std::size_t syllables = 0; end < runs.size() && syllables < kBatch; syllables += runs[end++].size()) {
      FoldedRun& folded = batch.emplace_back();
      for (const Place& place : runs[end]) folded.push_back(place.typed.folded);
    }
    const NeighbourSample sample = statistics.sample(batch);
    for (std::size_t i = begin; i < end; ++i) {
      const std::vector<std::uint64_t> decided = decide(runs[i], kept, sample, statistics);
      for (std::size_t k = 0; k < decided.size(); ++k) {
        const auto [source, typed] = runs[i][k];
        if (decided[k] == typed.exact) continue;  // its bytes stay, whatever their normal form and tone placement
        out.append(text, copied, source.begin - copied);
        out += with_marks_of(decided[k], text.substr(source.begin, source.end - source.begin));
        copied = source.end;
      }
    }
  }
  return out.append(text, copied);
}

}  // namespace tracuu::detail
