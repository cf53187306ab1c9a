# What the libraries link. Read by the build, and by tracuuConfig.cmake where static libraries hand it on.
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(Boost REQUIRED COMPONENTS locale)
find_package(Threads REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(Xapian REQUIRED)
if(NOT TARGET Xapian::Xapian)
  # Xapian's own package has variables only.
  add_library(Xapian::Xapian INTERFACE IMPORTED)
  target_link_libraries(Xapian::Xapian INTERFACE ${XAPIAN_LIBRARIES})
  target_include_directories(Xapian::Xapian INTERFACE ${XAPIAN_INCLUDE_DIR})
endif()
