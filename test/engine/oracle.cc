// The oracle, written from the prose of the design and of the headers: loops over all documents, all tokens, all words.
#include "engine/oracle.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "engine/plan.h"
#include "engine/second_look.h"
#include "tracuu/query.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace oracle {

using namespace tracuu;
using detail::Node;
using detail::NodeKind;
using detail::Occur;
using detail::QueryToken;
using detail::WordKey;
using Token = Reading::Token;

namespace {

bool is_whole(TokenKind kind) {
  return kind == TokenKind::code || kind == TokenKind::period || kind == TokenKind::email || kind == TokenKind::url;
}

void read_text(const std::string& text, Reading::Field& field) {
  bool starts = true;
  for (const tracuu::Token& token : tokenize(text)) {
    const WordKey key = detail::word_key(token.kind, token.text, token.folded);
    starts |= token.starts_sentence;
    if (is_whole(token.kind)) {
      field.wholes.push_back(key.folded);
      continue;
    }
    field.tokens.push_back({key, token.folded, token.kind, starts});
    starts = false;
  }
}

// Typed marks bind, missing marks are free; lower, a word that bears no mark in the text.
std::optional<AccentGrade> agreement(Accents accents, const WordKey& typed, const WordKey& found) {
  if (typed.folded != found.folded) return {};
  if (typed.exact == found.exact) return AccentGrade::exact;
  if (accents == Accents::exact) return {};
  const bool typed_bare = typed.exact == typed.folded, found_bare = found.exact == found.folded;
  if (typed_bare || detail::marks_hold(typed.exact, found.exact)) return AccentGrade::holds;
  if (found_bare || accents == Accents::ignore) return AccentGrade::folded;
  return {};
}

bool begins(const QueryToken& typed, const Token& found) {
  return found.key.folded == typed.key.folded || found.folded.starts_with(typed.folded);
}

bool agrees(const Word& word, const Token& found, Accents accents) {
  if (word.prefix) return begins(word.token, found);
  return !word.whole && agreement(accents, word.token.key, found.key).has_value();
}

// A word that is no syllable has no term for its bare form alone: all its forms are looked at.
bool finds(const Word& word, const Token& token, Accents accents) {
  const bool marked_only = accents == Accents::exact && word.token.any_mark;
  return !word.whole && !marked_only && !word.token.key.is_syllable() && word.token.key.folded == token.key.folded;
}

std::vector<QueryToken> spread(const std::vector<QueryToken>& tokens) {
  std::vector<QueryToken> out;
  for (const QueryToken& token : tokens) {
    if (token.parts.empty()) out.push_back(token);
    for (const QueryToken& part : token.parts) out.push_back(part);
  }
  return out;
}

bool is_bag(const Node& node) {
  for (const Node& child : node.children) {
    if (child.occur != Occur::should || !child.field.empty()) return false;
    const bool word = child.kind == NodeKind::word || child.kind == NodeKind::phrase || (child.kind == NodeKind::prefix && child.tokens.size() == 1);
    if (!word && (child.kind != NodeKind::group || !is_bag(child))) return false;
  }
  return true;
}

bool has_phrase(const Node& node) {
  return node.kind == NodeKind::phrase || std::any_of(node.children.begin(), node.children.end(), has_phrase);
}

// Beyond the bare spelling, what does Vietnamese allow? `nghi quyet` was typed by someone who types no accents.
bool spelled_right(const QueryToken& token) { return syllable(token.text).has_value(); }

// A pair is written down unless a function syllable is in it, or a number beside anything but another word.
bool written(const Token& left, const Token& right) {
  const auto fits = [](const Token& a, const Token& b) {
    return a.kind != TokenKind::number || b.kind == TokenKind::word;
  };
  return !right.starts && !detail::is_function_syllable(left.key.exact) &&
         !detail::is_function_syllable(right.key.exact) && fits(left, right) && fits(right, left);
}

// Whose function is in doubt only where it was typed bare, by someone who types no accents.
bool known(const Word& word) { return word.token.any_mark || word.accent_weight > 0.5; }
double idf_of(const Word& word) { return word.accent_weight > 0.5 ? word.accent_idf : word.folded_idf; }

std::string blank_free(const std::string& text) {
  std::string out;
  for (const char c : fold(text)) {
    if (c != ' ') out += c;
    else if (!out.empty() && out.back() != ' ') out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

Oracle::Oracle(const std::vector<Document>& documents, Schema schema)
    : documents_(documents), schema_(std::move(schema)) {
  for (const Document& document : documents_) {
    Reading reading;
    reading.document = &document;
    read_text(document.title, reading.fields["title"]);
    read_text(document.text, reading.fields["text"]);
    for (const auto& [name, values] : document.fields) {
      const Field* field = schema_.find(name);
      if (!field) continue;
      if (field->kind == FieldKind::text)
        for (const std::string& value : values) read_text(value, reading.fields[name]);
      if (field->kind == FieldKind::date && !values.empty()) reading.date = values.front();
    }
    readings_.push_back(std::move(reading));
  }
  std::map<std::string, double> documents_with;
  for (const Reading& reading : readings_)
    for (const auto& [name, field] : reading.fields) {
      average_length_[name] += static_cast<double>(field.tokens.size());
      documents_with[name] += !field.tokens.empty();
    }
  for (auto& [name, length] : average_length_) length = documents_with[name] == 0 ? 1 : length / documents_with[name];
}

double Oracle::weight_of(const std::string& field) const {
  const Field* found = schema_.find(field);
  return found ? found->weight : 1;
}

// The words that score: all but the excluded; neighbours are pairs.
void Oracle::gather(const Node& node, Words& out) const {
  const auto add = [&](const QueryToken& token, const std::string& field, bool prefix, bool whole) {
    for (std::size_t i = 0; i < out.words.size(); ++i) {
      Word& word = out.words[i];
      if (word.token.key == token.key && word.field == field && word.prefix == prefix &&
          (!prefix || word.token.text == token.text))
        return ++word.count, i;
    }
    Word word;
    word.token = token;
    word.read_as = token.key.exact;
    word.field = field;
    word.prefix = prefix;
    word.whole = whole;
    out.words.push_back(word);
    return out.words.size() - 1;
  };
  std::optional<std::size_t> previous;
  for (const Node& child : node.children) {
    const bool text = child.kind == NodeKind::word || child.kind == NodeKind::phrase || child.kind == NodeKind::prefix;
    if (child.occur == Occur::must_not || !text) {
      previous.reset();
      if (child.occur != Occur::must_not && child.kind == NodeKind::group) gather(child, out);
      continue;
    }
    for (const QueryToken& token : child.tokens)
      if (!token.parts.empty()) add(token, child.field, false, true);
    const std::vector<QueryToken> tokens = spread(child.tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool prefix = child.kind == NodeKind::prefix && i + 1 == tokens.size();
      const std::size_t now = add(tokens[i], child.field, prefix, false);
      if (previous && out.words[*previous].field == child.field) {
        const auto same = [&](const Pair& pair) { return pair.first == *previous && pair.second == now; };
        if (std::none_of(out.pairs.begin(), out.pairs.end(), same)) out.pairs.push_back({*previous, now});
      }
      previous = prefix ? std::nullopt : std::optional(now);
    }
  }
}

// What a prefix stands for, in its own field if it has a list of its own.
std::set<std::uint64_t> Oracle::beginnings(const Word& prefix) const {
  std::set<std::uint64_t> found;
  const bool one_field = !prefix.field.empty() && prefix.field != "text";
  for (const Reading& reading : readings_)
    for (const auto& [name, field] : reading.fields)
      for (const Token& token : field.tokens)
        if ((!one_field || name == prefix.field) && begins(prefix.token, token)) found.insert(token.key.folded);
  return found;
}

void Oracle::weigh(Words& out, Accents accents) const {
  const double all = static_cast<double>(readings_.size());
  const auto documents_where = [&](const std::function<bool(const std::string&, const Reading::Field&)>& in_field) {
    return static_cast<double>(std::count_if(readings_.begin(), readings_.end(), [&](const Reading& reading) {
      return std::any_of(reading.fields.begin(), reading.fields.end(),
                         [&](const auto& f) { return in_field(f.first, f.second); });
    }));
  };
  const auto documents_with = [&](const std::function<bool(const Token&)>& is) {
    return documents_where([&](const std::string&, const Reading::Field& field) {
      return std::any_of(field.tokens.begin(), field.tokens.end(), is);
    });
  };
  const auto idf = [&](double frequency) { return std::log(1 + (all - frequency + 0.5) / (frequency + 0.5)); };

  double marked = 0, wrong = 0;
  for (const Word& word : out.words) {
    marked += word.token.any_mark;
    wrong += !word.token.any_mark && word.token.key.is_syllable() && !spelled_right(word.token);
  }
  const double accented = marked == 0 ? 0 : marked / (marked + 2 * wrong);
  for (Word& word : out.words) {
    const WordKey& key = word.token.key;
    if (word.whole) {
      word.folded_idf = idf(documents_where([&](const std::string&, const Reading::Field& field) {
        return std::count(field.wholes.begin(), field.wholes.end(), key.folded) > 0;
      }));
      continue;
    }
    if (word.prefix) {  // one word, as frequent as those it stands for together
      const bool one_field = !word.field.empty() && word.field != "text";
      double frequency = 0;
      for (const std::uint64_t beginning : beginnings(word))
        frequency += documents_where([&](const std::string& name, const Reading::Field& field) {
          return (!one_field || name == word.field) &&
                 std::any_of(field.tokens.begin(), field.tokens.end(),
                             [&](const Token& t) { return t.key.folded == beginning; });
        });
      word.folded_idf = idf(std::min(frequency, all));
      continue;
    }
    word.folded_idf = idf(documents_with([&](const Token& token) { return token.key.folded == key.folded; }));
    if (accents == Accents::ignore || !key.is_syllable()) continue;
    word.accent_weight = word.token.any_mark ? 1 : accented;
    word.folded_weight = word.accent_weight * detail::kFoldedShare + (1 - word.accent_weight);
    word.accent_idf = idf(documents_with([&](const Token& token) { return token.key.exact == key.exact; }));
  }
  for (Pair& pair : out.pairs) {
    const Word &a = out.words[pair.first], &b = out.words[pair.second];
    const auto is_function = [](const Word& word) {
      return known(word) && detail::is_function_syllable(word.token.key.exact);
    };
    const auto may_be = [&](const Word& word) {
      return known(word) ? is_function(word) : detail::may_be_function_syllable(word.token.key.folded);
    };
    const std::set<std::uint64_t> ends = b.prefix ? beginnings(b) : std::set{b.token.key.folded};
    double frequency = 0;
    for (const Reading& reading : readings_) {
      std::set<std::uint64_t> found;
      for (const auto& [name, field] : reading.fields)
        for (std::size_t i = 1; i < field.tokens.size(); ++i) {
          const Token &left = field.tokens[i - 1], &right = field.tokens[i];
          if (written(left, right) && left.key.folded == a.token.key.folded && ends.contains(right.key.folded)) found.insert(right.key.folded);
        }
      frequency += static_cast<double>(found.size());
    }
    const auto fits = [](const Word& x, const Word& y) {
      return x.token.kind != TokenKind::number || y.token.kind == TokenKind::word;
    };
    pair.indexed = !is_function(a) && (b.prefix || !is_function(b)) && fits(a, b) && fits(b, a);
    pair.sure = pair.indexed && !b.prefix && !may_be(a) && !may_be(b);
    pair.idf = idf(pair.indexed ? std::min(frequency, all) : 0);
    pair.both_idf = detail::kCompanyShare * (idf_of(a) + idf_of(b));
  }
}

Words Oracle::words_of(const Node& query, Accents accents) const {
  Words words;
  gather(query, words);
  weigh(words, accents);
  return words;
}

double Oracle::saturated(const Reading& reading, double idf, const std::map<std::string, double>& counts) const {
  constexpr double k1 = 1.2, b = 0.75;
  double tf = 0;
  for (const auto& [name, count] : counts) {
    const double length = static_cast<double>(reading.fields.at(name).tokens.size());
    tf += weight_of(name) * count / (1 - b + b * length / average_length_.at(name));
  }
  return idf * tf * (k1 + 1) / (tf + k1);
}

// Occurrences of a word by field, with and without regard to accents.
Oracle::Counts Oracle::count(const Word& word, const Reading& reading, Accents accents) const {
  Counts counts;
  for (const auto& [name, field] : reading.fields) {
    if (!word.field.empty() && word.field != name) continue;
    double &all = counts.any[name], &same = counts.exact[name];
    if (word.whole)
      all += static_cast<double>(std::count(field.wholes.begin(), field.wholes.end(), word.token.key.folded));
    for (const Token& token : field.tokens) {
      if (!agrees(word, token, accents)) continue;
      const bool bare = !word.prefix && agreement(accents, word.token.key, token.key) == AccentGrade::folded;
      all += bare && accents == Accents::graded ? detail::kFoldedOccurrence : 1;
      same += token.key.exact == word.read_as;
    }
  }
  return counts;
}

std::map<std::string, double> Oracle::count(const Words& query, const Pair& pair, const Reading& reading, Accents accents) const {
  const Word &first = query.words[pair.first], &second = query.words[pair.second];
  std::map<std::string, double> counts;
  for (const auto& [name, field] : reading.fields) {
    if (!first.field.empty() && first.field != name) continue;
    double& count = counts[name];
    for (std::size_t i = 1; i < field.tokens.size(); ++i)
      count += !field.tokens[i].starts && agrees(first, field.tokens[i - 1], accents) &&
               agrees(second, field.tokens[i], accents);
  }
  return counts;
}

bool Oracle::holds_any(const std::map<std::string, double>& counts) {
  return std::any_of(counts.begin(), counts.end(), [](const auto& field) { return field.second > 0; });
}

// Where its term does not say how rare a pair is: as rare as both words together, and then as neighbours, by those found.
void Oracle::learn_pairs(Words& query, const std::vector<const Reading*>& found, Accents accents) const {
  for (Pair& pair : query.pairs) {
    if (pair.sure) continue;
    double both = 1, neighbours = 0.5;
    for (const Reading* reading : found) {
      both += holds_any(count(query.words[pair.first], *reading, accents).any) &&
              holds_any(count(query.words[pair.second], *reading, accents).any);
      neighbours += holds_any(count(query, pair, *reading, accents));
    }
    pair.idf = std::min(pair.idf, pair.both_idf + std::log(both / neighbours));
  }
}

double Oracle::idf_of_form(std::uint64_t exact) const {
  const auto has_it = [&](const Reading& reading) {
    return std::any_of(reading.fields.begin(), reading.fields.end(), [&](const auto& field) {
      const auto& tokens = field.second.tokens;
      return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.key.exact == exact; });
    });
  };
  const double with = static_cast<double>(std::count_if(readings_.begin(), readings_.end(), has_it));
  return std::log(1 + (static_cast<double>(readings_.size()) - with + 0.5) / (with + 0.5));
}

// A word typed bare by someone who types no accents means the form that most documents have beside a neighbour in the query.
void Oracle::learn_forms(Words& query, const std::vector<const Reading*>& found) const {
  for (std::size_t at = 0; at < query.words.size(); ++at) {
    Word& word = query.words[at];
    if (word.token.any_mark || word.accent_weight > 0 || word.prefix || word.whole || !word.token.key.is_syllable()) continue;
    const auto is = [&](std::size_t other, const Token& token) { return agrees(query.words[other], token, Accents::graded); };
    std::map<std::uint64_t, double> documents;
    for (const Reading* reading : found) {
      std::set<std::uint64_t> forms;
      for (const auto& [name, field] : reading->fields)
        for (std::size_t i = 1; i < field.tokens.size(); ++i)
          for (const Pair& pair : query.pairs) {
            const Word& first = query.words[pair.first];
            const Token &left = field.tokens[i - 1], &right = field.tokens[i];
            if (!first.field.empty() && first.field != name) continue;
            if (right.starts || !is(pair.first, left) || !is(pair.second, right)) continue;
            if (pair.first == at) forms.insert(left.key.exact);
            if (pair.second == at) forms.insert(right.key.exact);
          }
      for (const std::uint64_t form : forms)
        if (form != word.token.key.folded) ++documents[form];
    }
    double all = 0, most = 0;
    std::uint64_t meant = 0;
    for (const auto& [form, count] : documents) {
      all += count;
      if (count > most) meant = form, most = count;
    }
    if (most <= (all + 1) / 2) continue;
    word.read_as = meant;
    word.accent_weight = most / all;
    word.folded_weight = word.accent_weight * detail::kFoldedShare + (1 - word.accent_weight);
    word.accent_idf = idf_of_form(word.read_as);
  }
}

double Oracle::score(const Words& query, const Reading& reading, Accents accents) const {
  double sum = 0, met = 0, typed = 0;
  for (const Word& word : query.words) {
    const auto [any, exact] = count(word, reading, accents);
    sum += word.count * word.folded_weight * saturated(reading, word.folded_idf, any);
    sum += word.count * word.accent_weight * saturated(reading, word.accent_idf, exact);
    typed += word.folded_idf;
    if (holds_any(any)) met += word.folded_idf;
  }
  for (const Pair& pair : query.pairs) sum += saturated(reading, pair.idf, count(query, pair, reading, accents));
  return typed == 0 ? sum : sum * (1 + detail::kCoverageShare * met / typed);
}

// A document with an indexed pair of the query, or with one of its rarest words that occur.
bool Oracle::is_candidate(const Words& query, const Reading& reading, Accents accents) const {
  for (const Pair& pair : query.pairs)
    for (const auto& [name, field] : reading.fields)
      for (std::size_t i = 1; i < field.tokens.size(); ++i) {
        const Token &left = field.tokens[i - 1], &right = field.tokens[i];
        const Word& second = query.words[pair.second];
        if (pair.indexed && written(left, right) && left.key.folded == query.words[pair.first].token.key.folded &&
            (second.prefix ? begins(second.token, right) : right.key.folded == second.token.key.folded))
          return true;
      }
  std::vector<const Word*> rarest;
  const double never = std::log(1 + (static_cast<double>(readings_.size()) + 0.5) / 0.5) - 1e-12;
  for (const Word& word : query.words)
    if (idf_of(word) < never || word.folded_idf < never) rarest.push_back(&word);
  std::stable_sort(rarest.begin(), rarest.end(), [](const Word* a, const Word* b) {
    return a->whole != b->whole ? a->whole : idf_of(*a) > idf_of(*b);
  });
  rarest.resize(std::min(rarest.size(), detail::kRarestWords));
  for (const Word* word : rarest)
    for (const auto& [name, field] : reading.fields) {
      if (word->whole && std::count(field.wholes.begin(), field.wholes.end(), word->token.key.folded) > 0) return true;
      for (const Token& token : field.tokens)
        if (agrees(*word, token, accents) || finds(*word, token, accents)) return true;
    }
  return false;
}

bool Oracle::value_holds(const Node& node, const Reading& reading) const {
  const auto values = reading.document->fields.find(node.field);
  if (values == reading.document->fields.end()) return false;
  const Field& field = *schema_.find(node.field);
  for (const std::string& value : values->second) {
    if (node.kind == NodeKind::keyword && blank_free(value) == blank_free(node.value)) return true;
    if (node.kind == NodeKind::keyword) continue;
    if (field.kind == FieldKind::date)
      return (node.from.empty() || value >= node.from) && (node.to.empty() || value < node.to);
    return (node.from.empty() || std::stod(value) >= std::stod(node.from)) &&
           (node.to.empty() || std::stod(value) <= std::stod(node.to));
  }
  return false;
}

// The tree itself. An excluded word with a typed mark means that form only.
bool Oracle::holds(const Node& node, const Reading& reading, Accents accents, bool excluding) const {
  if (node.kind == NodeKind::keyword || node.kind == NodeKind::range) return value_holds(node, reading);
  if (node.kind == NodeKind::group) {
    bool required = false, optional = false, one = false;
    for (const Node& child : node.children) {
      const bool excluded = child.occur == Occur::must_not;
      const bool here = holds(child, reading, accents, excluding != excluded);
      if (excluded && here) return false;
      if (child.occur == Occur::must && !here) return false;
      required |= child.occur == Occur::must;
      optional |= child.occur == Occur::should;
      one |= child.occur == Occur::should && here;
    }
    return required || one || !optional;
  }
  const std::vector<QueryToken> typed = spread(node.tokens);
  const auto same = [&](const QueryToken& word, bool last, const Token& token) {
    if (node.kind == NodeKind::prefix && last) return begins(word, token);
    if (excluding && word.any_mark && accents != Accents::ignore) return word.key.exact == token.key.exact;
    return agreement(accents, word.key, token.key).has_value();
  };
  for (const auto& [name, field] : reading.fields) {
    if (!node.field.empty() && node.field != name) continue;
    for (std::size_t at = 0; at + typed.size() <= field.tokens.size(); ++at) {
      bool all = true;
      for (std::size_t i = 0; i < typed.size(); ++i)
        all &= (i == 0 || !field.tokens[at + i].starts) && same(typed[i], i + 1 == typed.size(), field.tokens[at + i]);
      if (all) return true;
    }
  }
  return false;
}

bool Oracle::passes(const Node& filter, const Reading& reading, const SearchOptions& options, Accents accents) const {
  const std::string day = reading.date.substr(0, 10);
  if (!options.after.empty() && (day.empty() || day < options.after)) return false;
  if (!options.before.empty() && (day.empty() || day >= options.before)) return false;
  return holds(filter, reading, accents, false);
}

Answer Oracle::search(const Node& query, const Node& filter, const SearchOptions& options, Accents accents) const {
  Node whole = query;  // with everything required
  for (Node& child : whole.children)
    if (child.occur == Occur::should) child.occur = Occur::must;
  Words words = words_of(query, accents);
  const bool ranked = !words.words.empty() && options.sort == Sort::relevance;
  const bool bag = is_bag(query) && options.match == Match::any;
  Answer answer;
  std::vector<std::pair<const Reading*, double>> found;
  std::vector<const Reading*> answers;
  for (const Reading& reading : readings_) {
    if (!passes(filter, reading, options, accents)) continue;
    const bool holds_all = holds(whole, reading, accents, false);
    answer.total += holds_all;
    if (holds_all) {
      for (const auto& [name, values] : reading.document->fields) {
        const Field* field = schema_.find(name);
        if (!field || values.empty()) continue;
        if (field->kind == FieldKind::date) ++answer.counts[name][values.front().substr(0, 4)];
        else
          for (const std::string& value : values) ++answer.counts[name][value];
      }
    }
    if (!ranked) {
      if (holds_all) found.emplace_back(&reading, 0);
      continue;
    }
    if ((!bag || is_candidate(words, reading, accents)) &&
        (bag && !has_phrase(query) || holds(options.match == Match::all ? whole : query, reading, accents, false)))
      answers.push_back(&reading);
  }
  learn_pairs(words, answers, accents);
  if (accents == Accents::graded) learn_forms(words, answers);
  for (const Reading* reading : answers)
    if (const double points = score(words, *reading, accents); points > 0) found.emplace_back(reading, points);
  std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second > b.second;
    const auto shown_by = [&](const Reading& reading) {
      if (options.sort != Sort::title && options.sort != Sort::title_descending) return reading.date;
      return reading.document->title.empty() ? std::string() : collation_key(reading.document->title);
    };
    const std::string x = ranked ? std::string() : shown_by(*a.first), y = ranked ? std::string() : shown_by(*b.first);
    if (x != y) {
      if (x.empty() || y.empty()) return y.empty();
      return options.sort == Sort::oldest || options.sort == Sort::title ? x < y : x > y;
    }
    return a.first->document->id < b.first->document->id;
  });
  for (const auto& [reading, points] : found) answer.found.push_back({reading->document->id, points});
  return answer;
}

Answer Oracle::search(std::string_view typed, const SearchOptions& options) const {
  const Query query(typed, schema_);
  Node filter = Query(options.filter, schema_).impl().root;
  for (Node& child : filter.children)
    if (child.occur == Occur::should) child.occur = Occur::must;
  const Node& root = query.impl().root;
  if (query.empty() && filter.children.empty() && options.after.empty() && options.before.empty()) return {};
  Answer answer = search(root, filter, options, options.accents);
  if (!answer.found.empty() || options.accents != Accents::graded || query.empty()) return answer;
  Answer folded = search(root, filter, options, Accents::ignore);
  if (folded.found.empty()) return answer;
  folded.folded_fallback = true;
  return folded;
}

}  // namespace oracle
