#pragma once

namespace kinward::preview
{

/// Lets this process, and every thread it starts, ask the system for nothing but memory, time,
/// reading and writing to what it has open, and opening files to read. Whatever is not listed is
/// refused: no sockets, no files to write, no programs, no signals to others. Cannot be taken back.
///
/// False where the system has no such filter. Linux; the process must have given up new privileges
/// (PR_SET_NO_NEW_PRIVS).
bool filterSyscalls();

} // namespace kinward::preview
