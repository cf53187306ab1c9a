// text: keys → syllables. Plays a word's keys as a Telex or VNI keyboard would, in the usual order first, then freely.
#include "text/keystrokes.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/orthography.h"
#include "tracuu/keystrokes.h"

namespace tracuu::detail {
namespace {

constexpr unsigned kHat = 1, kBreve = 2, kHorn = 3;
constexpr std::string_view kTelexTones = " sfrxj";  // by tone

constexpr bool is_upper(char key) { return key >= 'A' && key <= 'Z'; }
constexpr bool is_digit(char key) { return key >= '0' && key <= '9'; }
constexpr char lower(char key) { return is_upper(key) ? static_cast<char>(key | 0x20) : key; }
constexpr bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

/// One word while it is typed. Each press says whether the keyboard takes the key so.
class Word {
 public:
  explicit Word(bool freely) : freely_(freely) {}

  bool press_telex(char typed) {
    const char key = lower(typed);
    const bool repeats = key == last_key_;
    last_key_ = key;
    if (const std::size_t tone = kTelexTones.find(key); tone != kTelexTones.npos && has_vowel()) return set_tone(tone);
    if (key == 'w') return mark("aou", kHorn) || add(kLetterUHorn, typed);
    if (key == 'f' || key == 'j' || key == 'z') return false;
    if (key == 'd' && (freely_ || (repeats && size_ == 1)) && stroke()) return true;
    if (key == 'o' && repeats && size_ > 0 && letters_[size_ - 1] == kLetterOHat) {
      letters_[size_ - 1] = kLetterO;
      return add(kLetterO, typed);
    }
    if ((key == 'a' || key == 'e' || key == 'o') && (repeats || freely_) && mark({&key, 1}, kHat)) return true;
    return add(static_cast<std::uint8_t>(key - 'a' + 1), typed);
  }

  bool press_vni(char typed) {
    switch (typed) {
      case '0': return false;
      case '6': return mark("aeo", kHat);
      case '7': return mark("ou", kHorn);
      case '8': return mark("a", kBreve);
      case '9': return stroke();
      default: break;
    }
    if (is_digit(typed)) return has_vowel() && set_tone(static_cast<unsigned>(typed - '0'));
    return add(static_cast<std::uint8_t>(lower(typed) - 'a' + 1), typed);
  }

  /// The syllable typed; kNoSyllable if it is none, or no key made a mark.
  std::uint32_t code() const {
    if (marks_ == 0) return kNoSyllable;
    const std::uint32_t whole = code_of_letters(letters_);
    if (whole != kNoSyllable || !horned_pair_) return whole;
    auto letters = letters_;  // thuở: of uo only the o
    letters[horned_pair_ - 1] = kLetterU;
    return code_of_letters(letters);
  }

  unsigned marks() const { return marks_; }

  /// What stands there so far, in lower case.
  std::string letters() const {
    std::string out;
    unsigned tone_at = size_;
    for (unsigned i = 0; i < size_; ++i)
      if (is_vowel(bare(letters_[i]))) tone_at = i;
    for (unsigned i = 0; i < size_; ++i) append_utf8(out, compose(letters_[i], i == tone_at ? tone_ : 0, false));
    return out;
  }

  /// The spelling of its code with capitals where they were typed.
  std::string text(std::uint32_t code) const {
    const std::string_view spelled = spelling(code);
    std::string out;
    unsigned i = 0;
    for (std::size_t at = 0; at < spelled.size(); ++i) {
      const CodePoint c = decode_utf8(spelled, at);
      const Letter letter = letter_of(c.value);
      append_utf8(out, compose(letter.id(), letter.tone(), i < size_ && upper_[i]));
      at += c.size;
    }
    return out;
  }

 private:
  using Letters = std::array<std::uint8_t, kMaxSyllableLetters>;

  bool add(std::uint8_t letter, char typed) {
    if (size_ == kMaxSyllableLetters || (tone_ != 0 && !freely_ && is_vowel(bare(letter)))) return false;
    marks_ += letter == kLetterUHorn;
    upper_[size_] = is_upper(typed);
    letters_[size_++] = letter;
    return true;
  }

  bool set_tone(std::size_t tone) {
    if (tone_ != 0 || tone >= kTones) return false;
    tone_ = static_cast<unsigned>(tone);
    return count_mark();
  }

  bool count_mark() { return ++marks_ > 0; }

  bool stroke() {
    if (letters_[0] != kLetterD) return false;
    letters_[0] = kLetterDStroke;
    return count_mark();
  }

  /// Marks the first letter that is one of `bare_letters`; a horn is a breve on a, and falls on both letters of uo.
  bool mark(std::string_view bare_letters, unsigned mark) {
    const auto takes = [&](unsigned i) {
      return letters_[i] <= 26 && bare_letters.find(bare(letters_[i])) != std::string_view::npos && !is_glide(i);
    };
    unsigned at = 0;
    while (at < size_ && !takes(at)) ++at;
    if (at == size_) return false;
    const bool more = at + 1 < size_ && takes(at + 1);
    if (mark == kHorn && more && letters_[at] == kLetterO && letters_[at + 1] == kLetterA) ++at;  // oă
    if (mark == kHorn && more && letters_[at] == kLetterU && letters_[at + 1] == kLetterO) {
      letters_[at + 1] = kLetterOHorn;
      horned_pair_ = at + 1;
    }
    letters_[at] = with_mark(letters_[at], mark == kHorn && letters_[at] == kLetterA ? kBreve : mark);
    return count_mark();
  }

  /// The u of qu.
  bool is_glide(unsigned i) const { return i == 1 && letters_[0] == 'q' - 'a' + 1 && letters_[1] == kLetterU; }

  bool has_vowel() const {
    return std::any_of(letters_.begin(), letters_.begin() + size_,
                       [](std::uint8_t letter) { return is_vowel(bare(letter)); });
  }

  std::uint32_t code_of_letters(const Letters& letters) const {
    LetterKey key = 0;
    for (unsigned i = 0; i < size_; ++i) key = key << 6 | letters[i];
    const std::uint32_t base = syllable_base(key);
    return base != kNoSyllable && is_spelled_right(base + tone_) ? base + tone_ : kNoSyllable;
  }

  bool freely_;
  Letters letters_{};
  std::array<bool, kMaxSyllableLetters> upper_{};
  unsigned size_ = 0, tone_ = 0;
  unsigned horned_pair_ = 0;  // one more than the place of the u, if one key made ươ of uo
  char last_key_ = 0;         // of Telex
  unsigned marks_ = 0;
};

bool press_all(Word& word, std::string_view keys, bool digits) {
  return std::all_of(keys.begin(), keys.end(), [&](char key) { return digits ? word.press_vni(key) : word.press_telex(key); });
}

std::optional<Keystrokes> play(std::string_view keys, bool digits, bool freely) {
  Word word(freely);
  if (!press_all(word, keys, digits)) return std::nullopt;
  const std::uint32_t code = word.code();
  if (code == kNoSyllable) return std::nullopt;
  return Keystrokes{code, word.text(code), word.marks(), !freely, digits};
}

/// Whether digits are among the keys; nothing if they are no keys of a word.
std::optional<bool> has_digits(std::string_view word) {
  if (word.size() < 2 || word.size() > kMostKeys) return std::nullopt;
  bool digits = false;
  for (const char key : word) {
    const bool letter = lower(key) >= 'a' && lower(key) <= 'z';
    if (!letter && !is_digit(key)) return std::nullopt;
    digits = digits || !letter;
  }
  return digits;
}

}  // namespace

std::optional<Keystrokes> read_keystrokes(std::string_view word) {
  const std::optional<bool> digits = has_digits(word);
  if (!digits) return std::nullopt;
  std::optional<Keystrokes> usual = play(word, *digits, false);
  return usual ? usual : play(word, *digits, true);
}

std::optional<std::string> read_unfinished_keystrokes(std::string_view word) {
  const std::optional<bool> digits = has_digits(word);
  Word typed(true);
  if (!digits || !press_all(typed, word, *digits) || typed.marks() == 0) return std::nullopt;
  return typed.letters();
}

}  // namespace tracuu::detail

namespace tracuu {

std::optional<std::string> decode_keystrokes(std::string_view word) {
  auto read = detail::read_keystrokes(word);
  return read ? std::optional(std::move(read->text)) : std::nullopt;
}

}  // namespace tracuu
