// Text → tokens, words and keys.
#include "fuzz/promises.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"
#include "tracuu/words.h"

using namespace tracuu;

namespace {

void promise_tokens(std::string_view text) {
  std::size_t begin = 0, whole_end = 0;
  for (const auto& token : tokenize(text)) {
    fuzz::promise(!token.text.empty() && !token.source.empty());
    fuzz::promise(token.source.begin >= begin && token.source.end <= text.size());
    fuzz::promise(!token.part || token.source.end <= whole_end);
    fuzz::promise(detail::is_utf8(token.source.of(text)) && detail::is_utf8(token.text) && detail::is_utf8(token.folded));
    begin = token.source.begin;
    if (!token.part) whole_end = token.source.end;
  }
}

void promise_words(std::string_view text) {
  std::size_t end = 0;
  for (const auto& word : words(text)) {
    fuzz::promise(!word.text.empty() && !word.source.empty());
    fuzz::promise(word.source.begin >= end && word.source.end <= text.size());
    end = word.source.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  promise_tokens(text);
  promise_words(text);
  const auto normal = normalize(text), folded = fold(text);
  fuzz::promise(detail::is_utf8(normal) && normalize(normal) == normal);
  fuzz::promise(detail::is_utf8(folded) && fold(normal) == folded);
  collation_key(text);
  return 0;
}
