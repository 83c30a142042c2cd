#include "preview/guard/FileFence.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kinward::preview
{

namespace
{

constexpr const char *fontFolders[] = {"/usr/share/fonts", "/usr/local/share/fonts",
    "/usr/share/X11/fonts", "/usr/share/texmf/fonts", "/run/host/fonts", "/app/share/fonts"};

constexpr __u64 reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// The thirteen of the first version: all that a kernel with Landlock is sure to know.
constexpr __u64 everything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

void allowReading(int rules, const char *folder)
{
    const int opened = open(folder, O_PATH | O_CLOEXEC);
    if (opened < 0)
        return;
    landlock_path_beneath_attr beneath{};
    beneath.allowed_access = reading;
    beneath.parent_fd = opened;
    syscall(__NR_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    close(opened);
}

} // namespace

void fenceFiles()
{
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = everything;
    const long rules = syscall(
        __NR_landlock_create_ruleset, &attributes, sizeof(attributes.handled_access_fs), 0);
    if (rules < 0)
        return;
    for (const char *folder : fontFolders)
        allowReading(int(rules), folder);
    syscall(__NR_landlock_restrict_self, rules, 0);
    close(int(rules));
}

} // namespace kinward::preview
