// terms: words → names of terms.
#include "terms/vocabulary.h"

#include <algorithm>

#include "base/hash.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

constexpr unsigned kDigit = 255;  // bytes 1 … 255 are digits: no NUL in a term

PackedTerm put(PackedTerm packed, unsigned at, std::uint64_t byte) { return packed | byte << (56 - 8 * at); }

PackedTerm put_code(PackedTerm packed, unsigned at, std::uint64_t code) {
  return put(put(packed, at, 1 + code / kDigit), at + 1, 1 + code % kDigit);
}

std::string bounded(std::string term) {
  if (term.size() <= kMaxTermBytes) return term;
  const std::string tail = std::to_string(hash64(term));
  return term.substr(0, kMaxTermBytes - 24) + "\x01" + tail;
}

// Numbers are the same that have the same key.
std::string readable(std::string_view folded) {
  return folded.find_first_not_of("0123456789.,") == folded.npos ? number_form(folded) : std::string(folded);
}

}  // namespace

PackedTerm pack_syllable(char family, std::uint64_t code) {
  return put_code(put(0, 0, static_cast<unsigned char>(family)), 1, code);
}

PackedTerm pack_pair(std::uint64_t first, std::uint64_t second) {
  if (first < kSyllableCodes && second < kSyllableCodes) return put_code(put_code(put(0, 0, 'p'), 1, first), 3, second);
  PackedTerm packed = put(0, 0, 'q');
  std::uint64_t mixed = (first * 0x9E3779B97F4A7C15u) ^ (second + 0x7F4A7C159E3779B9u + (first << 7));
  mixed = (mixed ^ mixed >> 31) * 0xBF58476D1CE4E5B9u;
  mixed ^= mixed >> 29;
  for (unsigned at = 1; at < 8; ++at, mixed /= kDigit) packed = put(packed, at, 1 + mixed % kDigit);
  return packed;
}

std::string unpack(PackedTerm packed) {
  std::string term;
  for (unsigned at = 0; at < 8; ++at) {
    const char byte = static_cast<char>(packed >> (56 - 8 * at));
    if (byte == 0) break;
    term.push_back(byte);
  }
  return term;
}

std::string folded_term(const TermWord& word) {
  if (word.key.is_syllable()) return unpack(pack_syllable('s', word.key.folded));
  return bounded("w" + readable(word.folded));
}

std::string accented_term(const TermWord& word) {
  if (word.key.is_syllable()) return unpack(pack_syllable('a', word.key.exact));
  return bounded("v" + std::string(word.text));
}

std::string pair_term(std::uint64_t first, std::uint64_t second) { return unpack(pack_pair(first, second)); }

std::string pairs_of(std::uint64_t first) { return unpack(put_code(put(0, 0, 'p'), 1, first)); }

std::uint64_t last_code_of(std::string_view term) {
  const auto digit = [&](std::size_t from_end) { return static_cast<unsigned char>(term[term.size() - from_end]) - 1u; };
  return std::uint64_t{digit(2)} * kDigit + digit(1);
}

char first_byte_of(std::uint64_t code) { return static_cast<char>(1 + code / kDigit); }

std::string whole_term(const WordKey& key) {
  std::string term = "c";
  for (std::uint64_t rest = key.folded, i = 0; i < 7; ++i, rest /= kDigit) term.push_back(static_cast<char>(1 + rest % kDigit));
  return term;
}

std::string in_field(unsigned field, std::string_view term) {
  return "f" + std::string(1, static_cast<char>(1 + field)) + std::string(term);
}

std::string keyword_term(std::size_t schema_index, std::string_view folded_value) {
  return bounded("K" + std::string(1, static_cast<char>(1 + schema_index)) + std::string(folded_value));
}

std::string day_term(std::size_t schema_index, std::string_view iso) {
  return "E" + std::string(1, static_cast<char>(1 + schema_index)) + std::string(iso.substr(0, 10));
}

std::string_view day_of(std::string_view day_term) { return day_term.substr(2); }

std::string length_term(unsigned field) { return "L" + std::string(1, static_cast<char>(1 + field)); }

std::string keyword_form(std::string_view value) {
  std::string form;
  for (const char c : fold(value)) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (!blank) form.push_back(c);
    else if (!form.empty() && form.back() != ' ') form.push_back(' ');
  }
  if (!form.empty() && form.back() == ' ') form.pop_back();
  return form;
}

std::string other_word_prefix(std::string_view typed) { return "w" + readable(typed); }
std::uint64_t other_word_key(std::string_view word) {
  const bool number = word.find_first_not_of("0123456789.,") == word.npos;
  return word_key(number ? TokenKind::number : TokenKind::word, word, word).folded;
}
std::string_view other_word_of(std::string_view term) { return term.substr(1); }

}  // namespace tracuu::detail
