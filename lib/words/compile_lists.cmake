# Writes OUTPUT, the source of word_lists.h's functions, from SOURCES.
set(words "")
set(function_words "")
foreach(list IN LISTS SOURCES)
  file(READ ${list} text)
  string(REGEX REPLACE "([^\n]+)\n" "    \"\\1\\\\n\"\n" text "${text}")
  if(list MATCHES "/function.txt$")
    string(APPEND function_words "${text}")
  else()
    string(APPEND words "${text}")
  endif()
endforeach()
file(WRITE ${OUTPUT} "// Written by compile_lists.cmake from lib/words/data.
#include \"words/word_lists.h\"

namespace tracuu::detail {

std::string_view word_list() {
  return
${words}    \"\";
}

std::string_view function_word_list() {
  return
${function_words}    \"\";
}

}  // namespace tracuu::detail
")
