# One folder, one target. kinward_library(NAME SOURCES … PUBLIC … PRIVATE …) declares a room of the house.

function(kinward_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC kinward-common ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# kinward_test(NAME SOURCES … LIBS …): one Qt Test program, run off-screen, inside a private D-Bus session with
# an unlocked keyring of its own, so that no test ever meets the developer's own secrets.
function(kinward_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE kinward-common kinward-openssl Qt6::Test ${ARG_LIBS})
    target_compile_definitions(${name} PRIVATE
        KINWARD_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data"
        KINWARD_SANDBOX="$<TARGET_FILE:kinward-sandbox>")
    add_dependencies(${name} kinward-sandbox)
    add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with-keyring" $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=America/New_York")
endfunction()
