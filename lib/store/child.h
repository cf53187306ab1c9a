// store: work that damaged bytes may bring down, or that nothing else can stop, done by a child process.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "tracuu/export.h"

namespace tracuu::detail {

/// What `work` returns, from a fork of this process. Of the threads only the calling one exists there, so `work` must not need
/// what another may hold: it uses objects of its own and the allocator, which survives a fork. Its exceptions must not leave it.
/// `keep_going` is asked a hundred times a second; the child is ended when it returns false.
/// @throws Error cancelled then, corrupt if the child ended before its time, io if there can be no child.
TRACUU_API std::string result_of_child(const std::function<std::string()>& work,
                                       const std::function<bool()>& keep_going = {});

/// Does work that only makes files, and that cannot be stopped in its middle, so that it can: in a child process. The work's
/// own errors, which are ours or the standard library's, are thrown here. Without `keep_going`, or if there can be no child, it
/// is done in this process. @return what it returns. @throws Error cancelled when `keep_going` says no.
TRACUU_API std::string made_by_child(const std::function<std::string()>& work, const std::function<bool()>& keep_going);
TRACUU_API void do_in_child(const std::function<void()>& work, const std::function<bool()>& keep_going);

/// Removes a folder with all that is in it, as far as it can. What is large is left to a process of its own, for which nobody waits:
/// to give back 100 MB took 80 ms on a busy machine. What that leaves is swept another time.
TRACUU_API void remove_in_background(const std::filesystem::path& folder) noexcept;

}  // namespace tracuu::detail
