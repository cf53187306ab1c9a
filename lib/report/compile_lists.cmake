# Writes OUTPUT.h and OUTPUT.cc: for each list of SOURCES, <name>_list() gives its text. Entries end with a line feed.
set(declarations "")
set(definitions "")
foreach(list IN LISTS SOURCES)
  get_filename_component(name ${list} NAME_WE)
  file(READ ${list} text)
  string(REGEX REPLACE "([^\n]+)\n" "    \"\\1\\\\n\"\n" text "${text}")
  string(APPEND declarations "std::string_view ${name}_list();\n")
  string(APPEND definitions "\nstd::string_view ${name}_list() {\n  return\n${text}    \"\";\n}\n")
endforeach()
file(WRITE ${OUTPUT}.h "// Written by compile_lists.cmake from lib/report/data.
#pragma once

#include <string_view>

namespace tracuu::detail {

${declarations}
}  // namespace tracuu::detail
")
file(WRITE ${OUTPUT}.cc "// Written by compile_lists.cmake from lib/report/data.
#include \"report/data_lists.h\"

namespace tracuu::detail {
${definitions}
}  // namespace tracuu::detail
")
