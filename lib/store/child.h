// store: work that damaged bytes may bring down, done by a child process.
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

}  // namespace tracuu::detail
