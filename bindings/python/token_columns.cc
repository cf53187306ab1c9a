// tokenize.h: the tokens of a text as columns, for those who count.
#include "token_columns.h"

#include <nanobind/ndarray.h>

namespace tracuu::python {
namespace {

constexpr std::array kKinds = {TokenKind::syllable, TokenKind::word,  TokenKind::number, TokenKind::code,
                               TokenKind::period,   TokenKind::email, TokenKind::url};

std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> names;
  for (const TokenKind kind : kKinds) names.emplace_back(to_string(kind));
  return names;
}

std::vector<std::string_view> case_names() { return {kLetterCases.begin(), kLetterCases.end()}; }

// A read-only memoryview of a column, which keeps the columns alive.
template <typename Shown, typename Value>
nb::object view(nb::handle owner, const Value* values, std::size_t size) {
  static_assert(sizeof(Shown) == sizeof(Value));
  return nb::cast(nb::ndarray<nb::memview, const Shown, nb::ndim<1>>(static_cast<const void*>(values), {size}, owner));
}

template <typename Shown = void, typename Value>
auto column(std::vector<Value> TokenColumns::*values) {
  return [values](nb::handle_t<TokenColumns> self) {
    using As = std::conditional_t<std::is_void_v<Shown>, Value, Shown>;
    const auto& all = nb::cast<const TokenColumns&>(self).*values;
    return view<As>(self, all.data(), all.size());
  };
}

auto offsets(TextColumn TokenColumns::*texts) {
  return [texts](nb::handle_t<TokenColumns> self) {
    const auto& all = (nb::cast<const TokenColumns&>(self).*texts).offsets;
    return view<std::int64_t>(self, all.data(), all.size());
  };
}

auto bytes(TextColumn TokenColumns::*texts) {
  return [texts](nb::handle_t<TokenColumns> self) {
    const auto& all = (nb::cast<const TokenColumns&>(self).*texts).bytes;
    return view<std::uint8_t>(self, all.data(), all.size());
  };
}

auto strings(TextColumn TokenColumns::*texts) {
  return [texts](const TokenColumns& self) {
    nb::list all;
    for (std::size_t i = 0; i < self.begin.size(); ++i) all.append(to_str((self.*texts)[i]));
    return all;
  };
}

// Room for about as many tokens as there will be: growing costs as much as filling.
void reserve(TokenColumns& columns, std::size_t tokens) {
  for (auto* numbers : {&columns.begin, &columns.end, &columns.text.offsets, &columns.folded.offsets})
    numbers->reserve(tokens);
  for (auto* numbers : {&columns.kind, &columns.letter_case, &columns.part, &columns.starts_sentence})
    numbers->reserve(tokens);
  columns.text.bytes.reserve(tokens * 6);
  columns.folded.bytes.reserve(tokens * 4);
}

std::vector<std::int8_t> codes(const std::vector<std::uint8_t>& values) { return {values.begin(), values.end()}; }

std::vector<std::string_view> views(const TextColumn& texts, std::size_t rows) {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < rows; ++i) all.push_back(texts[i]);
  return all;
}

#define TRACUU_VIEW(name, of) nb::sig("def " name "(self) -> memoryview[" of "]")

void bind_texts(nb::class_<TokenColumns>& columns) {
  columns
      .def_prop_ro("text", strings(&TokenColumns::text), nb::sig("def text(self) -> list[str]"),
                   "Canonical texts, as str.")
      .def_prop_ro("text_bytes", bytes(&TokenColumns::text), TRACUU_VIEW("text_bytes", "int"),
                   "All canonical texts in UTF-8, one after the other.")
      .def_prop_ro("text_offsets", offsets(&TokenColumns::text), TRACUU_VIEW("text_offsets", "int"),
                   "Where each begins in `text_bytes`, and where the last one ends.")
      .def_prop_ro("folded", strings(&TokenColumns::folded), nb::sig("def folded(self) -> list[str]"),
                   "The texts without accents, as str.")
      .def_prop_ro("folded_bytes", bytes(&TokenColumns::folded), TRACUU_VIEW("folded_bytes", "int"))
      .def_prop_ro("folded_offsets", offsets(&TokenColumns::folded), TRACUU_VIEW("folded_offsets", "int"));
}

}  // namespace

std::string_view TextColumn::operator[](std::size_t row) const {
  const auto from = static_cast<std::size_t>(offsets[row]), to = static_cast<std::size_t>(offsets[row + 1]);
  return std::string_view(bytes.data(), bytes.size()).substr(from, to - from);
}

void GrowingBytes::reserve(std::size_t room) {
  char* grown = static_cast<char*>(std::realloc(bytes_.get(), room));  // which moves pages, not bytes, of what is large
  if (!grown) throw std::bad_alloc();
  (void)bytes_.release();
  bytes_.reset(grown);
  room_ = room;
}

Utf8::Utf8(const nb::str& text) {
  constexpr std::size_t kSlice = std::size_t{1} << 20;
  const std::size_t size = nb::len(text);
  if (size <= kSlice) {
    if (!whole_.from_python(text, 0, nullptr)) throw nb::python_error();
    return;
  }
  slices_.reserve(size + size / 2);
  for (std::size_t at = 0; at < size; at += kSlice) {
    check_signals();
    const auto begin = static_cast<Py_ssize_t>(at), end = static_cast<Py_ssize_t>(at + kSlice);  // what is beyond is cut off
    const nb::object slice = nb::steal(PyUnicode_Substring(text.ptr(), begin, end));
    nb::detail::type_caster<std::string_view> utf8;
    if (!slice.is_valid() || !utf8.from_python(slice, 0, nullptr)) throw nb::python_error();
    slices_.append(utf8.value);
  }
}

Utf8::~Utf8() {
  if (slices_.size() != 0) free_elsewhere(std::move(slices_));
}

namespace {

void fill(TokenColumns& columns, const nb::str& text) {
  reserve(columns, nb::len(text) / 4 + 16);
  each_token(text, [&](const TokenStream& token, ByteRange source) {
    columns.begin.push_back(static_cast<std::int64_t>(source.begin));
    columns.end.push_back(static_cast<std::int64_t>(source.end));
    columns.kind.push_back(static_cast<std::uint8_t>(token.kind()));
    columns.letter_case.push_back(static_cast<std::uint8_t>(token.letter_case()));
    columns.part.push_back(token.part());
    columns.starts_sentence.push_back(token.starts_sentence());
    columns.text.append(token.text());
    columns.folded.append(token.folded());
  });
}

}  // namespace

TokenColumns columns_of(const nb::str& text) {
  TokenColumns columns;
  try {
    fill(columns, text);
  } catch (...) {
    const nb::str of_python = std::move(columns.source);
    free_elsewhere(std::move(columns));
    throw;
  }
  columns.source = text;
  return columns;
}

ArrowColumns arrow_columns(const TokenColumns& columns) {
  const std::size_t rows = columns.begin.size();
  const auto truths = [](const std::vector<std::uint8_t>& values) {
    return std::vector<bool>(values.begin(), values.end());
  };
  return {texts("text", views(columns.text, rows)),
          texts("folded", views(columns.folded, rows)),
          names("kind", codes(columns.kind), kind_names()),
          integers("begin", columns.begin),
          integers("end", columns.end),
          names("letter_case", codes(columns.letter_case), case_names()),
          booleans("part", truths(columns.part)),
          booleans("starts_sentence", truths(columns.starts_sentence))};
}

void bind_token_columns(nb::module_& module) {
  nb::class_<TokenColumns> columns(module, "TokenColumns", R"(The tokens of a text as columns; see tokenize().

Columns are memoryviews: numpy.asarray() takes them without a copy. `source[begin[i]:end[i]]` is what was written.

>>> columns = tracuu.tokenize("Đảng uỷ Khối", arrays=True)
>>> list(columns.begin), list(columns.end), columns.folded
([0, 5, 8], [4, 7, 12], ['dang', 'uy', 'khoi'])
>>> columns.kinds[columns.kind[0]], columns.letter_cases[columns.letter_case[1]]
('syllable', 'lower')
)");
  columns.def_prop_ro("source", [](const TokenColumns& self) { return self.source; }, "The text as passed in.")
      .def_prop_ro("begin", column(&TokenColumns::begin), TRACUU_VIEW("begin", "int"))
      .def_prop_ro("end", column(&TokenColumns::end), TRACUU_VIEW("end", "int"))
      .def_prop_ro("kind", column(&TokenColumns::kind), TRACUU_VIEW("kind", "int"), "Numbers of `kinds`.")
      .def_prop_ro("letter_case", column(&TokenColumns::letter_case), TRACUU_VIEW("letter_case", "int"),
                   "Numbers of `letter_cases`.")
      .def_prop_ro("part", column<bool>(&TokenColumns::part), TRACUU_VIEW("part", "bool"),
                   "Inside a whole (code, period, e-mail, address) that came before it.")
      .def_prop_ro("starts_sentence", column<bool>(&TokenColumns::starts_sentence),
                   TRACUU_VIEW("starts_sentence", "bool"), "First token of a sentence.")
      .def("__len__", [](const TokenColumns& self) { return self.begin.size(); })
      .def("__repr__",
           [](const TokenColumns& self) { return nb::str("TokenColumns({} tokens)").format(self.begin.size()); })
      .def(
          "__reduce__",
          [](const TokenColumns& self) {
            return nb::make_tuple(in_python("_tables", "token_columns"), nb::make_tuple(self.source));
          },
          nb::sig("def __reduce__(self) -> tuple[typing.Any, ...]"));
  bind_texts(columns);
  columns
      .def_prop_ro(
          "kinds", [](const TokenColumns&) { return nb::tuple(nb::cast(kind_names())); },
          nb::sig("def kinds(self) -> tuple[str, ...]"), "What the numbers of `kind` mean.")
      .def_prop_ro(
          "letter_cases", [](const TokenColumns&) { return nb::tuple(nb::cast(case_names())); },
          nb::sig("def letter_cases(self) -> tuple[str, ...]"));
  bind_arrow(columns, &arrow_columns, [](const TokenColumns& self) { return self.begin.size(); });
}

}  // namespace tracuu::python
