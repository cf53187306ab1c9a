// The tokens of a text as columns.
#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>

#include "arrow.h"
#include "code_points.h"
#include "listener.h"
#include "tracuu/tokenize.h"

namespace tracuu::python {

constexpr std::array kLetterCases = {"none", "lower", "title", "upper", "mixed"};  // in the order of LetterCase

/// Bytes that grow without being filled or, where there are many, copied: either would keep Ctrl-C waiting.
class GrowingBytes {
 public:
  void append(std::string_view text) {
    if (room_ - used_ < text.size()) reserve(2 * (used_ + text.size()));
    std::memcpy(bytes_.get() + used_, text.data(), text.size());
    used_ += text.size();
  }
  void reserve(std::size_t room);
  const char* data() const { return bytes_.get(); }
  std::size_t size() const { return used_; }

 private:
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<char, Free> bytes_;
  std::size_t used_ = 0, room_ = 0;
};

/// Many short texts in one: that of row i is bytes[offsets[i], offsets[i + 1]).
struct TextColumn {
  std::vector<std::int64_t> offsets{0};
  GrowingBytes bytes;

  void append(std::string_view text) {
    bytes.append(text);
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  std::string_view operator[](std::size_t row) const;
};

/// Frees a value on a thread of its own, which needs no Python: to give back gigabytes takes longer than Ctrl-C may.
template <typename Value>
void free_elsewhere(Value&& value) {
  std::thread([kept = std::make_unique<Value>(std::move(value))]() mutable { kept.reset(); }).detach();
}

/// The UTF-8 of a str. That of a long one is made slice by slice, with a look for Ctrl-C between them. Needs the GIL.
class Utf8 {
 public:
  explicit Utf8(const nb::str& text);
  ~Utf8();
  Utf8(const Utf8&) = delete;
  Utf8& operator=(const Utf8&) = delete;
  std::string_view view() const {
    return slices_.size() == 0 ? whole_.value : std::string_view(slices_.data(), slices_.size());
  }

 private:
  nb::detail::type_caster<std::string_view> whole_;
  GrowingBytes slices_;
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
  const Utf8 utf8(text);
  const nb::gil_scoped_release released;
  CodePoints points = CodePoints::of_valid(utf8.view());
  TokenStream stream(utf8.view());
  for (std::size_t number = 1; stream.next(); ++number) {
    take(stream, points.of(stream.source()));
    if (number % kBetweenLooks != 0) continue;
    const nb::gil_scoped_acquire hold;
    check_signals();
  }
}

}  // namespace tracuu::python
