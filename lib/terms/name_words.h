// The words of a name, as the index and the verifier compare them: the value of a field of kind name → keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "terms/vocabulary.h"
#include "tracuu/export.h"
#include "words/key.h"

namespace tracuu::detail {

struct NameWord {
  WordKey key;
  std::string text, folded;       ///< of words that are no syllables
  std::optional<WordKey> number;  ///< of a Roman numeral in capitals: XIII is also 13
  std::string number_text;
};

/// The words of a value, stored or typed, in order; document numbers as their parts, so that no shape matters.
TRACUU_API std::vector<NameWord> name_words(std::string_view value);

/// The field of people: by their given names, which stand last, they are found behind an office (chủ tịch Nghiêm).
inline constexpr const char* kPersonField = "person";
/// Of a whole that stands for a person of this given name, by exact or folded key.
TRACUU_API std::uint64_t given_name_key(std::uint64_t word);
/// How many words a name has that is found as a whole: fewer are a pair, more are no name.
inline constexpr std::size_t kFewestOfName = 3, kMostOfName = 5;
/// Of a whole that stands for a person of these words, by folded key and in any order. There are kFewestOfName to kMostOfName.
TRACUU_API std::uint64_t person_key(std::span<const std::uint64_t> folded);

/// The term of one word in a field of names: a syllable as accented, another word folded. Fields are by number, as of text.
TRACUU_API std::string name_term(unsigned field, const TermWord& word);
/// The term of two words side by side in a name, without accents.
TRACUU_API std::string name_pair_term(unsigned field, std::uint64_t first_folded, std::uint64_t second_folded);

}  // namespace tracuu::detail
