// The way out of the query room: an Interpretation as text, HTML and JSON.
#include "tracuu/interpretation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/escape.h"
#include "base/utf8.h"

namespace tracuu {
namespace {

using detail::to_html;
using detail::to_json;

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

/// Typed, form, what it is or could be, how sure.
using Row = std::array<std::string, 4>;

Row row_of(const ReadWord& word) {
  std::string form = to_string(word.form);
  std::replace(form.begin(), form.end(), '_', ' ');
  std::string as = word.as;
  if (!word.others.empty()) as += (as.empty() ? "or " : ", or ") + joined(word.others);
  return {word.typed, form, as, word.confidence < 1 ? percent(word.confidence) : std::string()};
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const detail::CodePoint c = detail::decode_utf8(text, at);
    detail::append_utf8(out, c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) ? U' ' : c.value);
    at += c.size;
  }
  return out;
}

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string number(double share) {
  const int hundredths = static_cast<int>(share * 100 + 0.5);
  if (hundredths >= 100) return "1";
  return (hundredths < 10 ? "0.0" : "0.") + std::to_string(hundredths);
}

std::string json_of(const ReadWord& word) {
  std::string others;
  for (const std::string& other : word.others) others += (others.empty() ? "" : ", ") + to_json(other);
  const std::string source = std::to_string(word.source.begin) + ", " + std::to_string(word.source.end);
  return "{\"source\": [" + source + "], \"typed\": " + to_json(word.typed) + ", \"form\": " + to_json(to_string(word.form)) +
         ", \"as\": " + to_json(word.as) + ", \"confidence\": " + number(word.confidence) + ", \"others\": [" + others +
         "], \"undo\": " + to_json(word.undo) + '}';
}

}  // namespace

const char* to_string(WordForm form) noexcept {
  switch (form) {
    case WordForm::accented: return "accented";
    case WordForm::half_accented: return "half_accented";
    case WordForm::bare: return "bare";
    case WordForm::keystrokes: return "keystrokes";
    case WordForm::abbreviation: return "abbreviation";
    case WordForm::number: return "number";
    case WordForm::date: return "date";
    case WordForm::name: return "name";
    case WordForm::typo: return "typo";
    case WordForm::word: return "word";
  }
  return "unknown";
}

bool Interpretation::changed() const noexcept {
  return std::any_of(words.begin(), words.end(), [](const ReadWord& word) { return !word.undo.empty(); });
}

std::string Interpretation::to_string() const {
  std::vector<Row> rows;
  std::array<std::size_t, 4> widths{};
  for (const ReadWord& word : words) {
    rows.push_back(row_of(word));
    for (std::string& cell : rows.back()) cell = printable(cell);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width(rows.back()[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) line += row[i] + std::string(widths[i] - width(row[i]) + 2, ' ');
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  return out;
}

std::string Interpretation::html() const {
  std::string out = "<table style=\"border-collapse: collapse; font: inherit; color: inherit; text-align: left\">";
  for (const ReadWord& word : words) {
    const Row row = row_of(word);
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool bold = i == 2 && !word.as.empty();
      out += std::string("<td style=\"padding: 0 1em 0 0") + (bold ? "; font-weight: bold\">" : "\">") + to_html(row[i]);
      out += "</td>";
    }
    out += "</tr>";
  }
  return out + "</table>";
}

std::string Interpretation::json() const {
  std::string list;
  for (const ReadWord& word : words) list += (list.empty() ? "" : ", ") + json_of(word);
  return "{\"typed\": " + to_json(typed) + ", \"query\": " + to_json(query) + ", \"words\": [" + list + "]}";
}

}  // namespace tracuu
