// What commands are asked alike: how many lines; which hits, and what to show of them.
#include "hit_options.h"

namespace tracuu::cli {
namespace {

// CLI11 would read -1 as the largest number there is.
std::string refuse_negative(const std::string& written) {
  return written.starts_with('-') ? written + " is no number of 0 or more" : "";
}

}  // namespace

void add_limit(CLI::App& command, std::size_t& limit, const std::string& what) {
  command.add_option("--limit,-n", limit, what)->check(refuse_negative)->capture_default_str();
}

void add_off_switch(CLI::App& command, const std::string& name, bool& option, const std::string& what) {
  command.add_flag_callback(name, [&option] { option = false; }, what);
}

void add_hit_options(CLI::App& command, SearchOptions& options, bool& json) {
  add_limit(command, options.limit, "Reports to show");
  command.add_option("--offset", options.offset, "Reports to skip")->check(refuse_negative);
  command.add_option("--after", options.after, "Only reports published on or after this day, e.g. 2020-06");
  command.add_option("--before", options.before, "Only reports published before this day");
  command.add_option("--filter", options.filter, "Only reports that answer this query, e.g. person:tuyên");
  command
      .add_option("--facet", options.facets,
                  "Count the values of this field: year, source, agency, person, kind …; may be repeated")
      ->expected(1)
      ->take_all();
  command.add_flag("--collapse", options.collapse, "Show one of reports that say mostly the same, and name the others");
  add_off_switch(command, "--no-snippets", options.snippets, "Titles only");
  command.add_flag("--why", options.explain, "Show how each score came about");
  command.add_flag("--json", json, "Print JSON");
}

}  // namespace tracuu::cli
