// Which passages are quoted, where they are cut, what is highlighted, and how they are written out.
#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "engine/snippet.h"
#include "processor_time.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace {

using tracuu::ByteRange;
using tracuu::Snippet;
using namespace tracuu::detail;

/// Every token of the text that folds like a word of the query, each word weighing 1.
std::vector<MatchSpan> matches_of(const std::string& text, const std::vector<std::string>& query) {
  std::vector<MatchSpan> matches;
  for (const tracuu::Token& token : tracuu::tokenize(text)) {
    for (std::size_t word = 0; word < query.size(); ++word) {
      if (token.folded != tracuu::fold(query[word])) continue;
      matches.push_back({token.source, static_cast<std::uint32_t>(word), 1, token.text == query[word]});
    }
  }
  return matches;
}

std::string shown(const std::string& text, const std::vector<std::string>& query, std::size_t length) {
  return make_snippet(text, matches_of(text, query), {.length = length}).marked("[", "]");
}

struct Case {
  const char* what;
  std::string text;
  std::vector<std::string> query;
  std::size_t length;
  std::string marked;
};

std::string filler(int sentences) {
  std::string out;
  for (int i = 0; i < sentences; ++i) out += "Câu " + std::to_string(i) + " không nói gì. ";
  return out;
}

const Case kCases[] = {
    {"whole text", "Nghị quyết đại hội.", {"nghị", "quyết"}, 240, "[Nghị quyết] đại hội."},
    {"no match: the beginning, to the end of a sentence", "Câu một. Câu hai dài hơn.", {}, 12, "Câu một. …"},
    {"no match, no sentence: to a blank", "một hai ba bốn năm", {}, 9, "một hai …"},
    {"empty text", "", {"a"}, 240, ""},
    {"only blanks", " \n\t ", {}, 240, ""},
    {"nothing fits", "nghiêng", {"nghiêng"}, 3, ""},
    {"length 0", "a b c", {"a"}, 0, ""},
    {"the sentence of the match",
     filler(9) + "Đây là đại hội lớn. " + filler(9),
     {"đại", "hội"},
     30,
     "… Đây là [đại hội] lớn. …"},
    {"line ends are sentence ends", "Tiêu đề lớn\nđại hội Đảng\nThứ hai", {"đại"}, 14, "… [đại] hội Đảng …"},
    {"clauses, where sentences are too long",
     "bắt đầu rất dài dòng, có đại hội ở đây, rồi còn rất nhiều chữ nữa ở sau đó",
     {"hội"},
     34,
     "… có đại [hội] ở đây, …"},
    {"never into a word", "mộthaibabốnnămsáubảytám hội mộthaibabốnnămsáubảytám", {"hội"}, 12, "… [hội] …"},
    {"nearer is better", "đại x x x x x x x x hội. Rồi y y y đại hội.", {"đại", "hội"}, 20, "… Rồi y y y [đại hội]."},
    {"more words are better", "đại đại đại đại. x x x x x x. đại hội.", {"đại", "hội"}, 16, "… [đại hội]."},
    {"exact wins over folded", "dai x x x. y y y y y y. đại x x x.", {"đại"}, 10, "… [đại] x x x."},
    {"equal: the earliest", "một hội nhé. " + filler(3) + "hai hội nhé.", {"hội"}, 12, "một [hội] nhé. …"},
    {"two passages for words far apart",
     "Có nghị ở đây. " + filler(9) + "Có hội ở kia. " + filler(2),
     {"nghị", "hội"},
     40,
     "Có [nghị] ở đây. … Có [hội] ở kia. …"},
    {"the same sentence is not quoted twice",
     "Hội họp vui. " + filler(4) + "Hội  họp vui. " + filler(4) + "Nghị sự.",
     {"hội", "nghị"},
     45,
     "[Hội] họp vui. … [Nghị] sự."},
    {"neighbours are one highlight, across blanks only",
     "nghị  quyết, đại hội",
     {"nghị", "quyết", "đại", "hội"},
     240,
     "[nghị quyết], [đại hội]"},
    {"blanks and line ends become one space", "a \r\n\t b\u00a0\u00a0c", {"b"}, 240, "a [b] c"},
    {"broken bytes are shown as U+FFFD", "a \xff hội \xe1\xbb", {"hội"}, 240, "a \uFFFD [hội] \uFFFD\uFFFD"},
};

/// The score of a window, straight from the words of window.h.
std::int64_t plain_score(const std::vector<MatchSpan>& matches, std::size_t first, std::size_t past,
                         const WordSet& words_shown) {
  std::int64_t score = 0;
  std::set<std::uint32_t> words;
  for (std::size_t i = first; i < past; ++i) words.insert(matches[i].word);
  for (const std::uint32_t word : words) {
    std::int64_t best = 0;
    std::size_t count = 0;
    for (std::size_t i = first; i < past; ++i) {
      if (matches[i].word != word) continue;
      best = std::max(best, points(matches[i]));
      ++count;
    }
    score += word_score(best, count, words_shown.contains(word));
  }
  for (std::size_t i = first; i + 1 < past; ++i) {
    const bool nothing_new = words_shown.contains(matches[i].word) && words_shown.contains(matches[i + 1].word);
    if (matches[i].word != matches[i + 1].word && !nothing_new) score += nearness(matches[i], matches[i + 1]);
  }
  return score;
}

std::size_t code_points(const std::string& text, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (; begin < end; begin += decode_utf8(text, begin).size) ++count;
  return count;
}

Window exhaustive(const std::string& text, const std::vector<MatchSpan>& matches, std::size_t length,
                  const WordSet& words_shown) {
  Window best;
  for (std::size_t first = 0; first < matches.size(); ++first) {
    for (std::size_t past = first + 1; past <= matches.size(); ++past) {
      if (code_points(text, matches[first].source.begin, matches[past - 1].source.end) > length) break;
      const std::int64_t score = plain_score(matches, first, past, words_shown);
      if (score > best.score) best = {first, past, score};
    }
  }
  return best;
}

struct Sample {
  std::string text;
  std::vector<MatchSpan> matches;
};

Sample random_sample(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"đại",  "hội",      "nghị", "quyết", "ủy",     "a",          "Đảng",
                                                   "2020", ".",        ",",    "\n",    "!",      "…",          ";",
                                                   "\xff", "\xe1\xbb", " ",    "  ",    "\u00a0", "nghiêngngả", "😀"};
  Sample sample;
  for (auto n = random() % 80; n > 0; --n) {
    const std::string& piece = kPieces[random() % kPieces.size()];
    const bool word = static_cast<unsigned char>(piece[0]) >= 'A' && piece[0] != '\xff' && piece.size() > 2;
    const std::size_t begin = sample.text.size();
    sample.text += piece;
    if (word && random() % 2 == 0) {
      const auto index = static_cast<std::uint32_t>(random() % 5);
      sample.matches.push_back(
          {{begin, sample.text.size()}, index, static_cast<double>(random() % 8) / 2 + 0.5, random() % 2 == 0});
    }
    if (random() % 4 != 0) sample.text += ' ';
  }
  return sample;
}

void check_promises(const Sample& sample, std::size_t length) {
  const Snippet snippet = make_snippet(sample.text, sample.matches, {.length = length});
  std::size_t total = 0, last_end = 0;
  for (const tracuu::Passage& passage : snippet.passages) {
    REQUIRE(passage.source.begin >= last_end);
    REQUIRE(passage.source.begin < passage.source.end);
    REQUIRE(passage.source.end <= sample.text.size());
    last_end = passage.source.end;
    REQUIRE(passage.source.of(sample.text) == passage.text);
    total += code_points(sample.text, passage.source.begin, passage.source.end);
    std::size_t mark = 0;
    for (const ByteRange highlight : passage.highlights) {
      REQUIRE(highlight.begin >= mark);
      REQUIRE(highlight.begin < highlight.end);
      REQUIRE(highlight.end <= passage.text.size());
      mark = highlight.end + 1;
    }
    for (const MatchSpan& match : sample.matches) {
      const bool apart = match.source.end <= passage.source.begin || match.source.begin >= passage.source.end;
      const bool within = match.source.begin >= passage.source.begin && match.source.end <= passage.source.end;
      REQUIRE((apart || within));
    }
  }
  REQUIRE(total <= length);
  REQUIRE(is_utf8(snippet.marked("[", "]")));
  REQUIRE(is_utf8(snippet.html()));
}

Snippet one_passage(std::string text, std::vector<ByteRange> highlights) {
  Snippet snippet;
  const ByteRange source{0, text.size()};
  snippet.passages.push_back({source, std::move(text), std::move(highlights), false, false});
  return snippet;
}

}  // namespace

TEST_CASE("passages are chosen and cut", "[snippet]") {
  for (const Case& c : kCases) {
    INFO(c.what);
    CHECK(shown(c.text, c.query, c.length) == c.marked);
  }
}

TEST_CASE("the best window is the best of all windows", "[snippet]") {
  std::mt19937 random(2020);
  for (int i = 0; i < 2000; ++i) {
    const Sample sample = random_sample(random);
    const std::size_t length = 1 + random() % 60;
    const WordSet words_shown = random() % 2 == 0 ? WordSet{} : WordSet{0, 3};
    const Window best = exhaustive(sample.text, sample.matches, length, words_shown);
    const Prepared prepared = prepare(sample.text, sample.matches, length);
    const Window found = best_window(prepared, 0, sample.matches.size(), length, words_shown);
    INFO("case " << i);
    REQUIRE(found.score == best.score);
    REQUIRE(found.first == best.first);
    REQUIRE(found.score == plain_score(sample.matches, found.first, found.past, words_shown));
  }
}

TEST_CASE("every snippet keeps its promises", "[snippet]") {
  std::mt19937 random(2021);
  for (int i = 0; i < 2000; ++i) {
    INFO("case " << i);
    check_promises(random_sample(random), random() % 100);
  }
}

TEST_CASE("a long text with many matches takes little time", "[snippet]") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "đại hội đảng bộ. ";
  const std::vector<MatchSpan> matches = matches_of(text, {"đại", "hội", "bộ"});
  Snippet snippet;
  CHECK(tracuu::test::least_processor_milliseconds([&] { snippet = make_snippet(text, matches); }, 1) < 2000);
  CHECK(snippet.passages.size() == 1);
}

TEST_CASE("snippets are written out for each place", "[snippet]") {
  const Snippet snippet = one_passage("<b>\"Đảng\" & 'ủy'</b>", {{4, 11}});
  CHECK(snippet.html() == "&lt;b&gt;&quot;<mark>Đảng</mark>&quot; &amp; &#39;ủy&#39;&lt;/b&gt;");
  CHECK(snippet.plain() == "<b>\"Đảng\" & 'ủy'</b>");
  CHECK(snippet.terminal() == "<b>\"\x1b[1mĐảng\x1b[0m\" & 'ủy'</b>");
  CHECK(one_passage("a\x1b[31mb\x07\u009b"
                    "c\u202e"
                    "d",
                    {})
            .terminal() == "a[31mbcd");
  CHECK(one_passage(std::string("a\0b", 3), {}).html() == "ab");
  CHECK(one_passage("a\xc3z", {{0, 1}}).html() == "<mark>a</mark>\uFFFDz");
  CHECK(one_passage("a b", {{0, 1}, {2, 3}}).marked("«", "»") == "«a» «b»");
  CHECK(Snippet{}.html().empty());
  CHECK(Snippet{}.empty());
}

TEST_CASE("grades have names", "[snippet]") {
  CHECK(tracuu::to_string(tracuu::AccentGrade::folded) == std::string("folded"));
  CHECK(tracuu::to_string(tracuu::AccentGrade::holds) == std::string("holds"));
  CHECK(tracuu::to_string(tracuu::AccentGrade::exact) == std::string("exact"));
}

TEST_CASE("an explanation is a table", "[snippet]") {
  tracuu::Explanation why;
  CHECK(why.to_string().empty());
  why.parts.push_back({"title", "nghị quyết", tracuu::AccentGrade::exact, 1, 2.5, 12.25});
  why.parts.push_back({"text", "đại", tracuu::AccentGrade::holds, 3.5, 0.125, 0.5});
  CHECK(why.to_string() ==
        " score  field  term        accents     tf    idf\n"
        "12.250  title  nghị quyết  exact    1.000  2.500\n"
        " 0.500  text   đại         holds    3.500  0.125\n"
        "12.750  total\n");
}
