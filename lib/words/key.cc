// words: tokens → keys, the currency of terms and of the second look.
#include "words/key.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/utf8.h"
#include "text/letter_run.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

std::uint32_t syllable_code(std::string_view canonical) {
  LetterRun run;
  for (std::size_t i = 0; i < canonical.size();) {
    const CodePoint c = decode_utf8(canonical, i);
    run.add(letter_of(c.value));
    i += c.size;
  }
  return run.syllable();
}

// 05-ct/tw and 5/ct-tw are one number.
std::string code_form(std::string_view text) {
  std::string form(text.substr(std::min(text.find_first_not_of('0'), text.size())));
  std::replace(form.begin(), form.end(), '/', '-');
  return form;
}

struct FunctionSyllables {
  std::vector<bool> exact = std::vector<bool>(kSyllableCodes), folded = std::vector<bool>(kSyllableCodes);
  FunctionSyllables() {
    for_each_entry(function_word_list(), [&](std::string_view entry) {
      const std::uint32_t code = entry.find(' ') == entry.npos ? syllable_code(entry) : kNoSyllable;
      if (code == kNoSyllable) return;
      const WordKey key = syllable_key(code);
      exact[key.exact] = true;
      folded[key.folded] = true;
    });
  }
};

const FunctionSyllables& function_syllables() {
  static const FunctionSyllables syllables;
  return syllables;
}

// Exact keys by folded key.
struct SyllableForms {
  std::vector<std::vector<std::uint16_t>> by_folded = std::vector<std::vector<std::uint16_t>>(kSyllableCodes);
  SyllableForms() {
    for (std::uint32_t code = 0; code < kSyllableCodes; ++code)
      if (!spelling(code).empty() && match_code(code) == code)
        by_folded[folded_code(code)].push_back(static_cast<std::uint16_t>(code));
  }
};

const SyllableForms& syllable_forms() {
  static const SyllableForms forms;
  return forms;
}

// Folded keys by their spelling.
class SpelledSyllables {
 public:
  SpelledSyllables() {
    for (std::uint32_t code = 0; code < kSyllableCodes; code += kTones)
      if (!syllable_forms().by_folded[code].empty()) sorted_.emplace_back(folded_spelling(code), code);
    std::sort(sorted_.begin(), sorted_.end());
  }
  std::vector<std::uint64_t> with_prefix(std::string_view letters) const {
    std::vector<std::uint64_t> found;
    const auto before = [](const auto& syllable, std::string_view sought) { return syllable.first < sought; };
    auto at = std::lower_bound(sorted_.begin(), sorted_.end(), letters, before);
    for (; at != sorted_.end() && at->first.starts_with(letters); ++at) found.push_back(at->second);
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::vector<std::pair<std::string, std::uint32_t>> sorted_;
};

}  // namespace

std::uint64_t hashed_key(std::string_view text) { return kOtherWord | (hash64(text) & (kOtherWord - 1)); }

std::string number_form(std::string_view text) {
  std::string form;
  const std::size_t last = text.rfind('.');
  const bool decimal = last != text.npos && text.size() - last <= 3;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '.') form.push_back(text[at]);
    else if (decimal && at == last) form.push_back(',');
  }
  const std::size_t digits = form.find_first_not_of('0');
  return digits == std::string::npos ? "0" : form.substr(digits);
}

WordKey word_key(TokenKind kind, std::string_view text, std::string_view folded) {
  switch (kind) {
    case TokenKind::syllable: return syllable_key(syllable_code(text));
    case TokenKind::number: {
      const std::uint64_t key = hashed_key(number_form(text));
      return {key, key};
    }
    case TokenKind::code: return {hashed_key(code_form(text)), hashed_key(code_form(folded))};
    default: return {hashed_key(text), hashed_key(folded)};
  }
}

bool marks_hold(std::uint64_t typed, std::uint64_t found) {
  if (typed == found) return true;
  if (typed < kSyllableCodes && found < kSyllableCodes)
    return marks_in_code_hold(static_cast<std::uint32_t>(typed), static_cast<std::uint32_t>(found));
  return false;
}

bool is_function_syllable(std::uint64_t exact) { return exact < kSyllableCodes && function_syllables().exact[exact]; }
bool may_be_function_syllable(std::uint64_t folded) {
  return folded < kSyllableCodes && function_syllables().folded[folded];
}

std::span<const std::uint16_t> syllables_that_fold_to(std::uint64_t folded) {
  if (folded >= kSyllableCodes) return {};
  return syllable_forms().by_folded[folded];
}

std::vector<std::uint64_t> folded_syllables_with_prefix(std::string_view letters) {
  static const SpelledSyllables spelled;
  return spelled.with_prefix(letters);
}

}  // namespace tracuu::detail
