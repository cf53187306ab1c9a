# Runs COMMAND (a program, or sh and its script) in the empty folder SCRATCH beside a folder `reports`, with the program
# tracuu in the path; it must print a hit with something marked.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${SCRATCH})
file(MAKE_DIRECTORY ${SCRATCH})
file(CREATE_LINK ${REPORTS} ${SCRATCH}/reports SYMBOLIC)
if(PROGRAM_DIR)
  set(ENV{PATH} "${PROGRAM_DIR}:$ENV{PATH}")
endif()
execute_process(COMMAND ${COMMAND} WORKING_DIRECTORY ${SCRATCH}
  OUTPUT_VARIABLE printed ERROR_VARIABLE errors RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${COMMAND} ended with ${code}\n${errors}")
endif()
string(FIND "${printed}" "[" marked)
if(marked EQUAL -1)
  message(FATAL_ERROR "nothing is marked in what it printed:\n${printed}")
endif()
