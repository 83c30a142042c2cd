#include "preview/guard/FileFence.h"
#include "preview/guard/Guard.h"
#include "preview/guard/Sanitized.h"
#include "preview/guard/SyscallFilter.h"
#include "preview/guard/UnixLimits.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kinward::preview
{

namespace
{

/// Whatever else was open where this process came from.
void closeAllButStandard()
{
    constexpr unsigned first = STDERR_FILENO + 1;
    if (syscall(__NR_close_range, first, ~0U, 0) == 0)
        return;
    const long last = sysconf(_SC_OPEN_MAX); // before Linux 5.9
    for (long descriptor = first; descriptor < last; ++descriptor)
        close(int(descriptor));
}

} // namespace

bool lockDown()
{
    closeAllButStandard();
    // Ends with the program, is nobody's to look into, and gains no rights by whatever it runs.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !limitResources())
        return false;
    if (!isSanitized)
        fenceFiles();
    return filterSyscalls();
}

} // namespace kinward::preview
