# hopscope_gtest_program(TARGET FOLDER [ROOMS …] [LIBRARIES …])
# One GoogleTest program from every .cpp below FOLDER (or below these of its rooms), and one ctest per suite: finer than one per
# program, so that a failure is named and suites run side by side, coarser than one per test, because starting a sanitized
# program takes a while.
function(hopscope_gtest_program target folder)
  cmake_parse_arguments(arg "" "" "ROOMS;LIBRARIES" ${ARGN})
  list(TRANSFORM arg_ROOMS REPLACE "(.+)" "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/\\1/*.cpp")
  if(NOT arg_ROOMS)
    set(arg_ROOMS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${arg_ROOMS})
  add_executable(${target} ${sources})
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
  target_link_libraries(${target} PRIVATE hopscope_test_options ${arg_LIBRARIES} GTest::gmock GTest::gtest_main)
  # Reading these takes longer than compiling most tests.
  target_precompile_headers(${target} PRIVATE <gmock/gmock.h> <gtest/gtest.h> <Eigen/Core> <filesystem> <functional> <memory>)
  target_link_libraries(${target} PRIVATE hopscope_test_support)
  # The suites are asked from the program when ctest starts, so that no build step has to run it.
  set(include_file "${CMAKE_CURRENT_BINARY_DIR}/${target}_suites.cmake")
  file(GENERATE OUTPUT "${include_file}" CONTENT
    "set(hopscope_test_program \"$<TARGET_FILE:${target}>\")
set(hopscope_test_prefix \"${folder}\")
include(\"${PROJECT_SOURCE_DIR}/cmake/HopscopeTestSuites.cmake\")
")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${include_file}")
endfunction()

# hopscope_qt_program(FOLDER [LIBRARIES …])
# One QtTest program from every FOLDER/**/*_test.cpp and FOLDER/support, and one ctest per file, each in a process of its own: one
# program links once, and shares one precompiled header. FOLDER/galleries/*_gallery.cpp are programs to look at, no tests.
function(hopscope_qt_program folder)
  cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
  file(GLOB support CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/support/*.cpp")
  add_library(hopscope_${folder}_test_support STATIC ${support})
  set_target_properties(hopscope_${folder}_test_support PROPERTIES AUTOMOC ON)
  target_link_libraries(hopscope_${folder}_test_support
    PUBLIC hopscope_test_options hopscope_test_support ${arg_LIBRARIES} Qt6::Test)

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*_test.cpp")
  list(REMOVE_ITEM sources ${support})
  add_executable(hopscope_${folder}_tests "${folder}/main.cpp" ${sources})
  # Suites use whole namespaces, so each is compiled by itself.
  set_target_properties(hopscope_${folder}_tests PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
  target_link_libraries(hopscope_${folder}_tests PRIVATE hopscope_${folder}_test_support)
  target_precompile_headers(hopscope_${folder}_tests PRIVATE <QTest> <QWidget> <Eigen/Core> <functional> <memory>)
  foreach(source IN LISTS sources)
    file(RELATIVE_PATH suite "${CMAKE_CURRENT_SOURCE_DIR}/${folder}" "${source}")
    string(REGEX REPLACE "\\.cpp$" "" suite "${suite}")
    string(REPLACE "/" "." suite "${suite}")
    add_test(NAME ${folder}.${suite} COMMAND hopscope_${folder}_tests ${suite})
    set_tests_properties(${folder}.${suite} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen" TIMEOUT 600)
  endforeach()

  file(GLOB galleries CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/galleries/*_gallery.cpp")
  foreach(source IN LISTS galleries)
    get_filename_component(stem "${source}" NAME_WE)
    add_executable(hopscope_${stem} "${source}")
    set_target_properties(hopscope_${stem} PROPERTIES AUTOMOC ON)
    target_link_libraries(hopscope_${stem} PRIVATE hopscope_${folder}_test_support)
  endforeach()
endfunction()

# hopscope_jobs_program()
# The suites of ui/jobs that need no window, with what they test compiled in: all that the thread sanitizer has to build of ui.
function(hopscope_jobs_program)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
  add_executable(hopscope_jobs_tests
    ui/main.cpp ui/jobs/core_application.cpp ui/jobs/job_runner_test.cpp ui/support/ui_test.cpp
    "${PROJECT_SOURCE_DIR}/ui/jobs/job_runner.cpp")
  set_target_properties(hopscope_jobs_tests PROPERTIES AUTOMOC ON)
  target_link_libraries(hopscope_jobs_tests PRIVATE hopscope_test_options Qt6::Core Qt6::Test)
  add_test(NAME ui.jobs.job_runner_test COMMAND hopscope_jobs_tests jobs.job_runner_test)
  set_tests_properties(ui.jobs.job_runner_test PROPERTIES TIMEOUT 300)
endfunction()
