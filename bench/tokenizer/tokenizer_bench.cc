// How fast is text cut into tokens, beside what else can cut it? One core, one run; in every round each takes its turn
// over the same texts, and medians are compared, so that other load on the machine falls on all alike.
//   tokenizer_bench FILE [MEGABYTES] [ROUNDS]     FILE: plain text, or .jsonl with a field "text"
// What each does is in its name. Like with like is the first beside "the same" by ICU; the others give plain boundaries or terms.
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <xapian.h>
#include <algorithm>
#include <boost/locale.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "numbers.h"
#include "tracuu/tokenize.h"
#include "tracuu/words.h"

namespace {

using Texts = std::vector<std::string>;

// How many tokens a contender found, and a sum over their offsets and letters that no compiler can leave out.
struct Found {
  std::size_t tokens = 0, sum = 0;
};

struct Contender {
  const char* name;
  std::function<void(const std::string& text, Found& found)> run;
  std::vector<double> seconds = {};
  Found found = {};
};

Texts read_texts(const std::string& path, std::size_t limit) {
  std::ifstream file(path, std::ios::binary);
  Texts texts;
  if (!path.ends_with(".jsonl")) {
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    texts.back().resize(std::min(limit, texts.back().size()));
    return texts;
  }
  std::size_t size = 0;
  for (std::string line; size < limit && std::getline(file, line);) {
    texts.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
    size += texts.back().size();
  }
  return texts;
}

void run_stream(const std::string& text, Found& found) {
  tracuu::TokenStream stream(text);
  while (stream.next()) {
    ++found.tokens;
    found.sum += stream.source().begin + stream.folded().size();
  }
}

void run_word_stream(const std::string& text, Found& found) {
  tracuu::WordStream stream(text);
  while (stream.next()) {
    ++found.tokens;
    found.sum += stream.source().begin + stream.text().size();
  }
}

void run_words(const std::string& text, Found& found) {
  for (const tracuu::Word& word : tracuu::words(text)) {
    ++found.tokens;
    found.sum += word.source.begin + word.text.size();
  }
}

// meet(begin, end) of each word.
template <class SetText, class Meet>
void run_icu(SetText set_text, Meet meet) {
  static UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
  set_text(*words);
  for (int32_t begin = 0, end = words->next(); end != icu::BreakIterator::DONE; begin = end, end = words->next())
    if (words->getRuleStatus() != UBRK_WORD_NONE) meet(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}

template <class Meet>
void run_icu_utf8(const std::string& text, Meet meet) {
  UErrorCode status = U_ZERO_ERROR;
  UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  run_icu([&](icu::BreakIterator& words) { words.setText(bytes, status); }, meet);
  utext_close(bytes);
}

auto count_into(Found& found) {
  return [&](std::size_t, std::size_t end) {
    ++found.tokens;
    found.sum += end;
  };
}

void run_icu_boundaries(const std::string& text, Found& found) { run_icu_utf8(text, count_into(found)); }

void run_icu_utf16(const std::string& text, Found& found) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  run_icu([&](icu::BreakIterator& words) { words.setText(units); }, count_into(found));
}

// Lower case, taken apart, marks left out, đ as d.
void fold_by_icu(std::string_view word, std::string& folded) {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2& decomposition = *icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString units = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  units = decomposition.normalize(units.toLower(icu::Locale::getRoot()), status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < units.length(); ++i)
    if (u_charType(units[i]) != U_NON_SPACING_MARK) kept.append(units[i] == u'đ' ? u'd' : units[i]);
  folded.clear();
  kept.toUTF8String(folded);
}

void run_icu_folding(const std::string& text, Found& found) {
  std::string folded;
  run_icu_utf8(text, [&](std::size_t begin, std::size_t end) {
    fold_by_icu(std::string_view(text).substr(begin, end - begin), folded);
    ++found.tokens;
    found.sum += begin + folded.size();
  });
}

void run_boost(const std::string& text, Found& found) {
  namespace boundary = boost::locale::boundary;
  static const std::locale vietnamese = boost::locale::generator()("vi_VN.UTF-8");
  boundary::ssegment_index index(boundary::word, text.begin(), text.end(), vietnamese);
  index.rule(boundary::word_any);
  for (const auto& word : index) {
    ++found.tokens;
    found.sum += static_cast<std::size_t>(word.begin() - text.begin());
  }
}

void run_xapian(const std::string& text, Found& found) {
  Xapian::Document document;
  Xapian::TermGenerator generator;
  generator.set_document(document);
  generator.index_text(text);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    found.tokens += term.get_wdf();
    found.sum += (*term).size();
  }
}

double seconds_of(const Contender& contender, const Texts& texts, Found& found) {
  const std::clock_t start = std::clock();
  for (const std::string& text : texts) contender.run(text, found);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: tokenizer_bench FILE [MEGABYTES] [ROUNDS]\n");
    return 2;
  }
  const auto megabytes = static_cast<std::size_t>(argc > 2 ? std::atol(argv[2]) : 8);
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 7;
  const Texts texts = read_texts(argv[1], megabytes << 20);
  double size = 0;
  for (const std::string& text : texts) size += static_cast<double>(text.size()) / 1e6;

  std::vector<Contender> contenders{
      {"tracuu TokenStream: byte offsets, folded forms", run_stream},
      {"tracuu WordStream: dictionary words, byte offsets", run_word_stream},
      {"tracuu words: the same as a list", run_words},
      {"ICU, the same: BreakIterator, NFD without marks", run_icu_folding},
      {"ICU BreakIterator over UTF-8: byte offsets", run_icu_boundaries},
      {"ICU BreakIterator over UTF-16: no byte offsets", run_icu_utf16},
      {"Boost.Locale word index: byte offsets", run_boost},
      {"Xapian TermGenerator: lower-case terms, positions", run_xapian},
  };
  for (int round = 0; round < rounds; ++round) {
    for (Contender& contender : contenders) {
      contender.found = {};
      contender.seconds.push_back(seconds_of(contender, texts, contender.found));
    }
  }
  const double ours = bench::quantile(contenders.front().seconds);
  std::printf("%zu texts, %.1f MB, %d rounds, median CPU time\n", texts.size(), size, rounds);
  for (const Contender& contender : contenders) {
    const double seconds = bench::quantile(contender.seconds);
    std::printf("%-50s %7.1f MB/s  %6.1fx the time  %9zu tokens (sum %zu)\n", contender.name, size / seconds,
                seconds / ours, contender.found.tokens, contender.found.sum);
  }
}
