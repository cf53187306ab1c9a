# The shared libraries show names of tracuu and no others, and call nothing that prints or ends the program.
cmake_minimum_required(VERSION 3.25)
find_program(NM nm REQUIRED)
set(ours "^(typeinfo (name )?for |vtable for )?tracuu::")
set(prints "_*(f|v|vf|d|vd)?printf(_chk)?|puts|fputs|putchar|putc|perror|std::w?(cout|cerr|clog)")
# _exit is how the child process ends that verify forks (store/child.cc); the program itself it must not end.
set(ends "abort|exit|_Exit|quick_exit")
set(forbidden "^(${prints}|${ends})(@.*)?$")
if(NOT DEBUG)
  set(forbidden "^(${prints}|${ends}|__assert_fail)(@.*)?$")
endif()

# The demangled names that nm lists with `options`.
function(names library options out)
  execute_process(COMMAND ${NM} -D -C ${options} ${library} OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "[][;]" "." lines "${lines}")
  string(REPLACE "\n" ";" lines "${lines}")
  list(TRANSFORM lines REPLACE "^[0-9a-f ]+ [A-Za-z] " "")
  list(REMOVE_ITEM lines "")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

# What is wrong with the library, one line each.
function(wrongs library out)
  names(${library} --defined-only shown)
  names(${library} --undefined-only called)
  list(FILTER shown EXCLUDE REGEX "${ours}")
  list(FILTER called INCLUDE REGEX "${forbidden}")
  list(TRANSFORM shown PREPEND "shows a name that is not tracuu's: ")
  list(TRANSFORM called PREPEND "calls ")
  set(${out} ${shown} ${called} PARENT_SCOPE)
endfunction()

# The test can fail: a library that does everything wrong.
file(WRITE ${SCRATCH}/bad.cc [=[
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <vector>
namespace other { void name() { std::puts("x"); } }
void bare(std::vector<int>& v) { std::cerr << v.size(); std::printf("%zu", v.size()); v.push_back(1); std::abort(); }
]=])
execute_process(COMMAND ${CXX} -shared -fPIC -o ${SCRATCH}/libbad.so ${SCRATCH}/bad.cc COMMAND_ERROR_IS_FATAL ANY)
wrongs(${SCRATCH}/libbad.so found)
foreach(expected "other::name" "bare.std::vector" "std::vector<int.*push_back" "calls puts" "calls std::cerr" "calls printf" "calls abort")
  if(NOT found MATCHES "${expected}")
    message(SEND_ERROR "self-check: '${expected}' is not among: ${found}")
  endif()
endforeach()

foreach(library ${TEXT} ${WHOLE})
  wrongs(${library} found)
  foreach(wrong IN LISTS found)
    message(SEND_ERROR "${library} ${wrong}")
  endforeach()
endforeach()
names(${TEXT} --defined-only shown)
if(NOT "tracuu::version()" IN_LIST shown)
  message(SEND_ERROR "${TEXT} does not show tracuu::version()")
endif()
