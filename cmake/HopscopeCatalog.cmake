# hopscope_catalog(TARGET FOLDER TYPE HEADER FUNCTION [NAMESPACE NAME] [FOLDERS])
# Every FOLDER/<stem>.cpp defines `extern const TYPE <stem>_entry` in namespace hopscope (or NAME); with FOLDERS, every
# FOLDER/<stem>/page.cpp does. This generates the source that lists them all as `std::span<const TYPE* const> FUNCTION()`, declared
# in HEADER, sorted by the file name. Objects that register themselves would be dropped by the linker from a static library, so the
# list is written out. The stems of all catalogs differ, because the linker would quietly take one of two entries of the same name
# for both.
function(hopscope_catalog target folder type header function)
  cmake_parse_arguments(arg "FOLDERS" "NAMESPACE" "" ${ARGN})
  if(NOT arg_NAMESPACE)
    set(arg_NAMESPACE hopscope)
  endif()
  if(arg_FOLDERS)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*/page.cpp")
  else()
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  endif()
  list(SORT sources)
  set(declarations "")
  set(pointers "")
  foreach(source IN LISTS sources)
    if(arg_FOLDERS)
      get_filename_component(stem "${source}" DIRECTORY)
      get_filename_component(stem "${stem}" NAME)
    else()
      get_filename_component(stem "${source}" NAME_WE)
    endif()
    get_property(taken GLOBAL PROPERTY HOPSCOPE_ENTRY_${arg_NAMESPACE}_${stem})
    if(taken)
      message(FATAL_ERROR "${source} and ${taken} would both define ${stem}_entry: give one of them another name")
    endif()
    set_property(GLOBAL PROPERTY HOPSCOPE_ENTRY_${arg_NAMESPACE}_${stem} "${source}")
    string(APPEND declarations "extern const ${type} ${stem}_entry;\n")
    string(APPEND pointers "      &${stem}_entry,\n")
  endforeach()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${function}_catalog.cpp")
  set(namespace "${arg_NAMESPACE}")
  file(CONFIGURE OUTPUT "${generated}" CONTENT [=[// Generated from the files in @folder@ by cmake/HopscopeCatalog.cmake.
#include "@header@"

#include <vector>

namespace @namespace@ {

@declarations@
std::span<const @type@* const> @function@() {
  static const std::vector<const @type@*> entries{
@pointers@  };
  return entries;
}

}  // namespace @namespace@
]=] @ONLY)
  target_sources(${target} PRIVATE ${sources} "${generated}")
  set_source_files_properties("${generated}" PROPERTIES SKIP_AUTOGEN ON)
endfunction()
