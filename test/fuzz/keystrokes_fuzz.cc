// Keys → a syllable, and a query of keys → its words.
#include "fuzz/promises.h"
#include "tracuu/keystrokes.h"
#include "tracuu/query.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto typed = fuzz::text_of(data, size);
  if (const auto word = decode_keystrokes(typed)) {
    fuzz::promise(syllable(*word).has_value());
    fuzz::promise(normalize(*word) == *word);
  }
  for (const bool keystrokes : {true, false}) {
    const Query query(typed, Schema::reports(), {.abbreviations = false, .keystrokes = keystrokes, .own = {}});
    const auto canonical = query.to_string();
    const Query again(canonical);
    for (const auto& word : again.interpretation().words) fuzz::promise(word.form != WordForm::keystrokes);
    for (const auto& word : query.interpretation().words) fuzz::promise(word.source.of(typed) == word.typed);
  }
  return 0;
}
