// A checksum of bytes on disk.
#pragma once

#include <cstdint>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// CRC-32C (Castagnoli, RFC 3720 appendix B.4) of `bytes`, continued from `crc`, the checksum of what came before.
/// crc32c("123456789") == 0xE3069283.
TRACUU_API std::uint32_t crc32c(std::string_view bytes, std::uint32_t crc = 0) noexcept;

}  // namespace tracuu::detail
