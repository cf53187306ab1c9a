// text: letters → syllables. Tables of onsets and rimes, and everything that follows from them.
#include "text/orthography.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace tracuu::detail {
namespace {

constexpr std::array<std::string_view, kOnsets> kOnsetTexts{
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x"};

// The rimes of Vietnamese spelling. Bare forms (uyen, ieng) are derived.
constexpr std::string_view kRimeTexts =
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt "
    "oe oem oen oeng oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt "
    "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uôc uôi uôm uôn uông uôp uôt uơ "
    "uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
    "y ych yn ynh yp yt yêm yên yêng yêt yêu";

using Letters = std::vector<std::uint8_t>;

Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    letters.push_back(letter_of(c.value).id());
    i += c.size;
  }
  return letters;
}

std::string text_of(const Letters& letters, int tone_at = -1, unsigned tone = 0) {
  std::string text;
  for (std::size_t i = 0; i < letters.size(); ++i)
    append_utf8(text, compose(letters[i], static_cast<int>(i) == tone_at ? tone : 0, false));
  return text;
}

std::uint8_t bare_letter(std::uint8_t letter) { return static_cast<std::uint8_t>(bare(letter) - 'a' + 1); }

Letters bare_letters(Letters letters) {
  std::transform(letters.begin(), letters.end(), letters.begin(), bare_letter);
  return letters;
}

bool is_vowel(std::uint8_t letter) { return std::string_view("aeiouy").find(bare(letter)) != std::string_view::npos; }

// The older style: on the last vowel with a letter mark; else òa ùy ìa before nothing, oán uých before a coda; the middle of three.
unsigned tone_place(const Letters& rime) {
  unsigned vowels = 0;
  while (vowels < rime.size() && is_vowel(rime[vowels])) ++vowels;
  for (unsigned i = vowels; i-- > 0;)
    if (rime[i] != bare_letter(rime[i])) return i;
  if (vowels >= 3) return 1;
  return vowels == 2 && vowels < rime.size() ? 1 : 0;
}

LetterKey key_of(const Letters& letters) {
  LetterKey key = 0;
  for (const std::uint8_t letter : letters) key = key << 6 | letter;
  return key;
}

std::uint8_t last_letter(LetterKey key) { return key & Letter::kIdMask; }

LetterKey bare_key(LetterKey key) {
  return key == 0 ? 0 : bare_key(key >> 6) << 6 | bare_letter(last_letter(key));
}

struct Rime {
  std::string text;
  Letters letters;
  bool listed = false;  // a rime of Vietnamese spelling, not only a bare one
  bool stop = false;    // ends in c ch p t
  unsigned tone_at = 0; // the letter that bears the tone
};

class Tables {
 public:
  Tables() {
    read_rimes();
    for (unsigned onset = 0; onset < kOnsets; ++onset) onset_letters_[onset] = letters_of(kOnsetTexts[onset]);
    for (unsigned onset = 0; onset < kOnsets; ++onset)
      for (unsigned rime = 0; rime < rimes_.size(); ++rime) spell(onset, rime);
    // By their letters, so that what is typed bare (gieng, giu) reads as what it may stand for.
    for (std::size_t i = 0; i < letters_.size(); ++i)
      folded_[i] = static_cast<std::uint16_t>(find(bare_key(letters_[i])));
  }

  std::uint32_t find(LetterKey key) const {
    for (std::size_t slot = hash(key);; slot = (slot + 1) & (kSlots - 1)) {
      if (slots_[slot] >> 16 == key) return slots_[slot] & 0xFFFF;
      if (slots_[slot] == 0) return kNoSyllable;
    }
  }

  const std::vector<Rime>& rimes() const { return rimes_; }
  std::string_view spelling(std::uint32_t code) const { return spellings_[code].view(); }
  std::string_view folded(std::uint32_t code) const { return bare_[code / kTones].view(); }
  unsigned tone_at(std::uint32_t code) const { return tone_at_[code / kTones]; }
  std::uint32_t folded_code(std::uint32_t code) const { return folded_[code / kTones]; }
  std::uint32_t match_base(std::uint32_t code) const { return match_[code / kTones]; }
  LetterKey letters(std::uint32_t code) const { return letters_[code / kTones]; }

 private:
  static constexpr unsigned kSlotBits = 14;
  static constexpr std::size_t kSlots = 1 << kSlotBits;
  using Slot = std::uint64_t;  // a key above its base's 16 bits; 0 is empty
  struct Short {  // at most 7 letters, of which one has 3 bytes and the others at most 2
    std::array<char, 15> bytes{};
    std::uint8_t size = 0;
    std::string_view view() const { return {bytes.data(), size}; }
    void set(std::string_view text) {
      size = static_cast<std::uint8_t>(text.copy(bytes.data(), bytes.size()));
    }
  };

  static std::size_t hash(LetterKey key) { return (key * 0x9E3779B97F4A7C15u) >> (64 - kSlotBits); }

  unsigned rime_index(const std::string& text) {
    const auto [found, fresh] = index_.try_emplace(text, static_cast<unsigned>(rimes_.size()));
    if (fresh) rimes_.push_back({text, letters_of(text)});
    return found->second;
  }

  void read_rimes() {
    for (std::size_t at = 0; at < kRimeTexts.size();) {
      const std::size_t end = std::min(kRimeTexts.find(' ', at), kRimeTexts.size());
      const std::string_view text = kRimeTexts.substr(at, end - at);
      at = end + 1;
      rimes_[rime_index(std::string(text))].listed = true;
    }
    for (unsigned i = 0; i < rimes_.size(); ++i) {  // grows while bare forms are added, each its own bare form
      const std::size_t known = rimes_.size();
      if (rimes_[i].listed) rimes_[i].tone_at = tone_place(rimes_[i].letters);
      const unsigned folded = rime_index(text_of(bare_letters(rimes_[i].letters)));
      if (rimes_.size() > known) rimes_[folded].tone_at = rimes_[i].tone_at;  // hué bears it where huế does
      const char last = bare(rimes_[i].letters.back());
      const bool ch = last == 'h' && rimes_[i].letters.size() > 1 && bare(rimes_[i].letters.end()[-2]) == 'c';
      rimes_[i].stop = last == 'c' || last == 'p' || last == 't' || ch;
    }
  }

  void spell(unsigned onset, unsigned rime) {
    // gi before i is written once: gì, gìn. The i then belongs to the rime, which bears the tone.
    const bool shared_i = kOnsetTexts[onset] == "gi" && bare(rimes_[rime].letters[0]) == 'i';
    Letters letters = onset_letters_[onset];
    if (shared_i) letters.pop_back();
    const unsigned before = static_cast<unsigned>(letters.size());
    letters.insert(letters.end(), rimes_[rime].letters.begin(), rimes_[rime].letters.end());

    const std::uint32_t base = code_of({onset, rime, 0});
    tone_at_[base / kTones] = static_cast<std::uint8_t>(before + rimes_[rime].tone_at);
    bare_[base / kTones].set(text_of(bare_letters(letters)));
    for (unsigned tone = 0; tone < kTones; ++tone)
      spellings_[base + tone].set(text_of(letters, tone_at_[base / kTones], tone));
    match_[base / kTones] = static_cast<std::uint16_t>(base);
    static constexpr std::array<std::string_view, 7> kFreeY{"h", "k", "l", "m", "s", "t", "qu"};
    if (rimes_[rime].text == "y" && std::find(kFreeY.begin(), kFreeY.end(), kOnsetTexts[onset]) != kFreeY.end())
      match_[base / kTones] = static_cast<std::uint16_t>(code_of({onset, index_.at("i"), 0}));
    letters_[base / kTones] = key_of(letters);
    insert(key_of(letters), base);
    if (rimes_[rime].text.starts_with("ươ")) {  // one horn is often forgotten: đưòng, thuơng
      letters[before] = kLetterU;
      insert(key_of(letters), base);
      letters[before] = kLetterUHorn;
      letters[before + 1] = kLetterO;
      insert(key_of(letters), base);
    }
  }

  // Of two readings of one spelling the better wins.
  void insert(LetterKey key, std::uint32_t base) {
    std::size_t slot = hash(key);
    while (slots_[slot] != 0 && slots_[slot] >> 16 != key) slot = (slot + 1) & (kSlots - 1);
    if (slots_[slot] == 0 || prefers(parts_of(base), parts_of(slots_[slot] & 0xFFFF))) slots_[slot] = key << 16 | base;
  }
  // The longer onset reads `gia` as gi + a and `qua` as qu + a; a listed rime beats a bare one; giếng has iê, giũ u.
  bool prefers(CodeParts a, CodeParts b) const {
    if (kOnsetTexts[a.onset].size() != kOnsetTexts[b.onset].size())
      return kOnsetTexts[a.onset].size() > kOnsetTexts[b.onset].size();
    if (rimes_[a.rime].listed != rimes_[b.rime].listed) return rimes_[a.rime].listed;
    const std::string &x = rimes_[a.rime].text, &y = rimes_[b.rime].text;
    return x.starts_with("iê") != y.starts_with("iê") ? x.starts_with("iê") : x.size() < y.size();
  }

  std::vector<Rime> rimes_;
  std::map<std::string, unsigned> index_;
  std::array<Letters, kOnsets> onset_letters_;
  std::array<Slot, kSlots> slots_{};
  std::vector<Short> spellings_ = std::vector<Short>(kSyllableCodes);
  std::vector<Short> bare_ = std::vector<Short>(kSyllableCodes / kTones);
  std::array<std::uint8_t, kSyllableCodes / kTones> tone_at_{};
  std::array<std::uint16_t, kSyllableCodes / kTones> folded_{}, match_{};
  std::array<LetterKey, kSyllableCodes / kTones> letters_{};
};

const Tables kTables;

bool goes_with(std::string_view onset, const Rime& rime) {
  const char first = bare(rime.letters[0]);
  const bool front = first == 'i' || first == 'e' || first == 'y';
  if (onset == "k" || onset == "gh" || onset == "ngh") return front;
  if (onset == "c" || onset == "g" || onset == "ng") return !front;
  if (onset == "qu") return first != 'u' && rime.letters[0] != kLetterO;  // quốc, quờ
  if (rime.text.size() > 1 && first == 'y') return onset.empty();  // yên, yêu stand alone
  return true;
}

}  // namespace

std::uint32_t syllable_base(LetterKey letters) { return kTables.find(letters); }

std::uint32_t match_code(std::uint32_t code) { return kTables.match_base(code) + code % kTones; }

std::uint32_t folded_code(std::uint32_t code) { return kTables.folded_code(code); }

bool marks_in_code_hold(std::uint32_t typed, std::uint32_t found) {
  if (typed % kTones != 0 && typed % kTones != found % kTones) return false;
  LetterKey want = kTables.letters(typed), have = kTables.letters(found);
  for (; want != 0 && have != 0; want >>= 6, have >>= 6)
    if (last_letter(want) != last_letter(have) && last_letter(want) != bare_letter(last_letter(have))) return false;
  return want == have;
}

bool is_spelled_right(std::uint32_t code) {
  const CodeParts parts = parts_of(code);
  if (parts.rime >= kTables.rimes().size()) return false;  // a slot that no rime takes
  const Rime& rime = kTables.rimes()[parts.rime];
  if (!rime.listed || !goes_with(kOnsetTexts[parts.onset], rime)) return false;
  if (kTables.find(kTables.letters(code)) != code - parts.tone) return false;  // gi + ia: gia is read as gi + a
  return !rime.stop || parts.tone == static_cast<unsigned>(Tone::sac) || parts.tone == static_cast<unsigned>(Tone::nang);
}

std::string_view spelling(std::uint32_t code) { return kTables.spelling(code); }
std::string_view folded_spelling(std::uint32_t code) { return kTables.folded(code); }
unsigned tone_position(std::uint32_t code) { return kTables.tone_at(code); }
std::string_view onset_text(unsigned onset) { return kOnsetTexts[onset]; }
std::string_view rime_text(unsigned rime) { return kTables.rimes()[rime].text; }

}  // namespace tracuu::detail
