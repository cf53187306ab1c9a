# Writes OUTPUT, the source of word_lists.h's functions, from SOURCES.
foreach(list IN ITEMS words function grammar costs surnames)
  set(${list} "")
endforeach()
foreach(list IN LISTS SOURCES)
  file(READ ${list} text)
  string(REGEX REPLACE "([^\n]+)\n" "    \"\\1\\\\n\"\n" text "${text}")
  get_filename_component(name ${list} NAME_WE)
  if(NOT name MATCHES "^(function|grammar|costs|surnames)$")
    set(name words)
  endif()
  string(APPEND ${name} "${text}")
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
${function}    \"\";
}

std::string_view grammar_word_list() {
  return
${grammar}    \"\";
}

std::string_view word_costs() {
  return
${costs}    \"\";
}

std::string_view surname_list() {
  return
${surnames}    \"\";
}

}  // namespace tracuu::detail
")
