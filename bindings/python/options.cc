// Keywords → SearchOptions.
#include "options.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace tracuu::python {
namespace {

template <typename Enum>
Enum named(const std::string& keyword, nb::handle value, std::initializer_list<std::pair<const char*, Enum>> names) {
  const auto name = nb::cast<std::string>(value);
  std::string known;
  for (const auto& [candidate, meaning] : names) {
    if (name == candidate) return meaning;
    known += std::string(known.empty() ? "" : ", ") + candidate;
  }
  throw nb::value_error((keyword + " is '" + name + "', not one of: " + known).c_str());
}

// What begins with 0; a number that is none of them is a wrong value, not one of a wrong type.
std::size_t count(const std::string& keyword, nb::handle value) {
  std::size_t number = 0;
  if (nb::try_cast(value, number)) return number;
  if (!nb::isinstance<nb::int_>(value)) throw nb::cast_error();
  throw nb::value_error((keyword + " is " + nb::str(value).c_str() + ", not a number from 0 to 2^64 - 1").c_str());
}

// "2020-12-21", "2020", 2020, a date or a datetime, or one of numpy's scalars.
std::string day(nb::handle value) {
  if (value.is_none()) return {};
  if (nb::hasattr(value, "dtype")) return std::string(nb::str(value).c_str()).substr(0, 10);
  if (nb::hasattr(value, "isoformat")) return nb::cast<std::string>(value.attr("isoformat")()).substr(0, 10);
  return nb::cast<std::string>(nb::isinstance<nb::int_>(value) ? nb::str(value) : nb::borrow(value));
}

std::optional<std::chrono::milliseconds> duration(nb::handle value) {
  if (value.is_none()) return std::nullopt;
  const auto seconds =
      nb::cast<double>(nb::hasattr(value, "total_seconds") ? value.attr("total_seconds")() : nb::borrow(value));
  if (seconds != seconds) throw nb::value_error("deadline is nan, not a number of seconds");
  constexpr double kMost = 1e12;  // beyond every clock, within the type
  return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(std::clamp(seconds, 0.0, kMost) * 1000));
}

std::vector<std::string> names(const char* keyword, nb::handle value) {
  std::vector<std::string> names;
  if (!nb::isinstance<nb::str>(value) && nb::try_cast(value, names)) return names;
  throw nb::type_error((std::string(keyword) + " is no list of names: write [\"year\"]").c_str());
}

void set(SearchOptions& options, const std::string& keyword, nb::handle value) {
  if (keyword == "limit") options.limit = count(keyword, value);
  else if (keyword == "offset") options.offset = count(keyword, value);
  else if (keyword == "sort")
    options.sort = named<Sort>(keyword, value,
                               {{"relevance", Sort::relevance},
                                {"newest", Sort::newest},
                                {"oldest", Sort::oldest},
                                {"title", Sort::title},
                                {"title_descending", Sort::title_descending},
                                {"field", Sort::field},
                                {"field_descending", Sort::field_descending}});
  else if (keyword == "sort_field") options.sort_field = value.is_none() ? std::string() : nb::cast<std::string>(value);
  else if (keyword == "accents")
    options.accents = named<Accents>(
        keyword, value, {{"graded", Accents::graded}, {"exact", Accents::exact}, {"ignore", Accents::ignore}});
  else if (keyword == "match") options.match = named<Match>(keyword, value, {{"any", Match::any}, {"all", Match::all}});
  else if (keyword == "after") options.after = day(value);
  else if (keyword == "before") options.before = day(value);
  else if (keyword == "filter") options.filter = value.is_none() ? std::string() : nb::cast<std::string>(value);
  else if (keyword == "facets") options.facets = names("facets", value);
  else if (keyword == "facet_limit") options.facet_limit = count(keyword, value);
  else if (keyword == "facet_order")
    options.facet_order = named<FacetOrder>(keyword, value, {{"count", FacetOrder::count}, {"value", FacetOrder::value}});
  else if (keyword == "snippets") options.snippets = nb::cast<bool>(value);
  else if (keyword == "snippet_length") options.snippet_length = count(keyword, value);
  else if (keyword == "collapse") options.collapse = nb::cast<bool>(value);
  else if (keyword == "did_you_mean")
    options.did_you_mean = named<DidYouMean>(keyword, value,
                                             {{"never", DidYouMean::never},
                                              {"if_nothing", DidYouMean::if_nothing},
                                              {"always", DidYouMean::always}});
  else if (keyword == "abbreviations") options.reading.abbreviations = nb::cast<bool>(value);
  else if (keyword == "keystrokes") options.reading.keystrokes = nb::cast<bool>(value);
  else if (keyword == "own_abbreviations") options.reading.own = abbreviations_from(value);
  else if (keyword == "explain") options.explain = nb::cast<bool>(value);
  else if (keyword == "recency") options.recency = nb::cast<double>(value);
  else if (keyword == "deadline") options.deadline = duration(value);
  else throw nb::type_error(("search has no keyword '" + keyword + "'").c_str());
}

}  // namespace

std::vector<Abbreviation> abbreviations_from(nb::handle given) {
  std::vector<Abbreviation> own;
  const bool mapping = nb::hasattr(given, "items");
  for (const nb::handle each : nb::iter(mapping ? given.attr("items")() : nb::borrow(given))) {
    if (mapping) own.push_back({nb::cast<std::string>(each[0]), nb::cast<std::string>(each[1]), {}});
    else own.push_back(nb::cast<Abbreviation>(each));
  }
  return own;
}

QueryOptions reading_from(bool abbreviations, bool keystrokes, nb::handle own) {
  QueryOptions reading;
  reading.abbreviations = abbreviations;
  reading.keystrokes = keystrokes;
  reading.own = abbreviations_from(own);
  return reading;
}

SearchOptions options_from(const nb::kwargs& keywords) {
  SearchOptions options;
  for (const auto [key, value] : keywords) {
    const auto keyword = nb::cast<std::string>(key);
    try {
      set(options, keyword, value);
    } catch (const nb::cast_error&) {
      const std::string type = nb::cast<std::string>(nb::type_name(value.type()));
      throw nb::type_error((keyword + " cannot be " + type).c_str());
    }
  }
  return options;
}

}  // namespace tracuu::python
