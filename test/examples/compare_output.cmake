# Runs PROGRAM on REPORTS in the empty folder SCRATCH; what it prints must be the file GOLDEN.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${SCRATCH})
file(MAKE_DIRECTORY ${SCRATCH})
execute_process(COMMAND ${PROGRAM} ${REPORTS} WORKING_DIRECTORY ${SCRATCH}
  OUTPUT_FILE ${SCRATCH}/output.txt ERROR_VARIABLE errors RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${code}\n${errors}")
endif()
execute_process(COMMAND diff -u ${GOLDEN} ${SCRATCH}/output.txt RESULT_VARIABLE differs)
if(NOT differs EQUAL 0)
  message(FATAL_ERROR "the output is not ${GOLDEN}; if the new one is right, run examples/update_outputs")
endif()
