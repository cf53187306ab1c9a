// Where people are named on a page, with what stands around the name.
#pragma once

#include <cstddef>
#include <vector>

#include "report/page.h"

namespace tracuu::detail {

struct Role {
  ByteRange range;
  bool weak = false;  ///< counts if there is no other
};

struct Mention {
  std::size_t begin = 0, end = 0;  ///< words of the name
  ByteRange honorific;
  std::vector<Role> roles;
  bool takes_office = false;  ///< `… được bầu giữ chức …` stands behind
};

/// All mentions in the order of the text: a name where an honorific, an office or a degree stands before it, or an office behind.
std::vector<Mention> read_mentions(const Page& page);

}  // namespace tracuu::detail
