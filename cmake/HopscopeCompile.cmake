# One interface target carries the compile options of every target of the project.
add_library(hopscope_compile INTERFACE)
target_compile_options(hopscope_compile INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-missing-field-initializers)  # designated initializers leave defaults out on purpose
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms inside std::string and std::vector (GCC bugs 105329, 105651, 106199).
  target_compile_options(hopscope_compile INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
if(CMAKE_UNITY_BUILD)
  # Files compiled together see each other's names. The builds of one file at a time still warn.
  target_compile_options(hopscope_compile INTERFACE -Wno-shadow)
else()
  target_compile_options(hopscope_compile INTERFACE $<$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>:-Wno-shadow>)
endif()
if(HOPSCOPE_WARNINGS_AS_ERRORS)
  target_compile_options(hopscope_compile INTERFACE -Werror)
endif()
if(HOPSCOPE_SANITIZE)
  target_compile_options(hopscope_compile INTERFACE
    -fsanitize=${HOPSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    -Wno-maybe-uninitialized)  # GCC 12 sees these in its own <regex>
  target_link_options(hopscope_compile INTERFACE -fsanitize=${HOPSCOPE_SANITIZE})
endif()
