// Lines that say when a page was published.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu::detail {

struct DateLine {
  std::string published;  ///< ISO 8601: 2020-12-21, 2020-12-21T16:11, 2020-12-21T16:11:00; as exact as the line
  std::string section;    ///< `21-12-2020 4:11 PM | Xã hội`: "Xã hội"
  ByteRange author;       ///< of the line: `Hà Anh - Thứ năm, 05/11/2020 15:24`; empty if it names none
  bool labelled = false;  ///< "Ngày đăng", "Cập nhật" … stood before the date
  bool updated = false;   ///< the label speaks of a later change
};

/// Reads a line that consists of a date: day, time, weekday and labels in any of the shapes web sites use. Nothing for any
/// other line, a sentence that names a date among them.
TRACUU_API std::optional<DateLine> read_date_line(std::string_view line);

struct DatedTitle {
  std::size_t title_size = 0;  ///< bytes of the line before the date, without trailing spaces and dashes
  std::string published;
};

/// Reads a line with its date behind: `ĐẢNG BỘ … (26/03/2020 08:27 AM)` or `HỌP KHẨN … - 26/09/2022 22:05`.
TRACUU_API std::optional<DatedTitle> read_dated_title(std::string_view line);

/// `date` (ISO 8601 or any shape read_date_line knows) as ISO 8601; empty if it is no date.
std::string iso_date(std::string_view date);

}  // namespace tracuu::detail
