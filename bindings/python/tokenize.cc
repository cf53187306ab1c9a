// tokenize.h
#include "tracuu/tokenize.h"

#include "arrow.h"
#include "pickle.h"
#include "sequence.h"
#include "token_columns.h"

namespace tracuu::python {
namespace {

struct Tokens {
  nb::str text;
  std::vector<Token> items;
};

Tokens tokens_of(const nb::str& text) {
  std::vector<Token> tokens;
  tokens.reserve(nb::len(text) / 4 + 16);  // about as many: to move them as they grow takes long
  try {
    each_token(text, [&](const TokenStream& token, ByteRange source) {
      tokens.push_back({token.kind(), std::string(token.text()), std::string(token.folded()), source,
                        token.letter_case(), token.part(), token.starts_sentence()});
    });
  } catch (...) {
    free_elsewhere(std::move(tokens));
    throw;
  }
  return {text, std::move(tokens)};
}

void bind_token(nb::module_& module) {
  auto token = nb::class_<Token>(module, "Token", "One token of a text: `text[token.source]` is what was written.");
  token
      .def_prop_ro(
          "kind", [](const Token& self) { return to_string(self.kind); },
          nb::sig("def kind(self) -> typing.Literal['syllable', 'word', 'number', 'code', 'period', 'email', 'url']"))
      .def_ro("text", &Token::text, "Canonical: NFC, lower case, canonical tone placement.")
      .def_ro("folded", &Token::folded, "`text` without accents.")
      .def_prop_ro(
          "source", [](const Token& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"), "Where it stands in the text passed in.")
      .def_prop_ro(
          "letter_case", [](const Token& self) { return kLetterCases.at(static_cast<std::size_t>(self.letter_case)); },
          nb::sig("def letter_case(self) -> typing.Literal['none', 'lower', 'title', 'upper', 'mixed']"))
      .def_ro("part", &Token::part, "Inside a whole (code, period, e-mail, address) that came before it.")
      .def_ro("starts_sentence", &Token::starts_sentence, "First token of a sentence.")
      .def("__repr__", [](const Token& self) {
        return nb::str("Token({!r}, {}{}, {}:{})")
            .format(self.text, to_string(self.kind), self.part ? " part" : "", self.source.begin, self.source.end);
      });
  bind_value(token, &Token::text, &Token::kind, &Token::folded, &Token::source, &Token::letter_case, &Token::part,
             &Token::starts_sentence);
}

void bind_tokens(nb::module_& module) {
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
  bind_pickle(tokens, &Tokens::text, &Tokens::items);
  bind_arrow(
      tokens, [](const Tokens& self) { return arrow_columns(columns_of(self.text)); },
      [](const Tokens& self) { return self.items.size(); });
}

}  // namespace

void bind_tokenize(nb::module_& module) {
  bind_token(module);
  bind_tokens(module);
  bind_token_columns(module);

  module.def(
      "tokenize",
      [](const nb::str& text, bool arrays) {
        if (arrays) throw nb::next_overload();
        return tokens_of(text);
      },
      "text"_a, nb::kw_only(), "arrays"_a = false,
      nb::sig("def tokenize(text: str, *, arrays: typing.Literal[False] = False) -> Tokens"), R"(Splits text into tokens, in order.

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

With `arrays=True`, columns instead of objects: ten times as fast, for numpy and the like; see TokenColumns.
)");
  module.def(
      "tokenize", [](const nb::str& text, bool) { return columns_of(text); }, "text"_a, nb::kw_only(), "arrays"_a,
      nb::sig("def tokenize(text: str, *, arrays: typing.Literal[True]) -> TokenColumns"));
}

}  // namespace tracuu::python
