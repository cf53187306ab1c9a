// Years and ordinals as pages write them.
#pragma once

#include <string_view>

#include "report/page.h"

namespace tracuu::detail {

/// 2021; 0 for what is no year from 1900 to 2100.
int year_of(std::string_view digits);
/// The number in digits, at most four; -1 for anything else.
int number_of(std::string_view digits);
/// Word i as an ordinal: XIII and 13, and nhất, ba in words; 0 for what is none.
int ordinal_of(const Page& page, std::size_t i);

}  // namespace tracuu::detail
