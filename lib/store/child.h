// store: work that damaged bytes may bring down, or that nothing else can stop, done by a child process.
#pragma once

#include <functional>
#include <string>

#include "tracuu/export.h"

namespace tracuu::detail {

/// What `work` returns, from a fork of this process. Of the threads only the calling one exists there, so `work` must not need
/// what another may hold: it uses objects of its own and the allocator, which survives a fork. Its exceptions must not leave it.
/// `keep_going` is asked twenty times a second; the child is ended when it returns false.
/// @throws Error cancelled then, corrupt if the child ended before its time, io if there can be no child.
TRACUU_API std::string result_of_child(const std::function<std::string()>& work,
                                       const std::function<bool()>& keep_going = {});

/// Does work that only makes files, and that cannot be stopped in its middle, so that it can: in a child process. The work's
/// own errors are thrown here. Without `keep_going`, or if there can be no child, it is done in this process.
/// @throws Error cancelled when `keep_going` says no.
TRACUU_API void do_in_child(const std::function<void()>& work, const std::function<bool()>& keep_going);

}  // namespace tracuu::detail
