#include "preview/guard/UnixLimits.h"

#include "preview/guard/Sanitized.h"

#include <sys/resource.h>

namespace kinward::preview
{

namespace
{

// Measured: a page of an ordinary PDF, 2400 × 3200 pixels, takes 51 MiB; the largest file that is
// taken, with a picture of the most pixels that are decoded, 657.
[[maybe_unused]] constexpr rlim_t memory = 768UL * 1024 * 1024;
// Address space counts what is set aside and never used: some builds of PDFium set aside much.
constexpr rlim_t addresses = 4UL * 1024 * 1024 * 1024;
constexpr rlim_t seconds = 120; ///< of the processor; the program is patient with one page for less
constexpr rlim_t openFiles = 64;

#ifdef __linux__
using Resource = __rlimit_resource;
#else
using Resource = int;
#endif

bool limit(Resource resource, rlim_t most)
{
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return false;
    const rlim_t allowed = now.rlim_max < most ? now.rlim_max : most;
    now = {allowed, allowed};
    return setrlimit(resource, &now) == 0;
}

} // namespace

bool limitResources()
{
    bool done = limit(RLIMIT_CPU, seconds) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0)
        && limit(RLIMIT_NOFILE, openFiles);
    if (isSanitized)
        return done;
#ifdef __linux__
    // What is really written to, and what is only set aside.
    done = done && limit(RLIMIT_DATA, memory) && limit(RLIMIT_AS, addresses);
#else
    limit(RLIMIT_AS, addresses); // macOS has more in use from the start, and may refuse it
#endif
    return done;
}

} // namespace kinward::preview
