// Between lexer.cc and parser.cc: looks over the words of a whole query, for keys are judged by their neighbours.
#include "query/keyed_words.h"

#include <algorithm>
#include <unordered_set>

#include "base/split.h"
#include "base/utf8.h"
#include "query/abbreviations.h"
#include "text/keystrokes.h"
#include "text/letter_run.h"

namespace tracuu::detail {
namespace {

enum class Shape { small, title, capitals, mixed };
enum class Grade { none, weak, plain };

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (is_upper(c)) c = static_cast<char>(c | 0x20);
  return out;
}

Shape shape_of(std::string_view word) {
  const auto letters = std::count_if(word.begin(), word.end(), [](char c) { return !is_digit(c); });
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  if (capitals == 0) return Shape::small;
  if (capitals == letters && letters > 1) return Shape::capitals;
  const bool first_only = is_upper(word[0]) && (capitals == 1 || (capitals == 2 && word.starts_with("DD")));
  return first_only ? Shape::title : Shape::mixed;
}

const std::unordered_set<std::string_view>& foreign_words() {
  static const std::unordered_set<std::string_view> words = [] {
    std::unordered_set<std::string_view> all;
    for (const std::string_view line : split(foreign_word_list(), '\n'))
      if (!line.starts_with('#'))
        for (const std::string_view word : split(line, ' ')) all.insert(word);
    return all;
  }();
  return words;
}

/// Whether the word, in lower case, is a syllable as typed. One in -oong is hardly ever meant: `khoong` is `không`.
bool is_typed_syllable(std::string_view word) {
  if (word.size() > kMaxSyllableLetters || word.ends_with("oong")) return false;
  if (std::any_of(word.begin(), word.end(), is_digit)) return false;
  LetterRun run;
  for (const char c : word) run.add(letter_of(static_cast<unsigned char>(c)));
  return run.syllable() != kNoSyllable;
}

bool is_abbreviation(std::string_view word) {
  const auto tokens = words_of(word);
  const QueryToken* const only = tokens.size() == 1 ? &tokens.front() : nullptr;
  return only && !Abbreviations::of_genre().read_short({&only, 1}).empty();
}

// Digits behind these count: quan1 may be a district, lop1 a class.
bool is_counted(std::string_view word) {
  static constexpr std::string_view kCounted =
      " bac bai ban bang bien can cap cau chuong cum dieu doan doi dot duong ga giai hang hinh ho hoc hoi kenh "
      "khoa khoan khoi khu ki kip ky lan lo loai lop ma mau may mon muc muoi nam ngay nhom phan phong phuong "
      "quan quy quyen so tang tap thang the tiet tinh to toa top tram tuan tuyen van vong vung xe xom ";
  return kCounted.find(' ' + std::string(word) + ' ') != kCounted.npos;
}

// Two letters and more; a single digit at the end not behind what is counted.
bool is_plain_vni(std::string_view word, const Keystrokes& keys) {
  const std::size_t letters = word.find_first_of("0123456789");
  const bool count = letters + 1 == word.size() && is_counted(word.substr(0, letters));
  return word.size() - keys.marks >= 2 && !count && !foreign_words().contains(word);
}

bool is_plain_telex(std::string_view word, const Keystrokes& keys) {
  if (word.size() < 3 || foreign_words().contains(word)) return false;
  const bool crossed = word.starts_with("dd") || word.back() == 'd';
  return keys.usual || (keys.marks > 1 && (crossed || word.find('w') != word.npos));
}

Grade grade(std::string_view word, const Keystrokes& keys, Shape shape) {
  if (shape == Shape::mixed || is_abbreviation(word)) return Grade::none;
  const std::string small = lower(word);
  if (!(keys.digits ? is_plain_vni(small, keys) : is_plain_telex(small, keys))) return Grade::weak;
  const bool crossed = small.starts_with("dd");
  if (shape == Shape::capitals && !crossed && (keys.marks < 2 || small.size() < 5)) return Grade::weak;
  if (shape == Shape::title && !crossed && keys.marks < 2 && (!keys.digits || small.size() < 4)) return Grade::weak;
  return Grade::plain;
}

double sureness(const Keystrokes& keys, Grade grade) {
  if (grade == Grade::weak) return 0.7;
  return keys.usual ? 0.95 : 0.85;
}

// So many words of a query in capitals that would be keys in small letters are no abbreviations: UYR BAN NHAAN DAAN.
constexpr std::size_t kTitleInCapitals = 3;

class Finder {
 public:
  Finder(std::string_view typed, bool read) : typed_(typed), read_(read) {}

  void item(ByteRange source) {
    if (source.of(typed_).find_first_of("/@") != std::string_view::npos) return;  // a code, an address
    for (std::size_t at = source.begin; at < source.end;) {
      const std::size_t begin = at;
      bool ascii = true;
      while (at < source.end && in_word(at)) {
        const unsigned size = decode_utf8(typed_, at).size;
        ascii = ascii && size == 1;
        at += size;
      }
      if (at == begin) at += decode_utf8(typed_, at).size;
      else if (!ascii) ++small_;
      else if (!(at < source.end && typed_[at] == '*')) word({begin, at});
    }
  }

  std::vector<KeyedWord> take() {
    for (Candidate& each : candidates_) {
      const bool left = each.grade == Grade::none || (each.grade == Grade::weak && !has_company(each));
      if (left || !read_) each.word.sure = 0;
      words_.push_back(std::move(each.word));
    }
    return std::move(words_);
  }

 private:
  struct Candidate {
    KeyedWord word;
    Grade grade;
    Shape shape;
  };

  bool in_word(std::size_t at) const {
    const CodePoint c = decode_utf8(typed_, at);
    return c.value != kBadByte && letter_of(c.value).in_word();
  }

  void word(ByteRange source) {
    const std::string_view typed = source.of(typed_);
    if (typed.size() < 2 || typed.size() > kMostKeys) return;
    const std::string small = lower(typed);
    small_ += typed.back() > 'Z';
    if (is_typed_syllable(small)) return;
    const auto keys = read_keystrokes(small);
    const Shape shape = shape_of(typed);
    if (!keys) {
      foreign_ += shape != Shape::capitals && std::none_of(small.begin(), small.end(), is_digit);
      return;
    }
    const Grade found = grade(typed, *keys, shape);
    plain_ += found == Grade::plain;
    plain_capitals_ += found == Grade::plain && shape == Shape::capitals;
    plain_but_for_capitals_ += shape == Shape::capitals && grade(typed, *keys, Shape::small) == Grade::plain;
    candidates_.push_back({{source, keys->text, sureness(*keys, found)}, found, shape});
  }

  /// Capitals among small letters are somebody's abbreviation.
  bool has_company(const Candidate& each) const {
    if (plain_but_for_capitals_ >= kTitleInCapitals && small_ == 0) return true;
    return plain_ > foreign_ && (each.shape != Shape::capitals || plain_ == plain_capitals_);
  }

  std::string_view typed_;
  bool read_;
  std::vector<Candidate> candidates_;
  std::vector<KeyedWord> words_;
  std::size_t plain_ = 0, plain_capitals_ = 0, plain_but_for_capitals_ = 0, foreign_ = 0;
  std::size_t small_ = 0;  // words that end in small letters, or have marks
};

}  // namespace

std::vector<KeyedWord> find_keyed_words(std::string_view typed, const std::vector<Item>& items, bool read) {
  Finder finder(typed, read);
  const Item* before = nullptr;
  for (const Item& item : items) {
    const bool is_value = before && before->kind == ItemKind::field && before->use.field->kind != FieldKind::text;
    if (item.kind == ItemKind::plain && !is_value) finder.item(item.source);
    before = &item;
  }
  return finder.take();
}

bool is_plainly_keys(std::string_view word) {
  const std::string small = lower(word);
  if (small.size() < 2 || is_typed_syllable(small)) return false;
  const auto keys = read_keystrokes(small);
  return keys && grade(small, *keys, Shape::small) == Grade::plain;
}

bool is_foreign_word(std::string_view word) { return foreign_words().contains(word); }

}  // namespace tracuu::detail
