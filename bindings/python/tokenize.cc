// tokenize.h
#include "tracuu/tokenize.h"

#include <array>

#include "code_points.h"
#include "sequence.h"

namespace tracuu::python {
namespace {

constexpr std::array kCases = {"none", "lower", "title", "upper", "mixed"};  // in the order of LetterCase

struct Tokens {
  nb::str text;
  std::vector<Token> items;
};

Tokens tokens_of(nb::str text) {
  Tokens tokens{text, {}};
  nb::detail::type_caster<std::string_view> utf8;
  if (!utf8.from_python(text, 0, nullptr)) throw nb::python_error();
  const nb::gil_scoped_release released;
  tokens.items = tokenize(utf8.value);
  in_code_points(tokens.items, utf8.value);
  return tokens;
}

}  // namespace

void bind_tokenize(nb::module_& module) {
  nb::class_<Token>(module, "Token", "One token of a text: `text[token.source]` is what was written.")
      .def_prop_ro(
          "kind", [](const Token& self) { return to_string(self.kind); },
          nb::sig("def kind(self) -> typing.Literal['syllable', 'word', 'number', 'code', 'period', 'email', 'url']"))
      .def_ro("text", &Token::text, "Canonical: NFC, lower case, canonical tone placement.")
      .def_ro("folded", &Token::folded, "`text` without accents.")
      .def_prop_ro(
          "source", [](const Token& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"), "Where it stands in the text passed in.")
      .def_prop_ro(
          "letter_case", [](const Token& self) { return kCases.at(static_cast<std::size_t>(self.letter_case)); },
          nb::sig("def letter_case(self) -> typing.Literal['none', 'lower', 'title', 'upper', 'mixed']"))
      .def_ro("part", &Token::part, "Inside a whole (code, period, e-mail, address) that came before it.")
      .def_ro("starts_sentence", &Token::starts_sentence, "First token of a sentence.")
      .def("__repr__", [](const Token& self) {
        return nb::str("Token({!r}, {}{}, {}:{})")
            .format(self.text, to_string(self.kind), self.part ? " part" : "", self.source.begin, self.source.end);
      });

  auto tokens =
      nb::class_<Tokens>(module, "Tokens", "The tokens of a text, in order; draws itself in a notebook.")
          .def_prop_ro(
              "text", [](const Tokens& self) { return self.text; }, "The text as passed in.")
          .def(
              "to_dicts", [](nb::handle self) { return in_python("_tables", "token_rows")(self); },
              nb::sig("def to_dicts(self) -> list[dict[str, typing.Any]]"), "One dict a token.")
          .def(
              "to_pandas", [](nb::handle self) { return in_python("_tables", "to_pandas")(self); },
              nb::sig("def to_pandas(self) -> typing.Any"), "A pandas.DataFrame, one row a token; needs pandas.")
          .def(
              "__repr__", [](nb::handle self) { return in_python("_plain", "tokens")(self); },
              nb::sig("def __repr__(self) -> str"))
          .def(
              "_repr_html_", [](nb::handle self) { return in_python("_html", "tokens")(self); },
              nb::sig("def _repr_html_(self) -> str"));
  bind_sequence(tokens, &Tokens::items, "Token");

  module.def("tokenize", &tokens_of, "text"_a, R"(Splits text into tokens, in order.

A whole (a document number, two years, an e-mail address) comes before its parts. Every letter and digit is in some token.

>>> text = "Đảng uỷ ban hành 04 – NQ/ĐUK"
>>> for token in tracuu.tokenize(text):
...     print(token.kind, repr(text[token.source]), token.text, token.folded)
syllable 'Đảng' đảng dang
syllable 'uỷ' ủy uy
syllable 'ban' ban ban
syllable 'hành' hành hanh
code '04 – NQ/ĐUK' 04-nq/đuk 04-nq/duk
number '04' 04 04
word 'NQ' nq nq
word 'ĐUK' đuk duk
)");
}

}  // namespace tracuu::python
