# Read by ctest: one test per suite of the GoogleTest program `hopscope_test_program`, named `hopscope_test_prefix`.suite.
if(NOT EXISTS "${hopscope_test_program}")
  add_test("${hopscope_test_prefix}.not_built" "${hopscope_test_program}")
  return()
endif()
execute_process(COMMAND "${hopscope_test_program}" --gtest_list_tests
                OUTPUT_VARIABLE hopscope_listing RESULT_VARIABLE hopscope_result)
if(NOT hopscope_result EQUAL 0)
  add_test("${hopscope_test_prefix}.listing" "${hopscope_test_program}" --gtest_list_tests)
  return()
endif()
string(REGEX MATCHALL "(^|\n)[^ \n][^ \n]*\\.( |\n)" hopscope_suites "${hopscope_listing}")
foreach(hopscope_suite IN LISTS hopscope_suites)
  string(REGEX REPLACE "[ \n]" "" hopscope_suite "${hopscope_suite}")
  string(REGEX REPLACE "\\.$" "" hopscope_name "${hopscope_suite}")
  add_test("${hopscope_test_prefix}.${hopscope_name}" "${hopscope_test_program}" "--gtest_filter=${hopscope_suite}*"
           --gtest_brief=1)
  set_tests_properties("${hopscope_test_prefix}.${hopscope_name}" PROPERTIES TIMEOUT 600)
endforeach()
