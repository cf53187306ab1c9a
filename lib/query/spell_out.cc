// Last stage of reading a query: its short forms stand for long ones, its long forms for short ones.
#include "query/spell_out.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "query/leaves.h"
#include "query/lexer.h"
#include "words/document_kinds.h"

namespace tracuu::detail {
namespace {

bool is_plain_word(const Node& node) { return node.kind == NodeKind::word && node.tokens.front().parts.empty(); }
bool is_quoted(const Node& node) { return node.source != node.tokens.front().source; }

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// `+đ/c` is a phrase without quotes.
bool is_glued_run(const Node& node) {
  return node.kind == NodeKind::phrase && node.tokens.size() <= kMostShortWords && node.source.begin == node.tokens.front().source.begin;
}

enum class Gap { glued, blank, other };

// đ/c, LĐ-TB&XH and TN & MT are glued.
Gap gap_of(std::string_view between) {
  if (between.size() == 1 && !is_blank_at(between, 0)) return Gap::glued;
  const std::size_t begin = between.find_first_not_of(' ');
  if (begin == between.npos) return between.empty() ? Gap::other : Gap::blank;
  const std::string_view sign = between.substr(begin, between.find_last_not_of(' ') - begin + 1);
  const bool joins = sign == "&" || sign == "-" || sign == "–" || sign == "," || sign == ".";
  return joins ? Gap::glued : Gap::other;
}

// Words of the tree with a small letter, and all.
struct WordCount {
  std::size_t small = 0, all = 0;
};

WordCount count_words(const Node& node, std::string_view typed) {
  WordCount count;
  for (const QueryToken& token : node.tokens) {
    ++count.all;
    count.small += has_small_letter(token.source.of(typed));
  }
  for (const Node& child : node.children) {
    const WordCount more = count_words(child, typed);
    count.small += more.small;
    count.all += more.all;
  }
  return count;
}

// IL of IL20; empty if the word is not two letters or three and a number, or a kind of document and its number (NQ04). F1, U23 and m2
// are written in one way only.
std::string letters_before_number(const QueryToken& token) {
  constexpr std::size_t kFewestLetters = 2, kMostLetters = 3, kFewestDigits = 2, kMostDigits = 4;
  const std::string& text = token.text;
  const std::size_t digits = std::min(text.find_first_of("0123456789"), text.size());
  const bool number = digits < text.size() && text.find_first_not_of("0123456789", digits) == text.npos;
  const bool few = kFewestLetters <= digits && digits <= kMostLetters && kFewestDigits <= text.size() - digits &&
                   text.size() - digits <= kMostDigits;
  const bool shaped = token.kind == TokenKind::word && number && few && !token.any_mark && token.keys_for.empty();
  return shaped && !document_kind(text.substr(0, digits)) ? text.substr(0, digits) : std::string();
}

class SpellingOut {
 public:
  SpellingOut(const Node& root, std::string_view typed, const Abbreviations& abbreviations)
      : typed_(typed), abbreviations_(abbreviations) {
    const WordCount words = count_words(root, typed);
    capitals_tell_ = words.small > 0 || words.all == 1;
  }

  void group(Node& group) {
    for (std::size_t i = 0; i < group.children.size(); ++i) {
      Node& node = group.children[i];
      if (node.kind == NodeKind::group) this->group(node);
      if (is_glued_run(node)) read_run(group.children, i);
      if (!is_plain_word(node)) continue;
      if (!read_short(group.children, i) && !read_glued(node)) i += read_long(group.children, i);
    }
  }

  std::vector<ReadWord> take() { return std::move(readings_); }

 private:
  using Nodes = std::vector<Node>;

  // The longest first.
  bool read_short(Nodes& nodes, std::size_t at) {
    std::array<const QueryToken*, kMostShortWords> tokens{&nodes[at].tokens.front()};
    const std::size_t most = std::min({abbreviations_.most_words_from(*tokens[0]), nodes.size() - at, kMostShortWords});
    std::size_t size = 1, first_blank = most;
    for (; size < most; ++size) {
      const Node &last = nodes[at + size - 1], &next = nodes[at + size];
      const bool alike = is_alike(last, next) && !is_quoted(last);
      const Gap gap = alike ? gap_of(typed_.substr(last.source.end, next.source.begin - last.source.end)) : Gap::other;
      if (gap == Gap::other) break;
      if (gap == Gap::blank) first_blank = std::min(first_blank, size);
      tokens[size] = &next.tokens.front();
    }
    for (; size > 0; --size)
      if (read_short(nodes, at, std::span(tokens.data(), size), size > first_blank)) return true;
    return false;
  }

  bool read_short(Nodes& nodes, std::size_t at, std::span<const QueryToken* const> tokens, bool spaced) {
    Node& node = nodes[at];
    const std::size_t size = tokens.size();
    std::vector<const ShortForm*> forms = abbreviations_.read_short(tokens);
    if (spaced) std::erase_if(forms, [](const ShortForm* form) { return !form->spaced; });
    const ShortForm* form = choose(forms, nodes, at, size);
    if (!form) return false;
    if (is_quoted(node)) {
      node.literal = true;
      return true;
    }
    if (readings_.size() >= kMostReadings) return true;
    for (const QueryToken* token : tokens.subspan(1)) node.tokens.push_back(*token);
    node.source.end = nodes[at + size - 1].source.end;
    turn_into(node, *form);
    nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1, nodes.begin() + static_cast<std::ptrdiff_t>(at + size));
    return true;
  }

  // IL20 is also written Il-20 and Il 20.
  bool read_glued(Node& node) {
    const std::string letters = letters_before_number(node.tokens.front());
    if (letters.empty()) return false;
    if (is_quoted(node)) {
      node.literal = true;
      return true;
    }
    if (readings_.size() >= kMostReadings) return true;
    ShortForm form;
    form.meaning = words_of(letters + ' ' + node.tokens.front().text.substr(letters.size()));
    if (form.meaning.size() == 2) turn_into(node, form);
    return form.meaning.size() == 2;
  }

  void read_run(Nodes& nodes, std::size_t at) {
    Node& node = nodes[at];
    const auto forms = abbreviations_.read_short(pointers_to(node.tokens));
    const ShortForm* form = readings_.size() < kMostReadings ? choose(forms, nodes, at, 1) : nullptr;
    if (form) turn_into(node, *form);
  }

  // The tokens of `node` are the short form as typed.
  void turn_into(Node& node, const ShortForm& form) {
    node.kind = NodeKind::abbreviation;
    node.shorts.push_back(std::exchange(node.tokens, form.meaning));
    for (QueryToken& token : node.tokens) token.source = node.source;
    for (const ShortForm* same : abbreviations_.same_meaning(form)) add_short(node, *same);
    tell(node.source, joined(node.tokens));
  }

  void tell(ByteRange source, std::string as) {
    const std::string typed(source.of(typed_));
    readings_.push_back({source, typed, WordForm::abbreviation, std::move(as), 1, {}, "abbreviations"});
  }

  // @return how many words to skip: those the long form takes besides its first.
  std::size_t read_long(Nodes& nodes, std::size_t at) {
    Node& node = nodes[at];
    if (readings_.size() >= kMostReadings || is_quoted(node) || node.occur == Occur::must_not) return 0;
    const ShortForm* longest = nullptr;
    std::size_t most = 0;
    for (const ShortForm* form : abbreviations_.meanings_from(node.tokens.front())) {
      const bool names = form->meaning.size() > 1 || !form->meaning.front().key.is_syllable();
      const std::size_t size = names && !form->syllable ? spells(nodes, at, *form) : 0;
      if (size <= most || !holds(*form, nodes, at, size)) continue;
      longest = form;
      most = size;
    }
    if (!longest) return 0;
    node.spelled = most;
    for (const ShortForm* same : abbreviations_.same_meaning(*longest)) add_short(node, *same);
    if (most > 1) tell({node.source.begin, nodes[at + most - 1].source.end}, longest->text);  // that a name has other spellings is no news
    return node.spelled - 1;
  }

  static bool is_alike(const Node& a, const Node& b) {
    return is_plain_word(b) && a.occur == b.occur && a.field == b.field && is_quoted(a) == is_quoted(b);
  }

  // @return how many words do; 0: they do not. An `và` may be left out: tài nguyên môi trường.
  static std::size_t spells(const Nodes& nodes, std::size_t at, const ShortForm& form) {
    std::size_t size = 0;
    for (const QueryToken& meant : form.meaning) {
      const bool spelled = at + size < nodes.size() && is_alike(nodes[at], nodes[at + size]) && may_spell(nodes[at + size].tokens.front(), meant);
      if (!spelled && meant.text != "và") return 0;
      size += spelled;
    }
    return size;
  }

  static void add_short(Node& node, const ShortForm& form) {
    const auto same_word = [](const QueryToken& a, const QueryToken& b) { return a.key.folded == b.key.folded; };
    const auto is_same = [&](const std::vector<QueryToken>& other) {
      return std::equal(other.begin(), other.end(), form.tokens.begin(), form.tokens.end(), same_word);
    };
    if (std::none_of(node.shorts.begin(), node.shorts.end(), is_same)) node.shorts.push_back(form.tokens);
  }

  // The one that holds here: the first of those for this field, else the only one for all.
  const ShortForm* choose(const std::vector<const ShortForm*>& forms, const Nodes& nodes, std::size_t at, std::size_t size) const {
    const ShortForm* chosen = nullptr;
    for (const ShortForm* form : forms) {
      if (form->syllable && (!capitals_tell_ || has_small_letter(nodes[at].source.of(typed_)))) continue;
      if (!holds(*form, nodes, at, size)) continue;
      if (!form->fields.empty()) return form;
      if (!chosen) chosen = form;
    }
    return chosen;
  }

  static bool holds(const ShortForm& form, const Nodes& nodes, std::size_t at, std::size_t size) {
    const auto is_number = [&](std::size_t i) {
      return i < nodes.size() && nodes[i].kind == NodeKind::word && nodes[i].tokens.front().kind == TokenKind::number;
    };
    return form.fields.empty() || std::any_of(form.fields.begin(), form.fields.end(), [&](const std::string& field) {
      return field == nodes[at].field || (field == "number" && (is_number(at + size) || (at > 0 && is_number(at - 1))));
    });
  }

  std::string_view typed_;
  const Abbreviations& abbreviations_;
  std::vector<ReadWord> readings_;
  bool capitals_tell_ = false;  // not all is in capitals
};

}  // namespace

std::vector<ReadWord> spell_out(Node& root, std::string_view typed, const Abbreviations& abbreviations) {
  SpellingOut work(root, typed, abbreviations);
  work.group(root);
  return work.take();
}

}  // namespace tracuu::detail
