# Runs while installing. The headers that HOPSCOPE_HEADERS lists go from HOPSCOPE_CORE to include/hopscope below the prefix;
# what they include of the engine is named <hopscope/…> there, because a folder called "core" belongs to nobody.
# hopscope/hopscope.h includes them all.
set(target "${CMAKE_INSTALL_PREFIX}/${HOPSCOPE_INCLUDEDIR}/hopscope")
message(STATUS "Installing: ${target}")
file(STRINGS "${HOPSCOPE_HEADERS}" headers)
set(umbrella "#pragma once\n\n// The whole engine.\n")
foreach(header IN LISTS headers)
  file(READ "${HOPSCOPE_CORE}/${header}" text)
  string(REGEX REPLACE "#include \"core/([^\"]*)\"" "#include <hopscope/\\1>" text "${text}")
  file(WRITE "$ENV{DESTDIR}${target}/${header}" "${text}")
  list(APPEND CMAKE_INSTALL_MANIFEST_FILES "${target}/${header}")
  string(APPEND umbrella "#include <hopscope/${header}>\n")
endforeach()
file(WRITE "$ENV{DESTDIR}${target}/hopscope.h" "${umbrella}")
list(APPEND CMAKE_INSTALL_MANIFEST_FILES "${target}/hopscope.h")
