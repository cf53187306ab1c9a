// The tokens of a text as columns.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

#include "arrow.h"
#include "code_points.h"
#include "listener.h"
#include "tracuu/tokenize.h"

namespace tracuu::python {

constexpr std::array kLetterCases = {"none", "lower", "title", "upper", "mixed"};  // in the order of LetterCase

/// Many short texts in one: that of row i is bytes[offsets[i], offsets[i + 1]).
struct TextColumn {
  std::vector<std::int64_t> offsets{0};
  std::string bytes;

  void append(std::string_view text) {
    if (bytes.size() < used + text.size()) bytes.resize(2 * (used + text.size()));
    std::memcpy(bytes.data() + used, text.data(), text.size());
    used += text.size();
    offsets.push_back(static_cast<std::int64_t>(used));
  }
  std::string_view operator[](std::size_t row) const;

  std::size_t used = 0;  // of `bytes`, which grow ahead
};

/// One row a token; positions are those of str.
struct TokenColumns {
  nb::str source;
  std::vector<std::int64_t> begin, end;
  std::vector<std::uint8_t> kind, letter_case;  // as numbered in C++
  std::vector<std::uint8_t> part, starts_sentence;
  TextColumn text, folded;
};

TokenColumns columns_of(const nb::str& text);
ArrowColumns arrow_columns(const TokenColumns& columns);
void bind_token_columns(nb::module_& module);

/// Calls `take(stream, range of str)` at every token, with the GIL released, and looks up for Ctrl-C now and then.
template <typename Take>
void each_token(const nb::str& text, Take take) {
  constexpr std::size_t kBetweenLooks = 8192;
  nb::detail::type_caster<std::string_view> utf8;
  if (!utf8.from_python(text, 0, nullptr)) throw nb::python_error();
  const nb::gil_scoped_release released;
  CodePoints points(utf8.value);
  TokenStream stream(utf8.value);
  for (std::size_t number = 1; stream.next(); ++number) {
    take(stream, points.of(stream.source()));
    if (number % kBetweenLooks != 0) continue;
    const nb::gil_scoped_acquire hold;
    check_signals();
  }
}

}  // namespace tracuu::python
