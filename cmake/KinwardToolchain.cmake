# What every target shares: the language level, warnings as errors, sanitizers, ccache and the linker.
# The interface target kinward-common is the only place where compiler flags are set.

include(CTest)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(KINWARD_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(KINWARD_FUZZ "Build the fuzz targets (clang only)" OFF)
option(KINWARD_COVERAGE "Build with coverage counters" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(kinward-common INTERFACE)
target_include_directories(kinward-common INTERFACE
    "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(kinward-common INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400 KINWARD_VERSION="${PROJECT_VERSION}")

# Qt before 6.6.1 asserts in its headers that the context of QFuture::then(context, …) still lives, while the same code
# without the assertion skips a dead one, which is what the program relies on (docs/architecture.md).
target_compile_definitions(kinward-common INTERFACE $<$<CONFIG:Debug>:QT_NO_DEBUG>)

if(MSVC)
    target_compile_options(kinward-common INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(kinward-common INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
        -Werror)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # gcc 12 sees overlaps in std::string's own operator+ that are none (gcc bug 105651).
        target_compile_options(kinward-common INTERFACE -Wno-restrict)
    endif()
    find_program(MOLD_PROGRAM mold)
    if(MOLD_PROGRAM)
        target_link_options(kinward-common INTERFACE -fuse-ld=mold)
    endif()
endif()

if(KINWARD_SANITIZE)
    # -O1 and line tables only: as the sanitizers' manual advises, and half the time to build.
    target_compile_options(kinward-common INTERFACE
        -O1 -g1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(kinward-common INTERFACE -fsanitize=address,undefined)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # With sanitizers gcc takes std::regex's own states for uninitialised (see -Wmaybe-uninitialized in its manual).
        target_compile_options(kinward-common INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()
if(KINWARD_FUZZ)
    target_compile_options(kinward-common INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(KINWARD_COVERAGE)
    # Atomic: threads that count at once would leave counts below zero, which gcovr refuses.
    target_compile_options(kinward-common INTERFACE --coverage -fprofile-update=atomic -O0)
    target_link_options(kinward-common INTERFACE --coverage)
endif()
