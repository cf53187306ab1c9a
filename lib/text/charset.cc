// text: the first stage of all, where bytes become letters. Tables of the single-byte charsets come from Boost.Locale; VNI,
// which no library has, is a rule of letter and mark.
#include "text/charset.h"

#include <algorithm>
#include <array>
#include <boost/locale/encoding.hpp>
#include <optional>

#include "base/utf8.h"
#include "text/forms.h"
#include "text/letters.h"
#include "tracuu/syllable.h"

namespace tracuu::detail {
namespace {

using Table = std::array<std::string, 256>;

constexpr std::size_t kSample = std::size_t{1} << 16;  // bytes; enough words to know a charset by
constexpr std::size_t kGlance = 2048;                  // bytes; nearly all pages are UTF-8 and show it here
constexpr double kSure = 0.6;                          // of a legacy charset's words must be Vietnamese
constexpr double kBetter = 0.2;                        // and so many more than read as UTF-8; what a declaration weighs

Table table_of(const char* name) {
  namespace conv = boost::locale::conv;
  Table table;
  for (unsigned byte = 0; byte < table.size(); ++byte) {
    const char c = static_cast<char>(byte);
    if (byte == '\t' || byte == '\n' || byte == '\r') table[byte] = std::string(1, c);
    else table[byte] = conv::to_utf<char>(&c, &c + 1, name, conv::skip);
  }
  return table;
}

const Table& windows1258() {
  static const Table table = table_of("windows-1258");
  return table;
}
const Table& viscii() {
  static const Table table = table_of("VISCII");
  return table;
}
/// TCVN3 is the small letters of TCVN 5712; its capitals are another font, and lost.
const Table& tcvn() {
  static const Table table = table_of("TCVN5712-1");
  return table;
}
const Table& windows1252() {
  static const Table table = table_of("windows-1252");
  return table;
}

std::string by_table(const Table& table, std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) text += table[static_cast<unsigned char>(c)];
  return nfc(text);
}

constexpr bool is_capital(unsigned char c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0xDE); }
constexpr unsigned char small(unsigned char c) { return is_capital(c) ? static_cast<unsigned char>(c + 0x20) : c; }

struct VniMark {
  unsigned char byte;
  const char* marks;  ///< combining
};
constexpr std::array<VniMark, 5> kVniTones = {{{0xF9, "\u0301"}, {0xF8, "\u0300"}, {0xFB, "\u0309"}, {0xF5, "\u0303"}, {0xEF, "\u0323"}}};
constexpr std::array<VniMark, 6> kVniHats = {{{0xE2, "\u0302"}, {0xE1, "\u0302\u0301"}, {0xE0, "\u0302\u0300"},
                                              {0xE5, "\u0302\u0309"}, {0xE3, "\u0302\u0303"}, {0xE4, "\u0302\u0323"}}};
constexpr std::array<VniMark, 6> kVniBreves = {{{0xEA, "\u0306"}, {0xE9, "\u0306\u0301"}, {0xE8, "\u0306\u0300"},
                                                {0xFA, "\u0306\u0309"}, {0xFC, "\u0306\u0303"}, {0xEB, "\u0306\u0323"}}};

template <std::size_t N>
const char* find_mark(const std::array<VniMark, N>& marks, unsigned char byte) {
  const auto found = std::ranges::find(marks, small(byte), &VniMark::byte);
  return found == marks.end() ? nullptr : found->marks;
}

/// What the second byte adds to the first; nullptr if nothing.
const char* vni_marks(unsigned char letter, unsigned char second) {
  const std::string_view toned = "aeouy\xF4\xF6", hatted = "aeo";
  const char base = static_cast<char>(small(letter));
  if (toned.find(base) != std::string_view::npos)
    if (const auto* marks = find_mark(kVniTones, second)) return marks;
  if (hatted.find(base) != std::string_view::npos)
    if (const auto* marks = find_mark(kVniHats, second)) return marks;
  return base == 'a' ? find_mark(kVniBreves, second) : nullptr;
}

/// Letters of one byte: ô is ơ, ö is ư, ñ is đ; the five of i have no second byte.
std::optional<std::string_view> vni_letter(unsigned char byte) {
  switch (byte) {
    case 0xF4: return "ơ";
    case 0xD4: return "Ơ";
    case 0xF6: return "ư";
    case 0xD6: return "Ư";
    case 0xF1: return "đ";
    case 0xD1: return "Đ";
    case 0xED: return "í";
    case 0xCD: return "Í";
    case 0xEC: return "ì";
    case 0xCC: return "Ì";
    case 0xE6: return "ỉ";
    case 0xC6: return "Ỉ";
    case 0xF3: return "ĩ";
    case 0xD3: return "Ĩ";
    case 0xF2: return "ị";
    case 0xD2: return "Ị";
    case 0xEE: return "ỵ";
    case 0xCE: return "Ỵ";
    default: return std::nullopt;
  }
}

std::string by_vni(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    text += vni_letter(byte).value_or(windows1252()[byte]);
    if (i + 1 >= bytes.size()) break;
    if (const auto* marks = vni_marks(byte, static_cast<unsigned char>(bytes[i + 1]))) {
      text += marks;
      ++i;
    }
  }
  return nfc(text);
}

struct Reading {
  std::size_t accented = 0, vietnamese = 0;  ///< words

  double share() const { return accented == 0 ? 1 : static_cast<double>(vietnamese) / static_cast<double>(accented); }
};

/// Counts the words that are not ASCII, and those of them that are Vietnamese. A bad byte is a word that is none.
Reading read(std::string_view text) {
  Reading reading;
  for (std::size_t i = 0; i < text.size();) {
    const auto begin = i;
    bool accented = false;
    for (CodePoint c; i < text.size(); i += c.size) {
      c = decode_utf8(text, i);
      if (c.value == kBadByte || !letter_of(c.value).in_word()) break;
      accented = accented || c.value >= 0x80;
    }
    if (accented) {
      ++reading.accented;
      reading.vietnamese += syllable(text.substr(begin, i - begin)).has_value();
    }
    if (i == begin) {
      const auto c = decode_utf8(text, i);
      reading.accented += c.value == kBadByte || c.value == 0xFFFD;
      i += c.size;
    }
  }
  return reading;
}

/// Letters that only Unicode has: whoever writes them wrote UTF-8.
bool has_vietnamese_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = decode_utf8(text, i);
    if ((c.value >= 0x1EA0 && c.value <= 0x1EF9) || c.value == 0x1A1 || c.value == 0x1B0) return true;
    i += c.size;
  }
  return false;
}

/// The bytes that were taken for windows-1252 (or Latin-1) and written as UTF-8; nothing if other letters are there.
std::optional<std::string> bytes_behind(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = decode_utf8(text, i);
    if (c.value < 0x100) {
      bytes.push_back(static_cast<char>(c.value));
    } else {
      const auto written = text.substr(i, c.size);
      const auto found = std::find(windows1252().begin() + 0x80, windows1252().end(), written);
      if (found == windows1252().end()) return std::nullopt;
      bytes.push_back(static_cast<char>(found - windows1252().begin()));
    }
    i += c.size;
  }
  return bytes;
}

std::string_view sample(std::string_view bytes) { return bytes.substr(0, kSample); }

struct Guess {
  Charset charset = Charset::utf8;
  bool twice = false;
  double share = 0;
  double weight = 0;  ///< the share, and what speaks for the charset besides
};

/// Takes the charset in which more words are Vietnamese than in the best so far.
void try_charsets(std::string_view bytes, bool twice, std::optional<Charset> declared, std::size_t fewest, Guess& best) {
  for (const auto charset : {Charset::utf8, Charset::windows1258, Charset::viscii, Charset::tcvn3, Charset::vni}) {
    if (charset == Charset::utf8 && (!twice || !is_utf8(bytes))) continue;
    const auto reading = read(decode_as(charset, bytes));
    const bool is_declared = charset == declared;
    if (reading.vietnamese < (is_declared ? 1 : fewest) || reading.share() < kSure) continue;
    const auto weight = reading.share() + (is_declared ? kBetter : 0);
    if (weight > best.weight) best = {charset, twice, reading.share(), weight};
  }
}

}  // namespace

std::string_view name_of(Charset charset) {
  switch (charset) {
    case Charset::windows1258: return "windows-1258";
    case Charset::viscii: return "VISCII";
    case Charset::tcvn3: return "TCVN3";
    case Charset::vni: return "VNI";
    default: return "UTF-8";
  }
}

std::string decode_as(Charset charset, std::string_view bytes) {
  switch (charset) {
    case Charset::windows1258: return by_table(windows1258(), bytes);
    case Charset::viscii: return by_table(viscii(), bytes);
    case Charset::tcvn3: return by_table(tcvn(), bytes);
    case Charset::vni: return by_vni(bytes);
    default: return to_valid_utf8(bytes);
  }
}

std::optional<Charset> charset_named(std::string_view name) {
  struct Name {
    std::string_view name;
    Charset charset;
  };
  constexpr std::array<Name, 14> kNames = {{{"utf-8", Charset::utf8},
                                            {"utf8", Charset::utf8},
                                            {"windows-1258", Charset::windows1258},
                                            {"cp1258", Charset::windows1258},
                                            {"cp-1258", Charset::windows1258},
                                            {"x-cp1258", Charset::windows1258},
                                            {"viscii", Charset::viscii},
                                            {"csviscii", Charset::viscii},
                                            {"tcvn", Charset::tcvn3},
                                            {"tcvn3", Charset::tcvn3},
                                            {"x-viet-tcvn5712", Charset::tcvn3},
                                            {"x-viet-tcvn", Charset::tcvn3},
                                            {"vni", Charset::vni},
                                            {"x-viet-vni", Charset::vni}}};
  std::string small_letters(name);
  for (char& c : small_letters) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto found = std::ranges::find(kNames, std::string_view(small_letters), &Name::name);
  return found == kNames.end() ? std::nullopt : std::optional(found->charset);
}

std::string undo_mistake(Charset charset, std::string_view text) {
  const auto behind = bytes_behind(text);
  return behind ? decode_as(charset, *behind) : std::string(text);
}

DecodedBytes decode_bytes(std::string_view bytes, std::optional<Charset> declared, std::size_t fewest_words) {
  const bool valid = is_utf8(bytes);
  if (valid && has_vietnamese_letters(bytes.substr(0, kGlance)))
    return {std::string(bytes), Charset::utf8, false, read(bytes.substr(0, kGlance)).share()};
  const auto plain = read(sample(bytes));
  const bool declared_utf8 = declared == Charset::utf8;
  Guess best{Charset::utf8, false, plain.share(), plain.share() + kBetter * (declared_utf8 ? 2 : 1)};
  if (plain.accented > 0 && !(valid && has_vietnamese_letters(sample(bytes)))) {
    if (!valid) try_charsets(sample(bytes), false, declared, fewest_words, best);
    else if (const auto behind = bytes_behind(sample(bytes))) try_charsets(*behind, true, std::nullopt, fewest_words, best);
  }
  if (best.charset == Charset::utf8 && !best.twice)
    return {valid ? std::string(bytes) : to_valid_utf8(bytes), Charset::utf8, false, best.share};
  if (!best.twice) return {decode_as(best.charset, bytes), best.charset, false, best.share};
  // Beyond the sample other letters may stand: then only the sample's guess is known to be wrong.
  const auto behind = bytes_behind(bytes);
  if (!behind) return {std::string(bytes), Charset::utf8, false, plain.share()};
  return {decode_as(best.charset, *behind), best.charset, true, best.share};
}

}  // namespace tracuu::detail
