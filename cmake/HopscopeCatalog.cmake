# hopscope_catalog(TARGET FOLDER TYPE HEADER FUNCTION [NAMESPACE NAME] [FOLDERS])
# Every FOLDER/<stem>.cpp defines `extern const TYPE <stem>_entry` in namespace hopscope (or NAME); with FOLDERS, every
# FOLDER/<stem>/page.cpp does. This generates the source that lists them all as `std::span<const TYPE* const> FUNCTION()`, declared
# in HEADER, sorted by the file name. Objects that register themselves would be dropped by the linker from a static library, so the
# list is written out. The stems of all catalogs differ, because the linker would quietly take one of two entries of the same name
# for both.
function(hopscope_catalog target folder)
  hopscope_catalog_entries(sources stems "${PROJECT_SOURCE_DIR}" ${folder} ${ARGN})
  hopscope_write_catalog(generated "${stems}" ${folder} ${ARGN})
  target_sources(${target} PRIVATE ${sources} "${generated}")
  # Entries of one catalog have functions of the same names, so they cannot be compiled together.
  set_source_files_properties(${sources} "${generated}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  # For hopscope_catalogs_with(): a catalog is one element, its words are parted by spaces.
  list(JOIN ARGV " " catalog)
  set_property(GLOBAL APPEND PROPERTY HOPSCOPE_CATALOGS "${catalog}")
  list(GET ARGN 2 function)
  set_property(GLOBAL PROPERTY HOPSCOPE_STEMS_${function} "${stems}")
endfunction()

# hopscope_catalogs_with(TARGET OWNER ROOT)
# The catalogs of the target OWNER with what ROOT, a folder laid out as the source tree, adds to them: into TARGET go the sources
# found there, and for each of these catalogs a list of the project's entries and those. A program of these objects and OWNER has
# the longer lists, because the linker takes nothing from a static library that it already has.
function(hopscope_catalogs_with target owner root)
  get_property(catalogs GLOBAL PROPERTY HOPSCOPE_CATALOGS)
  foreach(catalog IN LISTS catalogs)
    string(REPLACE " " ";" words "${catalog}")
    list(POP_FRONT words declared)
    if(NOT declared STREQUAL owner)
      continue()
    endif()
    list(GET words 3 function)
    get_property(stems GLOBAL PROPERTY HOPSCOPE_STEMS_${function})
    hopscope_catalog_entries(added added_stems "${root}" ${words})
    if(added)
      hopscope_write_catalog(generated "${stems};${added_stems}" ${words})
      target_sources(${target} PRIVATE ${added} "${generated}")
    endif()
  endforeach()
endfunction()

# The sources of the entries below ROOT, and their stems in the same order. Two entries of one name are an error.
function(hopscope_catalog_entries sources_out stems_out root folder type header function)
  cmake_parse_arguments(arg "FOLDERS" "NAMESPACE" "" ${ARGN})
  if(arg_FOLDERS)
    file(GLOB sources CONFIGURE_DEPENDS "${root}/${folder}/*/page.cpp")
  else()
    file(GLOB sources CONFIGURE_DEPENDS "${root}/${folder}/*.cpp")
  endif()
  list(SORT sources)
  set(stems "")
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
    list(APPEND stems "${stem}")
  endforeach()
  set(${sources_out} "${sources}" PARENT_SCOPE)
  set(${stems_out} "${stems}" PARENT_SCOPE)
endfunction()

# Writes the list of these entries.
function(hopscope_write_catalog generated_out stems folder type header function)
  cmake_parse_arguments(arg "FOLDERS" "NAMESPACE" "" ${ARGN})
  set(namespace hopscope)
  if(arg_NAMESPACE)
    set(namespace "${arg_NAMESPACE}")
  endif()
  set(declarations "")
  set(pointers "")
  foreach(stem IN LISTS stems)
    string(APPEND declarations "extern const ${type} ${stem}_entry;\n")
    string(APPEND pointers "      &${stem}_entry,\n")
  endforeach()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${function}_catalog.cpp")
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
  set_source_files_properties("${generated}" PROPERTIES SKIP_AUTOGEN ON)
  set(${generated_out} "${generated}" PARENT_SCOPE)
endfunction()
