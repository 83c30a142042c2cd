#include "preview/guard/SyscallFilter.h"

#include "preview/guard/Sanitized.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace kinward::preview
{

namespace
{

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#else
#error "the calls of this processor are not written down yet"
#endif

using Program = std::vector<sock_filter>;

// What is allowed whatever is asked with it.
constexpr std::uint32_t harmless[] = {
    __NR_read,
    __NR_readv,
    __NR_pread64,
    __NR_lseek,
    __NR_close,
    __NR_fstat,
    __NR_newfstatat,
    __NR_statx,
    __NR_statfs,
    __NR_fstatfs,
    __NR_faccessat,
    __NR_readlinkat,
    __NR_getdents64,
    __NR_getcwd,
    __NR_ppoll,
    __NR_munmap,
    __NR_mremap,
    __NR_madvise,
    __NR_brk,
    __NR_futex,
    __NR_set_robust_list,
    __NR_rseq,
    __NR_rt_sigaction,
    __NR_rt_sigprocmask,
    __NR_rt_sigreturn,
    __NR_sigaltstack,
    __NR_sched_yield,
    __NR_sched_getaffinity,
    __NR_sched_getparam,
    __NR_sched_getscheduler,
    __NR_clock_gettime,
    __NR_clock_getres,
    __NR_clock_nanosleep,
    __NR_nanosleep,
    __NR_gettimeofday,
    __NR_getpid,
    __NR_gettid,
    __NR_getuid,
    __NR_geteuid,
    __NR_getgid,
    __NR_getegid,
    __NR_getrandom,
    __NR_getrusage,
    __NR_sysinfo,
    __NR_uname,
    __NR_restart_syscall,
    __NR_membarrier,
    __NR_eventfd2,
    __NR_exit,
    __NR_exit_group,
#ifdef __x86_64__
    __NR_stat,
    __NR_lstat,
    __NR_access,
    __NR_readlink,
    __NR_poll,
    __NR_time,
    __NR_getrlimit,
#endif
};

constexpr std::uint32_t openToWrite
    = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

void load(Program &program, std::size_t offset)
{
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, std::uint32_t(offset)));
}

void answer(Program &program, std::uint32_t what)
{
    program.push_back(BPF_STMT(BPF_RET | BPF_K, what));
}

constexpr std::uint32_t refused = SECCOMP_RET_ERRNO | EPERM;

/// The low half of a number that a call is asked with: flags and descriptors have no more.
constexpr std::size_t argument(int index)
{
    return offsetof(seccomp_data, args) + sizeof(std::uint64_t) * std::size_t(index);
}

void allow(Program &program, std::uint32_t call)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
    answer(program, SECCOMP_RET_ALLOW);
}

/// `call` is allowed as long as none of these bits is set in that argument.
void allowWithout(Program &program, std::uint32_t call, int index, std::uint32_t bits)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    load(program, argument(index));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    answer(program, refused);
    answer(program, SECCOMP_RET_ALLOW);
}

/// `call` is allowed where that argument is one of the two.
void allowWith(
    Program &program, std::uint32_t call, int index, std::uint32_t one, std::uint32_t other)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 5));
    load(program, argument(index));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, one, 2, 0));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, other, 1, 0));
    answer(program, refused);
    answer(program, SECCOMP_RET_ALLOW);
}

/// Threads of this process, but no process of its own.
void allowThreads(Program &program)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4));
    load(program, argument(0));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
    answer(program, refused);
    answer(program, SECCOMP_RET_ALLOW);
    // Its flags lie in memory, where no filter can look: whoever calls it takes clone instead.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1));
    answer(program, SECCOMP_RET_ERRNO | ENOSYS);
}

Program makeFilter()
{
    Program program;
    load(program, offsetof(seccomp_data, arch));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    answer(program, SECCOMP_RET_KILL_PROCESS);
    load(program, offsetof(seccomp_data, nr));
    for (const std::uint32_t call : harmless)
        allow(program, call);
    if constexpr (isSanitized) {
        for (const std::uint32_t call : {__NR_pipe2, __NR_write})
            allow(program, call);
    }
    // Each of these ends where it matches, and otherwise leaves the call's number where it is.
    allowWithout(program, __NR_openat, 2, openToWrite);
#ifdef __x86_64__
    allowWithout(program, __NR_open, 1, openToWrite);
#endif
    allowWithout(program, __NR_mmap, 2, PROT_EXEC);
    allowWithout(program, __NR_mprotect, 2, PROT_EXEC);
    allowWithout(program, __NR_prlimit64, 2, ~0U); // reads the limits; they cannot be raised anyway
    allowWith(program, __NR_write, 0, STDOUT_FILENO, STDERR_FILENO);
    allowWith(program, __NR_writev, 0, STDOUT_FILENO, STDERR_FILENO);
    allowWith(program, __NR_fcntl, 1, F_GETFD, F_GETFL);
    allowWith(program, __NR_prctl, 0, PR_SET_NAME, PR_GET_NAME);
    allowThreads(program);
    answer(program, refused);
    return program;
}

} // namespace

bool filterSyscalls()
{
    Program program = makeFilter();
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) == 0;
}

} // namespace kinward::preview
