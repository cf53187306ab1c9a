// terms: documents → records.
#include "terms/analysis.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <span>

#include "base/escape.h"
#include "base/hash.h"
#include "base/split.h"
#include "terms/document_data.h"
#include "terms/name_words.h"
#include "terms/shared_lines.h"
#include "terms/sketch.h"
#include "terms/title_key.h"
#include "terms/token_codes.h"
#include "terms/vocabulary.h"
#include "tracuu/error.h"
#include "words/calendar.h"
#include "words/citation.h"
#include "words/ordinals.h"
#include "words/scanner.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

// Counts terms: those of eight bytes as integers, the others as strings.
class Counter {
 public:
  void add(PackedTerm term) { packed_.push_back(term); }
  void add(std::string term) { named_.push_back(std::move(term)); }

  // Sorted and unique.
  std::vector<TermCount> take() {
    std::sort(packed_.begin(), packed_.end());
    std::sort(named_.begin(), named_.end());
    std::vector<TermCount> terms;
    terms.reserve(packed_.size() + named_.size());
    append_runs(packed_, terms, [](PackedTerm term) { return unpack(term); });
    const auto middle = static_cast<std::ptrdiff_t>(terms.size());
    append_runs(named_, terms, [](std::string& term) { return std::move(term); });
    std::inplace_merge(terms.begin(), terms.begin() + middle, terms.end(),
                       [](const TermCount& a, const TermCount& b) { return a.term < b.term; });
    return terms;
  }

 private:
  template <class Keys, class Name>
  static void append_runs(Keys& keys, std::vector<TermCount>& terms, Name name) {
    for (std::size_t i = 0, end = 0; i < keys.size(); i = end) {
      while (end < keys.size() && keys[end] == keys[i]) ++end;
      terms.push_back({name(keys[i]), static_cast<std::uint32_t>(end - i)});
    }
  }
  std::vector<PackedTerm> packed_;
  std::vector<std::string> named_;
};

// Raise it with any change of tokens, keys, terms or codes.
constexpr unsigned kAnalyzerVersion = 8;

class Analysis {
 public:
  // The text of a document from this source, which has lines and ranges without weight.
  void add_body(const std::string& text, const std::vector<ByteRange>& unweighted, std::string_view source) {
    lines_.emplace(source);
    add_text(kTextField, {&text, 1}, unweighted);
    lines_.reset();
  }

  // One text field, of one value or several: its tokens become codes and terms.
  void add_text(unsigned field, std::span<const std::string> values, const std::vector<ByteRange>& unweighted = {}) {
    codes_.begin_field(field);
    for (const std::string& text : values) {
      if (codes_.tokens() > 0) codes_.sentence();
      end_sentence();
      line_begin_ = codes_.here();
      Scanner scanner(text);
      ScanToken token;
      auto skipped = unweighted.begin();
      bool behind_skipped = false;
      while (scanner.next(token)) {
        while (skipped != unweighted.end() && skipped->end <= token.source.begin) ++skipped;
        const bool skips = skipped != unweighted.end() && skipped->begin < token.source.end;
        token.starts_sentence |= behind_skipped;
        behind_skipped = skips;
        if (lines_ && lines_->breaks_before(token, text)) end_line();
        if (!skips) add_token(field, token, text);
      }
      if (lines_) end_line();
    }
    end_sentence();
    codes_.end_field();
    const std::uint32_t length = codes_.tokens();
    if (length > 0) lengths_.push_back({length_term(field), length});
  }

  void add_term(std::string term) { counter_.add(std::move(term)); }

  // One value of a field of names: its words and its neighbours, each once a document.
  void add_name(unsigned field, std::string_view value) {
    std::vector<const WordKey*> before;
    const auto add = [&](const TermWord& word) {
      names_.push_back(name_term(field, word));
      for (const WordKey* previous : before) names_.push_back(name_pair_term(field, previous->folded, word.key.folded));
    };
    const std::vector<NameWord> words = name_words(value);
    for (const NameWord& word : words) {
      add({word.key, word.text, word.folded});
      if (word.number) add({*word.number, word.number_text, word.number_text});
      before = {&word.key};
      if (word.number) before.push_back(&*word.number);
    }
  }

  // People as wholes: by given name, which an office and a name ask for, and by all of it, in any order.
  void add_people(unsigned field, const std::vector<std::string>& people) {
    for (const std::string& person : people) {
      std::vector<std::uint64_t> folded;
      const std::vector<NameWord> words = name_words(person);
      for (const NameWord& word : words) folded.push_back(word.key.folded);
      if (words.empty()) continue;
      for (const std::uint64_t key : {words.back().key.exact, words.back().key.folded}) told_.push_back(given_name_key(key));
      if (words.size() >= kFewestOfName && words.size() <= kMostOfName) told_.push_back(person_key(folded));
    }
    told_field_ = field;
  }

  // The days of a field of dates, written as date_value writes them, and their months.
  void add_days(unsigned field, std::string_view dates) {
    for (const std::string_view date : split(dates, kValueSeparator)) {
      const auto [year, month, day] = numbers_of_date(date);
      told_.push_back(day_key(day, month, year));
      told_.push_back(month_key(month, year));
    }
    told_field_ = field;
  }

  void finish(Record& record) {
    add_told();
    std::sort(names_.begin(), names_.end());
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    for (std::string& term : names_) counter_.add(std::move(term));
    std::string codes = codes_.take();
    if (const auto sketch = sketch_of(codes))
      for (std::string& term : band_terms(*sketch)) counter_.add(std::move(term));
    record.terms = counter_.take();
    for (TermCount& length : lengths_) {
      const auto place = std::lower_bound(record.terms.begin(), record.terms.end(), length.term,
                                          [](const TermCount& a, const std::string& b) { return a.term < b; });
      record.terms.insert(place, std::move(length));
    }
    record.values.emplace_back(kCodesSlot, std::move(codes));
  }

 private:
  struct Previous {
    std::uint64_t folded;
    PairMember member;
  };

  void add_token(unsigned field, const ScanToken& token, std::string_view text) {
    if (token.starts_sentence) {
      end_sentence();
      codes_.sentence();
    }
    if (token.kind == TokenKind::syllable) {
      const WordKey key = syllable_key(token.code);
      follow({token.kind, key.folded, {}, token.part, token.source});
      counter_.add(pack_syllable('s', key.folded));
      counter_.add(pack_syllable('a', key.exact));
      if (field != kTextField) counter_.add(in_field(field, unpack(pack_syllable('s', key.folded))));
      return add_word(field, key, {token.kind, is_function_syllable(key.exact)});
    }
    canonical_text(token, text, canonical_, folded_);
    const WordKey key = word_key(token.kind, canonical_, folded_);
    follow({token.kind, key.folded, folded_, token.part, token.source, is_behind_sign(text, token.source)});
    if (is_whole(token.kind)) return add_whole(key.folded);
    const TermWord word{key, canonical_, folded_};
    counter_.add(folded_term(word));
    if (key.exact != key.folded) counter_.add(accented_term(word));
    if (field != kTextField) counter_.add(in_field(field, folded_term(word)));
    add_word(field, key, {token.kind, false});
  }

  // Of one field for all, for each that a document has costs every search.
  void add_told() {
    if (told_.empty()) return;
    std::sort(told_.begin(), told_.end());
    told_.erase(std::unique(told_.begin(), told_.end()), told_.end());
    codes_.begin_field(told_field_);
    for (const std::uint64_t key : told_) add_whole(key);
    codes_.end_field();
  }

  void end_line() {
    end_sentence();
    if (const auto key = lines_->take()) codes_.line(line_begin_, *key);
    line_begin_ = codes_.here();
  }

  void add_whole(std::uint64_t key) {
    codes_.whole(key);
    counter_.add(whole_term({key, key}));
  }

  void follow(const SeenToken& token) {
    cite(citations_.next(token));
    date(calendar_.next(token));
    count(ordinals_.next(token));
  }

  void cite(const std::optional<Citation>& citation) {
    if (!citation) return;
    add_whole(citation->numbered);
    if (citation->issued) add_whole(*citation->issued);
  }

  void date(const CalendarKeys& keys) {
    for (const std::uint64_t key : {keys.day_of_year, keys.day, keys.stretch})
      if (key != 0) add_whole(key);
  }

  void count(std::uint64_t ordinal) {
    if (ordinal != 0) add_whole(ordinal);
  }

  void end_sentence() {
    cite(citations_.end());
    count(ordinals_.end());
    calendar_.end();
    previous_.reset();
  }

  void add_word(unsigned field, const WordKey& key, PairMember member) {
    codes_.word(key);
    if (lines_) lines_->add(member.kind, key.folded);
    if (previous_ && has_pair_term(previous_->member, member)) {
      const PackedTerm pair = pack_pair(previous_->folded, key.folded);
      counter_.add(pair);
      if (field == kTitleField) counter_.add(in_field(field, unpack(pair)));
    }
    previous_ = Previous{key.folded, member};
  }

  TokenCodesWriter codes_;
  Counter counter_;
  std::vector<TermCount> lengths_;
  std::vector<std::string> names_;
  std::optional<Previous> previous_;
  Citations citations_;
  Calendar calendar_;
  Ordinals ordinals_;
  std::vector<std::uint64_t> told_;  // wholes that fields tell
  unsigned told_field_ = 0;
  std::optional<LineKeys> lines_;  // while a text has some
  std::size_t line_begin_ = 0;
  std::string canonical_, folded_;
};

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

[[noreturn]] void refuse(const Document& document, const Field& field, std::string_view value, const std::string& wanted) {
  throw Error(ErrorKind::invalid_argument,
              "document " + in_quotes(document.id) + ": field '" + field.name + "': " + in_quotes(value) + " is no " + wanted);
}

// The value of a field's slot; keywords and names also become terms, as do dates behind the first, which the slot is sorted by.
std::string field_value(const Document& document, const Field& field, std::size_t index, Analysis& analysis) {
  std::string slot;
  for (const std::string& value : document.fields.at(field.name)) {
    std::string part = value;
    if (field.kind == FieldKind::date && (part = date_value(value)).empty()) refuse(document, field, value, "date such as 2020-12-21");
    if (field.kind == FieldKind::number && (part = number_value(value)).empty()) refuse(document, field, value, "number such as 12.5");
    if (field.kind == FieldKind::keyword) analysis.add_term(keyword_term(index, keyword_form(value)));
    if (field.kind == FieldKind::name) analysis.add_name(text_field_number(index), value);
    if (field.kind == FieldKind::number) return part;  // the first is what sorts
    if (field.kind == FieldKind::date && !slot.empty()) analysis.add_term(day_term(index, part));
    if (!slot.empty()) slot.push_back(kValueSeparator);
    slot += part;
  }
  return slot;
}

}  // namespace

std::string analyzer_fingerprint() {
  return std::to_string(kAnalyzerVersion) + "-" + std::to_string(hash64(function_word_list()));
}

std::string date_value(std::string_view text) {
  const std::string_view day = text.substr(0, 10);
  const bool shaped = day.size() == 10 && day[4] == '-' && day[7] == '-' && all_digits(day.substr(0, 4)) &&
                      all_digits(day.substr(5, 2)) && all_digits(day.substr(8, 2));
  if (!shaped || day.substr(5, 2) < "01" || day.substr(5, 2) > "12" || day.substr(8) < "01" || day.substr(8) > "31") return {};
  if (text.size() == 10) return std::string(text);
  const bool timed = text.size() >= 16 && text.size() <= 19 && text[10] == 'T' && text[13] == ':' &&
                     all_digits(text.substr(11, 2)) && all_digits(text.substr(14, 2));
  return timed ? std::string(text) : std::string();
}

DateNumbers numbers_of_date(std::string_view value) {
  const auto number = [&](std::size_t at, std::size_t size) {
    int n = 0;
    if (at + size <= value.size()) std::from_chars(value.data() + at, value.data() + at + size, n);
    return n;
  };
  return {number(0, 4), number(5, 2), number(8, 2)};
}

std::string number_value(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number != number) return {};
  // IEEE 754 doubles sort as integers once negative ones are turned over.
  auto bits = std::bit_cast<std::uint64_t>(number + 0.0);
  bits = bits >> 63 ? ~bits : bits | std::uint64_t{1} << 63;
  std::string value;
  for (int shift = 56; shift >= 0; shift -= 8) value.push_back(static_cast<char>(bits >> shift));
  return value;
}

Record make_record(const Document& document, const Schema& schema) {
  Record record;
  record.id = document.id;
  Analysis analysis;
  analysis.add_text(kTitleField, {&document.title, 1});
  analysis.add_body(document.text, unweighted_ranges(document), source_of(document));
  for (std::size_t i = 0; i < schema.fields.size(); ++i) {
    const Field& field = schema.fields[i];
    const auto values = document.fields.find(field.name);
    if (values == document.fields.end() || values->second.empty()) continue;
    if (field.name == "title" || field.name == "text") continue;  // the document's own
    if (field.kind == FieldKind::text) {
      analysis.add_text(text_field_number(i), values->second);
    } else if (std::string value = field_value(document, field, i, analysis); !value.empty()) {
      if (field.kind == FieldKind::date) analysis.add_days(text_field_number(i), value);
      record.values.emplace_back(kFirstFieldSlot + static_cast<unsigned>(i), std::move(value));
      if (field.name == kPersonField && field.kind == FieldKind::name)
        analysis.add_people(text_field_number(i), values->second);
    }
  }
  analysis.finish(record);
  record.values.emplace_back(kHeadSlot, write_head(document));
  if (!document.title.empty()) record.values.emplace_back(kTitleKeySlot, title_key(document.title));
  std::sort(record.values.begin(), record.values.end());
  record.data = write_body(document);
  return record;
}

}  // namespace tracuu::detail
