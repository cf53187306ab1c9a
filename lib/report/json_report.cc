// Reads reports that already have members: JSON in, reports out. Members the page itself would tell (title, date) are
// read from its text where the object does not name them.
#include "report/json_report.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "report/date_line.h"
#include "report/detect.h"
#include "report/findings.h"
#include "report/json_parse.h"
#include "report/text_report.h"

namespace tracuu::detail {
namespace {

using Json = nlohmann::json;

/// A value as text: strings as they are, everything else as JSON.
std::string as_text(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> as_texts(const Json& value) {
  if (!value.is_array()) return {as_text(value)};
  std::vector<std::string> texts;
  for (const auto& element : value) {
    if (!element.is_null()) texts.push_back(as_text(element));
  }
  return texts;
}

/// Takes the first of these members that is a non-empty string out of the object.
template <std::size_t N>
std::string take(Json& object, const std::array<const char*, N>& names) {
  for (const char* name : names) {
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string() || member->get_ref<const std::string&>().empty()) continue;
    auto value = std::move(member->get_ref<std::string&>());
    object.erase(member);
    return value;
  }
  return {};
}

std::string take_id(Json& object, const std::string& otherwise) {
  const auto member = object.find("id");
  if (member == object.end() || member->is_null() || member->is_structured()) return otherwise;
  auto id = as_text(*member);
  object.erase(member);
  return id.empty() ? otherwise : id;
}

void set_published(Report& report, const std::string& published) {
  if (published.empty()) return;
  auto iso = iso_date(published);
  if (iso.empty()) report.more["published_as_written"] = {published};
  else report.published = std::move(iso);
}

void set(std::string& member, std::string value) {
  if (!value.empty()) member = std::move(value);
}

/// All strings of the value; parse_json bounds the depth.
void undo_mistakes(Charset charset, Json& value) {
  if (value.is_string()) value = undo_mistake(charset, value.get_ref<const std::string&>());
  else if (value.is_structured())
    for (auto& element : value) undo_mistakes(charset, element);
}

/// Text in legacy letters that was put into JSON as if it were Latin: only behind JSON's own escapes it can be seen.
void mend_letters(Json& object, DecodedPage& page) {
  std::string said;
  for (const char* name : {"title", "text", "content", "body"})
    if (const auto member = object.find(name); member != object.end() && member->is_string())
      said.append(member->get_ref<const std::string&>()).push_back('\n');
  const auto mistake = find_mistake(said);
  if (!mistake) return;
  undo_mistakes(mistake->charset, object);
  page.charset = mistake->name();
  page.confidence = mistake->confidence;
}

/// @param page where the object stands: its charset. @return why the object is no report; empty if `report` was filled.
std::string read_object(Json& object, const std::string& otherwise_id, DecodedPage page, Report& report) {
  if (!object.is_object()) return "is no JSON object";
  auto id = take_id(object, otherwise_id);
  mend_letters(object, page);
  auto text = take(object, std::array{"text", "content", "body"});
  auto title = take(object, std::array{"title"});
  if (text.empty() && title.empty()) return "has neither a text nor a title";
  report = read_header(std::move(text), std::move(id));
  report.charset = std::move(page.charset);
  report.charset_confidence = page.confidence;
  set_title(report, std::move(title));
  set_published(report, take(object, std::array{"published", "date"}));
  set(report.source, take(object, std::array{"source"}));
  set(report.author, take(object, std::array{"author"}));
  set(report.section, take(object, std::array{"section", "category"}));
  set(report.url, take(object, std::array{"url"}));
  find_all(Page(report.text), report);
  for (const auto& [name, value] : object.items()) {
    if (value.is_null()) continue;
    if (auto texts = as_texts(value); !texts.empty()) report.more[name] = std::move(texts);
  }
  return {};
}

}  // namespace

std::vector<Report> reports_of_json(std::string_view bytes, const std::string& name,
                                    const std::function<void(std::size_t, std::string)>& on_problem) {
  std::vector<Report> reports;
  auto page = decode_page(bytes);
  Json value;
  auto problem = parse_json(page.text, value);
  page.text.clear();
  if (!problem.empty()) {
    on_problem(0, std::move(problem));
    return reports;
  }
  if (!value.is_array()) {
    Report report;
    problem = read_object(value, name, page, report);
    if (problem.empty()) reports.push_back(std::move(report));
    else on_problem(0, std::move(problem));
    return reports;
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto number = std::to_string(i + 1);
    Report report;
    problem = read_object(value[i], name + "#" + number, page, report);
    if (problem.empty()) reports.push_back(std::move(report));
    else on_problem(0, "element " + number + " " + problem);
    value[i] = nullptr;
  }
  return reports;
}

JsonLines::JsonLines(std::istream& input, std::string name, std::size_t max_line_bytes)
    : input_(input), name_(std::move(name)), max_line_bytes_(max_line_bytes) {}

JsonLines::Fetched JsonLines::fetch(std::string& line) {
  line.clear();
  if (input_.peek() == std::istream::traits_type::eof()) return Fetched::end;
  ++line_;
  bool too_long = false;
  auto* bytes = input_.rdbuf();
  for (int c = bytes->sbumpc(); c != std::istream::traits_type::eof(); c = bytes->sbumpc()) {
    ++bytes_;
    if (c == '\n') break;
    if (line.size() < max_line_bytes_) line.push_back(static_cast<char>(c));
    else too_long = true;
  }
  return too_long ? Fetched::too_long : Fetched::line;
}

JsonLines::Outcome JsonLines::next() {
  for (std::string line;;) {
    const auto fetched = fetch(line);
    if (fetched == Fetched::end) return Outcome::end;
    if (fetched == Fetched::too_long) {
      problem_ = "is longer than " + std::to_string(max_line_bytes_) + " bytes";
      return Outcome::problem;
    }
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto page = decode_page(line);
    Json value;
    problem_ = parse_json(page.text, value);
    page.text.clear();
    if (problem_.empty()) problem_ = read_object(value, name_ + "#" + std::to_string(line_), std::move(page), report_);
    return problem_.empty() ? Outcome::report : Outcome::problem;
  }
}

}  // namespace tracuu::detail
