# cpp-httplib as httplib::httplib with OpenSSL support. Upstream and vcpkg ship a CMake config, Debian and Ubuntu a
# compiled library with pkg-config, others the bare header.
include(FindPackageHandleStandardArgs)

if(TARGET httplib::httplib)
    return() # found before, from another folder
endif()

find_package(httplib CONFIG QUIET)
if(TARGET httplib::httplib)
    find_package_handle_standard_args(httplib CONFIG_MODE)
    return()
endif()

find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(CPP_HTTPLIB QUIET IMPORTED_TARGET cpp-httplib)
endif()
find_path(HTTPLIB_INCLUDE_DIR httplib.h)
mark_as_advanced(HTTPLIB_INCLUDE_DIR)
find_package_handle_standard_args(httplib REQUIRED_VARS HTTPLIB_INCLUDE_DIR)
if(NOT httplib_FOUND)
    return()
endif()

find_package(OpenSSL 3 REQUIRED)
find_package(Threads REQUIRED)
add_library(httplib::httplib INTERFACE IMPORTED)
target_link_libraries(httplib::httplib INTERFACE OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
if(TARGET PkgConfig::CPP_HTTPLIB)
    target_link_libraries(httplib::httplib INTERFACE PkgConfig::CPP_HTTPLIB)
else()
    target_include_directories(httplib::httplib SYSTEM INTERFACE "${HTTPLIB_INCLUDE_DIR}")
    target_compile_definitions(httplib::httplib INTERFACE CPPHTTPLIB_OPENSSL_SUPPORT)
endif()
