// words: tokens → ordinals of congresses, councils and sessions.
#include "words/ordinals.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "words/roman.h"

namespace tracuu::detail {
namespace {

std::uint64_t syllable(std::string_view text) { return word_key(TokenKind::syllable, text, {}).folded; }

constexpr int kTen = 10;

// 1 to 9, 10 for mười and mươi; 0 for what is no number.
int spoken(std::uint64_t folded) {
  static const std::array<std::pair<std::uint64_t, int>, 14> kWords{
      {{syllable("nhất"), 1}, {syllable("một"), 1}, {syllable("hai"), 2},  {syllable("ba"), 3},   {syllable("tư"), 4},
       {syllable("bốn"), 4},  {syllable("năm"), 5}, {syllable("lăm"), 5},  {syllable("sáu"), 6},  {syllable("bảy"), 7},
       {syllable("tám"), 8},  {syllable("chín"), 9}, {syllable("mười"), kTen}, {syllable("mươi"), kTen}}};
  const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const auto& word) { return word.first == folded; });
  return found == kWords.end() ? 0 : found->second;
}

// XIII and 13 in whatever case; some Roman numerals are syllables, which only thứ or khóa makes numbers of.
int written(const SeenToken& token, bool syllables) {
  static const std::array<std::uint64_t, 3> kRoman{syllable("i"), syllable("vi"), syllable("xi")};
  constexpr std::array<int, 3> kValues{1, 6, 11};
  if (token.kind == TokenKind::syllable) {
    const auto found = std::find(kRoman.begin(), kRoman.end(), token.folded);
    return syllables && found != kRoman.end() ? kValues[static_cast<std::size_t>(found - kRoman.begin())] : 0;
  }
  std::string text(token.folded_text);
  if (token.kind == TokenKind::number) {
    const bool plain = text.size() <= 2 && text.find_first_not_of("0123456789") == text.npos;
    return plain ? std::stoi(text) : 0;
  }
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return roman_number(text);
}

}  // namespace

Ordinals::Ordinals() {
  static const std::array<std::uint64_t, 8> words{syllable("lần"), syllable("khóa"), syllable("họp"),   syllable("hội"),
                                                  syllable("đại"), syllable("kỳ"),   syllable("phiên"), syllable("thứ")};
  times_ = words[0];
  term_ = words[1];
  met_ = words[2];
  meeting_ = words[3];
  great_ = words[4];
  session_ = words[5];
  sitting_ = words[6];
  nth_ = words[7];
}

Ordinals::Counts Ordinals::counted_by(std::uint64_t folded, std::uint64_t before) const {
  if (folded == times_) return Counts::times;
  if (folded == term_) return Counts::terms;
  if (folded == meeting_ && before == great_) return Counts::congresses;
  return folded == met_ && (before == session_ || before == sitting_) ? Counts::sessions : Counts::nothing;
}

// A congress's number is its council's: lần thứ XIII and khóa XIII are one.
std::uint64_t Ordinals::take() {
  const int value = std::exchange(spoken_, 0);
  const Counts counts = std::exchange(counts_, Counts::nothing);
  behind_nth_ = false;
  if (value == 0) return 0;
  return hashed_key((counts == Counts::sessions ? "session " : "term ") + std::to_string(value));
}

// hai, mươi, ba: what was said goes on.
std::uint64_t Ordinals::go_on(std::uint64_t folded, bool& took) {
  const int more = spoken(folded);
  took = true;
  if (more == kTen && spoken_ < kTen) {
    spoken_ *= kTen;
    return 0;
  }
  took = more > 0 && more < kTen && spoken_ % kTen == 0;
  if (took) spoken_ += more;
  return take();
}

std::uint64_t Ordinals::read(const SeenToken& token, std::uint64_t before) {
  std::uint64_t key = 0;
  if (spoken_ > 0) {
    bool took = false;
    key = go_on(token.folded, took);
    if (took) return key;
  }
  if (counts_ != Counts::nothing) {
    if (token.folded == nth_ && !behind_nth_) {
      behind_nth_ = true;
      return key;
    }
    if (const int value = written(token, behind_nth_ || counts_ == Counts::terms)) {
      spoken_ = value;
      return take();
    }
    spoken_ = spoken(token.folded);
    const bool sure = behind_nth_ || (spoken_ == kTen && counts_ == Counts::terms);  // lần sau, họp năm 2021
    if (spoken_ > 0 && sure) return key;
    spoken_ = 0;
  }
  counts_ = counted_by(token.folded, before);
  behind_nth_ = false;
  return key;
}

std::uint64_t Ordinals::end() {
  before_ = 0;
  return take();
}

}  // namespace tracuu::detail
