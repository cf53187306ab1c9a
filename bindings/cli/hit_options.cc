// What search and like are asked alike: which hits, and what to show of them.
#include "hit_options.h"

namespace tracuu::cli {

void add_hit_options(CLI::App& command, SearchOptions& options, bool& json) {
  command.add_option("--limit,-n", options.limit, "Reports to show")->capture_default_str();
  command.add_option("--offset", options.offset, "Reports to skip");
  command.add_option("--after", options.after, "Only reports published on or after this day, e.g. 2020-06");
  command.add_option("--before", options.before, "Only reports published before this day");
  command.add_option("--filter", options.filter, "Only reports that answer this query, e.g. person:tuyên");
  command
      .add_option("--facet", options.facets,
                  "Count the values of this field: year, source, agency, person, kind …; may be repeated")
      ->expected(1)
      ->take_all();
  command.add_flag("--collapse", options.collapse, "Show one of reports that say mostly the same, and name the others");
  command.add_flag("!--no-snippets", options.snippets, "Titles only");
  command.add_flag("--why", options.explain, "Show how each score came about");
  command.add_flag("--json", json, "Print JSON");
}

}  // namespace tracuu::cli
