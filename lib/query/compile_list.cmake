# Writes OUTPUT, the source of abbreviation_list(), from SOURCE.
file(READ ${SOURCE} text)
string(REGEX REPLACE "([^\n]+)\n" "    \"\\1\\\\n\"\n" text "${text}")
file(WRITE ${OUTPUT} "// Written by compile_list.cmake from lib/query/data.
#include \"query/abbreviations.h\"

namespace tracuu::detail {

std::string_view abbreviation_list() {
  return
${text}    \"\";
}

}  // namespace tracuu::detail
")
