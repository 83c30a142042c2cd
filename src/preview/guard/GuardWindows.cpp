#include "preview/guard/Guard.h"

#include <windows.h>

namespace kinward::preview
{

namespace
{

/// A job of its own: bounded memory and time, no other process, gone when the process is.
bool enterJob()
{
    constexpr SIZE_T memory = SIZE_T(768) * 1024 * 1024;
    constexpr LONGLONG cpuTime = LONGLONG(120) * 10'000'000; // steps of 100 ns
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (!job)
        return false;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY
        | JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_ACTIVE_PROCESS
        | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = cpuTime;
    limits.ProcessMemoryLimit = memory;
    // The handle stays open: the job lasts as long as the process.
    return SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof(limits))
        && AssignProcessToJobObject(job, GetCurrentProcess());
}

/// No code that is made while it runs, no broken handles, no further extension points.
bool harden()
{
    PROCESS_MITIGATION_DYNAMIC_CODE_POLICY code{};
    code.ProhibitDynamicCode = 1;
    PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY extensions{};
    extensions.DisableExtensionPoints = 1;
    PROCESS_MITIGATION_IMAGE_LOAD_POLICY images{};
    images.NoRemoteImages = 1;
    return SetProcessMitigationPolicy(ProcessDynamicCodePolicy, &code, sizeof(code))
        && SetProcessMitigationPolicy(
            ProcessExtensionPointDisablePolicy, &extensions, sizeof(extensions))
        && SetProcessMitigationPolicy(ProcessImageLoadPolicy, &images, sizeof(images));
}

} // namespace

bool lockDown() { return enterJob() && harden(); }

} // namespace kinward::preview
