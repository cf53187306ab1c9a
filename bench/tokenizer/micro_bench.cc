// The small parts that tokenizing is made of, by Google Benchmark.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/letter_run.h"
#include "text/orthography.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"
#include "words/key.h"

namespace {

constexpr std::string_view kSentence =
    "Sáng 21/12/2020, tại Hà Nội, Đảng uỷ Bộ Y tế tổ chức Hội nghị phổ biến, quán triệt Nghị quyết số 04-NQ/ĐUK và "
    "Kế hoạch 04 – KH/ĐU thực hiện Chỉ thị 05-CT/TW nhiệm kỳ 2020 – 2025; dự hội nghị có đồng chí Đỗ Xuân Tuyên. ";

std::string kilobytes(int count) {
  std::string text;
  while (text.size() < static_cast<std::size_t>(count) * 1024) text += kSentence;
  return text;
}

void count_bytes(benchmark::State& state, std::size_t size) {
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(size));
}

void decode(benchmark::State& state) {
  const std::string text = kilobytes(16);
  for (auto _ : state) {
    char32_t sum = 0;
    for (std::size_t i = 0; i < text.size();) {
      const auto c = tracuu::detail::decode_utf8(text, i);
      sum += c.value;
      i += c.size;
    }
    benchmark::DoNotOptimize(sum);
  }
  count_bytes(state, text.size());
}
BENCHMARK(decode);

void syllable_look_up(benchmark::State& state) {
  std::vector<tracuu::detail::LetterKey> keys;
  for (std::uint32_t code = 0; code < tracuu::detail::kSyllableCodes; code += 97) {
    if (!tracuu::detail::is_spelled_right(code)) continue;
    tracuu::detail::LetterRun run;
    const std::string_view text = tracuu::detail::spelling(code);
    for (std::size_t i = 0; i < text.size();) {
      const auto c = tracuu::detail::decode_utf8(text, i);
      run.add(tracuu::detail::letter_of(c.value));
      i += c.size;
    }
    keys.push_back(run.key);
  }
  for (auto _ : state)
    for (const auto key : keys) benchmark::DoNotOptimize(tracuu::detail::syllable_base(key));
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(keys.size()));
}
BENCHMARK(syllable_look_up);

template <auto Function>
void over_text(benchmark::State& state) {
  const std::string text = kilobytes(16);
  for (auto _ : state) benchmark::DoNotOptimize(Function(text));
  count_bytes(state, text.size());
}
BENCHMARK(over_text<tracuu::normalize>)->Name("normalize");
BENCHMARK(over_text<tracuu::fold>)->Name("fold");
BENCHMARK(over_text<tracuu::tokenize>)->Name("tokenize");

void take_apart(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(tracuu::syllable("nghiệm"));
}
BENCHMARK(take_apart)->Name("syllable");

void sort_key(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(tracuu::collation_key("Đỗ Xuân Tuyên"));
}
BENCHMARK(sort_key)->Name("collation_key");

void key_of_word(benchmark::State& state) {
  using tracuu::TokenKind;
  for (auto _ : state) {
    benchmark::DoNotOptimize(tracuu::detail::word_key(TokenKind::syllable, "nghiệm", "nghiem"));
    benchmark::DoNotOptimize(tracuu::detail::word_key(TokenKind::code, "05-ct/tw", "05-ct/tw"));
  }
}
BENCHMARK(key_of_word)->Name("word_key of a syllable and a code");

}  // namespace
