// tracuu index <index> <folder, file or pattern>…
#include <filesystem>
#include <iostream>
#include <memory>

#include "command.h"
#include "progress_bar.h"
#include "synchronize.h"
#include "tracuu/index.h"
#include "tracuu/report.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string index;
  std::vector<std::filesystem::path> paths;
};

int index(const Arguments& arguments) {
  for (const auto& path : arguments.paths) reports_in(path);  // throws before an index is made for nothing
  Index index(arguments.index);
  const bool fresh = index.searcher().size() == 0;
  Changes changes;
  {
    ProgressBar bar("reading");
    const ShowProgress show = [&](std::size_t done, std::size_t total, std::size_t reports) {
      bar.show(done, total, reports);
    };
    changes = fresh ? load(index, arguments.paths, show) : synchronize(index, arguments.paths, show);
  }
  for (const auto& problem : changes.problems) complain(problem);
  std::cout << index.searcher().size() << " reports in " << arguments.index << ": " << changes.added << " new, "
            << changes.replaced << " changed, " << changes.removed << " removed, " << changes.unchanged << " unchanged";
  if (!changes.problems.empty()) std::cout << ", " << changes.problems.size() << " with problems";
  std::cout << '\n';
  const bool nothing_read = changes.added + changes.replaced + changes.unchanged == 0;
  if (nothing_read && changes.problems.empty()) complain("found no report to read: a report is a .txt, .html, .json or .jsonl file");
  return nothing_read ? kFailure : kSuccess;
}

}  // namespace

void add_index_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("index", "Put reports into an index, or bring the index up to date with them");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory of the index; made if there is none")->required();
  command
      ->add_option("paths", arguments->paths,
                   "Folders, files or quoted patterns ('reports/**/*.html') of reports: .txt, .html, .json, .jsonl")
      ->required();
  command->callback([&program, arguments] { program.run = [arguments] { return index(*arguments); }; });
}

}  // namespace tracuu::cli
