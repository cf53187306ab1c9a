# What a program that uses the library needs: headers, libraries, CMake and pkg-config packages, the licence.
# The installed tree may be moved: nothing in it names the place it was installed to.
include(CMakePackageConfigHelpers)
set(cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/tracuu)

install(TARGETS tracuu_text tracuu EXPORT tracuuTargets
  LIBRARY COMPONENT library ARCHIVE COMPONENT library RUNTIME COMPONENT library)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/tracuu DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT library)

install(EXPORT tracuuTargets NAMESPACE tracuu:: DESTINATION ${cmake_dir} COMPONENT library)
configure_package_config_file(tracuuConfig.cmake.in tracuuConfig.cmake INSTALL_DESTINATION ${cmake_dir})
write_basic_package_version_file(tracuuConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/tracuuConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/tracuuConfigVersion.cmake
  dependencies.cmake DESTINATION ${cmake_dir} COMPONENT library)

set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_to_prefix /prefix/${pc_dir} /prefix)
if(NOT BUILD_SHARED_LIBS AND NOT APPLE)
  set(pc_exclude " -Wl,--exclude-libs,libtracuu.a:libtracuu_text.a")
endif()
foreach(pc tracuu tracuu-text)
  configure_file(${pc}.pc.in ${pc}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${pc}.pc DESTINATION ${pc_dir} COMPONENT library)
endforeach()
