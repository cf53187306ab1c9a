// Hits as people read them: what the commands search and like print.
#include "hits_text.h"

#include <iomanip>
#include <iostream>
#include <sstream>

namespace tracuu::cli {
namespace {

void print_indented(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) std::cout << "      " << printable(line) << '\n';
}

}  // namespace

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void print_hit(const Terminal& terminal, const Hit& hit) {
  const auto title =
      hit.title.empty() ? terminal.faint("(no title)") : terminal.highlighted(hit.title, hit.title_highlights);
  std::cout << '\n' << std::setw(3) << hit.rank << ".  " << title << '\n';
  std::ostringstream details;
  details << (hit.published.empty() ? "no date" : hit.published) << "  " << hit.id;
  if (hit.score != 0) details << "  " << std::fixed << std::setprecision(2) << hit.score;  // by date or title there is none
  std::cout << "      " << terminal.faint(details.str()) << '\n';
  if (!hit.snippet.empty())
    std::cout << "      " << (terminal.colours() ? hit.snippet.terminal() : printable(hit.snippet.marked("[", "]")))
              << '\n';
  if (!hit.twins.empty()) std::cout << "      " << terminal.faint("the same: " + joined(hit.twins)) << '\n';
  if (!hit.why.parts.empty()) print_indented(hit.why.to_string());
}

void print_nothing(const Hits& hits, const SearchOptions& options) {
  if (hits.total == 0) std::cout << "nothing found\n";
  else if (options.limit > 0) std::cout << "nothing further from number " << options.offset + 1 << " on\n";
}

void print_facets(const Terminal& terminal, const std::vector<Facet>& facets) {
  for (const auto& facet : facets) {
    std::cout << '\n' << terminal.bold(facet.field) << '\n';
    for (const auto& count : facet.counts)
      std::cout << std::setw(7) << count.count << "  " << printable(count.value) << '\n';
  }
}

}  // namespace tracuu::cli
