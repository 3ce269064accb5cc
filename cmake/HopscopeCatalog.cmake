# hopscope_catalog(TARGET FOLDER TYPE HEADER FUNCTION)
# Every FOLDER/<stem>.cpp defines `extern const TYPE <stem>_entry` in namespace hopscope. This generates the source that
# lists them all as `std::span<const TYPE* const> FUNCTION()`, declared in HEADER, sorted by the file name. Objects that
# register themselves would be dropped by the linker from a static library, so the list is written out. The stems of all
# catalogs differ, because the linker would quietly take one of two entries of the same name for both.
function(hopscope_catalog target folder type header function)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  list(SORT sources)
  set(declarations "")
  set(pointers "")
  foreach(source IN LISTS sources)
    get_filename_component(stem "${source}" NAME_WE)
    get_property(taken GLOBAL PROPERTY HOPSCOPE_ENTRY_${stem})
    if(taken)
      message(FATAL_ERROR "${source} and ${taken} would both define ${stem}_entry: give one of them another name")
    endif()
    set_property(GLOBAL PROPERTY HOPSCOPE_ENTRY_${stem} "${source}")
    string(APPEND declarations "extern const ${type} ${stem}_entry;\n")
    string(APPEND pointers "      &${stem}_entry,\n")
  endforeach()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${function}_catalog.cpp")
  file(CONFIGURE OUTPUT "${generated}" CONTENT [=[// Generated from the files in @folder@ by cmake/HopscopeCatalog.cmake.
#include "@header@"

#include <vector>

namespace hopscope {

@declarations@
std::span<const @type@* const> @function@() {
  static const std::vector<const @type@*> entries{
@pointers@  };
  return entries;
}

}  // namespace hopscope
]=] @ONLY)
  target_sources(${target} PRIVATE ${sources} "${generated}")
endfunction()
