# Writes OUTPUT, the source of the function NAME of lib/query/HEADER, from SOURCE.
file(READ ${SOURCE} text)
string(REGEX REPLACE "([^\n]+)\n" "    \"\\1\\\\n\"\n" text "${text}")
file(WRITE ${OUTPUT} "// Written by compile_list.cmake from lib/query/data.
#include \"query/${HEADER}\"

namespace tracuu::detail {

std::string_view ${NAME}() {
  return
${text}    \"\";
}

}  // namespace tracuu::detail
")
