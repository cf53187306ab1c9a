#pragma once

#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu {

/// One canonical spelling: NFC, and in every Vietnamese syllable the tone on the vowel of the older style
/// (`uỷ` → `ủy`, `hoà` → `hòa`, `vịêt` → `việt`), accents and letter case kept. Bytes that are no UTF-8 become U+FFFD.
/// normalize(normalize(x)) == normalize(x). Complexity O(n). Safe from any thread.
TRACUU_API std::string normalize(std::string_view text);

/// The key that ignores accents and case: NFC, case-folded, every Vietnamese letter as its bare ASCII letter
/// (`Đảng ủy` → `dang uy`); đ and its look-alikes ð, Ɖ are d. Other scripts keep their letters; other Latin letters
/// lose their marks. Everything that is no letter stays. Bytes that are no UTF-8 become U+FFFD.
/// Complexity O(n). Safe from any thread.
TRACUU_API std::string fold(std::string_view text);

/// A binary key: comparing keys bytewise compares the texts in Vietnamese dictionary order (a ă â b … d đ e ê …;
/// tones ngang huyền hỏi ngã sắc nặng), case last. Source: CLDR's `vi` collation. Safe from any thread.
TRACUU_API std::string collation_key(std::string_view text);

}  // namespace tracuu
