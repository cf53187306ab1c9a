// engine, second look's last step: finds the window that a passage of a snippet is made around.
#include "engine/window.h"

#include "engine/passage.h"

namespace tracuu::detail {
namespace {

/// The matches of a window that slides over the text, with its score.
class Sliding {
 public:
  Sliding(const Prepared& matches, const WordSet& shown) : matches_(matches), words_(matches.names.size()) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i].shown = shown.contains(matches.names[i]);
  }

  std::int64_t score() const { return score_; }

  void append(std::size_t i, bool first_of_window) {
    if (!first_of_window) score_ += near(i - 1);
    Word& word = words_[matches_.words[i]];
    score_ -= score_of(word);
    while (word.falling.size() > word.front && matches_.points[word.falling.back()] <= matches_.points[i])
      word.falling.pop_back();
    word.falling.push_back(i);
    ++word.count;
    score_ += score_of(word);
  }

  void drop(std::size_t i, bool last_of_window) {
    if (!last_of_window) score_ -= near(i);
    Word& word = words_[matches_.words[i]];
    score_ -= score_of(word);
    if (word.falling[word.front] == i) ++word.front;
    --word.count;
    score_ += score_of(word);
  }

 private:
  /// The occurrences of one word that can still be its best, from `front` on: their points fall.
  struct Word {
    std::vector<std::size_t> falling;
    std::size_t front = 0;
    std::size_t count = 0;
    bool shown = false;
  };

  std::int64_t score_of(const Word& word) const {
    return word.count == 0 ? 0 : word_score(matches_.points[word.falling[word.front]], word.count, word.shown);
  }

  /// Of a match and its next one.
  std::int64_t near(std::size_t i) const {
    const bool nothing_new = words_[matches_.words[i]].shown && words_[matches_.words[i + 1]].shown;
    return nothing_new ? 0 : matches_.nearness[i];
  }

  const Prepared& matches_;
  std::vector<Word> words_;
  std::int64_t score_ = 0;
};

void measure(std::string_view text, std::span<const MatchSpan> matches, std::size_t length, Prepared& out) {
  std::size_t byte = matches.empty() ? 0 : matches.front().source.begin, place = 0, last_end = 0;
  const auto move_to = [&](std::size_t to) {
    const bool far = to - byte > 4 * length + 4;
    place += far ? length + 1 : count_code_points(text, {byte, to});
    byte = to;
  };
  for (const MatchSpan& match : matches) {
    if (match.source.begin >= byte) move_to(match.source.begin);
    const std::size_t overlap = byte > match.source.begin ? count_code_points(text, {match.source.begin, byte}) : 0;
    out.begins.push_back(place - std::min(place, overlap));
    if (match.source.end > byte) move_to(match.source.end);
    last_end = std::max(last_end, place);
    out.ends.push_back(last_end);
  }
}

}  // namespace

Prepared prepare(std::string_view text, std::span<const MatchSpan> matches, std::size_t length) {
  Prepared out;
  measure(text, matches, length, out);
  WordSet names;
  for (const MatchSpan& match : matches) names.insert(match.word);
  out.names.assign(names.begin(), names.end());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto name = std::lower_bound(out.names.begin(), out.names.end(), matches[i].word);
    out.words.push_back(static_cast<std::size_t>(name - out.names.begin()));
    out.points.push_back(points(matches[i]));
    const bool pair = i + 1 < matches.size() && matches[i].word != matches[i + 1].word;
    out.nearness.push_back(pair ? nearness(matches[i], matches[i + 1]) : 0);
  }
  return out;
}

Window best_window(const Prepared& matches, std::size_t first, std::size_t past, std::size_t length,
                   const WordSet& shown) {
  Window best;
  Sliding sliding(matches, shown);
  std::size_t end = first;
  for (std::size_t begin = first; begin < past; ++begin) {
    end = std::max(end, begin);
    while (end < past && matches.ends[end] - matches.begins[begin] <= length) {
      sliding.append(end, end == begin);
      ++end;
    }
    if (end == begin) continue;
    if (sliding.score() > best.score) best = {begin, end, sliding.score()};
    sliding.drop(begin, begin + 1 == end);
  }
  return best;
}

}  // namespace tracuu::detail
