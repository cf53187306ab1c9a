#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu {

/// The Vietnamese syllable that a Telex or VNI keyboard would have written for these keys, for words typed while it was
/// off: `nghij` and `nghi5` are `nghị`, `quyeets` is `quyết`, `DDANGR` is `ĐẢNG`. Each letter keeps its case; the tone
/// stands where the older style puts it (`thuyr` → `thủy`).
///
/// Telex: s f r x j are tones, typed anywhere behind a vowel; aa ee oo dd; w makes ă ơ ư of a letter before it, ươ of uo,
/// and alone stands for ư; ooo is oo (`xooong`). VNI: 1 to 5 are tones, 6 a hat, 7 a horn, 8 a breve, 9 đ. All keys that
/// mark may come late, as free marking allows: `thuongwf`, `nghiemej`, `duong972`. Keys that take back what an earlier one
/// did (`ss`, z, 0) are not read, and the two ways are not mixed in one word. Source: the two layouts as UniKey documents them.
/// @return nothing if the keys make no syllable that Vietnamese spelling allows, or hold none that marks (`quyet`).
/// What is English to one reader may be keys to another (`car`, `box`): only a query's other words can tell, see query.h.
/// Complexity O(n): words of more than 16 keys are refused. Safe from any thread.
TRACUU_API std::optional<std::string> decode_keystrokes(std::string_view word);

}  // namespace tracuu
