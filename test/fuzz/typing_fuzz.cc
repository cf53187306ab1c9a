// A line while it is typed → words, and what the last one may become.
#include "fuzz/promises.h"
#include "query/typing.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto typed = fuzz::text_of(data, size);
  constexpr std::size_t kMost = 5;
  for (const bool keystrokes : {true, false}) {
    const auto typing = detail::read_typing(typed, kMost, keystrokes);
    fuzz::promise(typing.size() <= kMost && (!typing.begun || typing.size() > 0));
    std::size_t end = 0;
    for (const auto& word : typing.words) {
      fuzz::promise(!word.text.empty() && detail::is_utf8(word.text));
      fuzz::promise(word.source.begin < word.source.end && word.source.end <= typed.size() && end <= word.source.end);
      end = word.source.end;
    }
    if (!typing.begun) continue;
    fuzz::promise(end == typed.size());
    const auto& last = typing.words.back();
    if (last.key.is_syllable()) fuzz::promise(typing.begun->fits(last.key));  // a word begins with itself
    for (const auto form : typing.begun->syllables())
      fuzz::promise(typing.begun->fits({form, detail::folded_code(static_cast<std::uint32_t>(form))}));
  }
  return 0;
}
