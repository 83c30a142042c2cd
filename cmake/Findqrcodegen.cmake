# The QR code generator of Project Nayuki as qrcodegen::qrcodegen. Debian and Ubuntu ship a library without a CMake
# config, vcpkg one whose config has another name; the header is the same.
include(FindPackageHandleStandardArgs)

if(TARGET qrcodegen::qrcodegen)
    return() # found before, from another folder
endif()

find_path(QRCODEGEN_INCLUDE_DIR qrcodegen.hpp PATH_SUFFIXES qrcodegen qrcodegencpp)
find_library(QRCODEGEN_LIBRARY NAMES qrcodegencpp nayuki-qr-code-generator)
mark_as_advanced(QRCODEGEN_INCLUDE_DIR QRCODEGEN_LIBRARY)
find_package_handle_standard_args(qrcodegen REQUIRED_VARS QRCODEGEN_LIBRARY QRCODEGEN_INCLUDE_DIR)
if(NOT qrcodegen_FOUND)
    return()
endif()

add_library(qrcodegen::qrcodegen UNKNOWN IMPORTED)
set_target_properties(qrcodegen::qrcodegen PROPERTIES
    IMPORTED_LOCATION "${QRCODEGEN_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${QRCODEGEN_INCLUDE_DIR}")
