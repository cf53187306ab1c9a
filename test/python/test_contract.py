"""Everything the public headers of C++ say is there for Python too, under the same names."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tracuu

HEADERS = Path(__file__).resolve().parents[2] / "include" / "tracuu"

# What Python has under another name, or needs none for. Everything else must be there as it is called in C++.
TYPES = {
    "ByteRange": "slices",
    "FacetCount": "a Facet reads like a dict",
    "IndexStats": "the dict of Index.stats()",
    "Refusal": "told as (id, error)",
    "SearchTimes": "the dict Hits.times",
    "TokenStream": "tokenize(text, arrays=True)",
    "WordStream": "words()",
    "iterator": "ReportReader is one",
}
OPTIONS = {  # structs of options: keywords of these
    "IndexOptions": [tracuu.Index.__init__],
    "BulkOptions": [tracuu.Index.bulk_load],
    "SearchOptions": [tracuu.Index.search, tracuu.Index.search_many, tracuu.Searcher.search, tracuu.Searcher.search_many],
    "QueryOptions": [tracuu.Index.search, tracuu.Searcher.search, tracuu.Query.__init__],
    "SuggestOptions": [tracuu.Searcher.suggest],
    "ReadOptions": [tracuu.reports_in],
    "WordCountOptions": [tracuu.most_frequent_words],
}
FUNCTIONS = {"evaluate": "measure", "to_string": "names of enumerations are str"}
MEMBERS = {
    "BulkOptions.stop": "Ctrl-C",
    "SearchOptions.stop": "Ctrl-C",
    "ReadOptions.stop": "Ctrl-C",
    "SearchOptions.reading": "its members are keywords",
    "QueryOptions.own": "own_abbreviations",
    "Explanation.to_string": "str()",
    "Interpretation.to_string": "str()",
    "NearMiss.empty": "bool()",
    "Query.to_string": "str()",
    "Query.empty": "bool()",
    "Query.impl": "hidden",
    "Facet.counts": "reads like a dict",
    "Hits.items": "a sequence",
    "Hits.begin": "a sequence",
    "Hits.end": "a sequence",
    "Hits.size": "len()",
    "Hits.empty": "len()",
    "Passage.source": "slice_of()",
    "ReadWord.as": "stands_for: `as` is a word of Python's",
    "ReportReader.begin": "an iterator",
    "ReportReader.end": "an iterator",
    "Searcher.contains": "in",
    "Searcher.for_each_id": "ids()",
    "Searcher.size": "len()",
    "Segmenter.size": "len()",
    "Snippet.empty": "bool()",
}


def code(header: Path) -> str:
    """A header without comments, literals and the bodies of functions."""
    text = re.sub(r"//[^\n]*|#[^\n]*", "", header.read_text(encoding="utf-8"))
    text = re.sub(r"TRACUU_API|= default;|noexcept|override", lambda m: ";" if m[0] == "= default;" else "", text)
    return re.sub(r"\)\s*(const)?\s*(:[^;{}]*(\{[^{}]*\}[^;{}]*)*)?\{[^{}]*\}", ");", text)


def braced(text: str, at: int) -> str:
    depth, begin = 0, at
    while True:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
        if depth == 0:
            return text[begin + 1 : at - 1]


def declared() -> Iterator[tuple[str, str, str]]:
    """(kind, name, body) of every type of the headers."""
    for header in sorted(HEADERS.glob("*.h")):
        text = code(header)
        for match in re.finditer(r"\b(enum class|struct|class)\s+(\w+)[^;{}()]*(?=\{)", text):
            yield match[1], match[2], braced(text, match.end())


TYPES_DECLARED = [each for each in declared() if each[1] not in ("Impl", "Error")]


def public_members(kind: str, name: str, body: str) -> Iterator[str]:
    while match := re.search(r"\b(enum class|struct|class)\s+\w+[^;{}()]*\{", body):  # what is declared inside has its own turn
        inner = braced(body, match.end() - 1)
        body = body[: match.start()] + body[match.end() + len(inner) + 1 :]
    visible = kind == "struct"
    for part in re.split(r"\b(public:|private:)", body):
        if part in ("public:", "private:"):
            visible = part == "public:"
        elif visible:
            for line in re.sub(r"\{[^{}]*\}", "", part).split(";"):
                line = re.sub(r"=[^,]*", "", line) if "operator" not in line else ""
                if "friend" in line or re.match(r"\s*(struct|class|using)\b", line):
                    continue
                if "(" in line.split("<")[0] or re.search(r">\s*&?\s*\w+\s*\(|\w\s+\w+\(", line):
                    found = re.search(r"(~?\w+)\s*\((?![^<]*>\s)", re.sub(r"<[^()]*>", "", line))
                    names = [found[1]] if found else []
                else:
                    names = re.findall(r"(\w+)\s*(?:,|$)", re.sub(r"<[^;]*>", "", line.strip()))
                yield from (each for each in names if each not in (name, "~" + name))


def test_the_headers_are_understood() -> None:
    names = [name for _, name, _ in TYPES_DECLARED]
    assert len(names) > 40 and {"Hit", "Index", "QueryOptions", "Twin"} < set(names)
    members = {name: set(public_members(kind, name, body)) for kind, name, body in TYPES_DECLARED}
    assert members["Token"] == {"kind", "text", "folded", "source", "letter_case", "part", "starts_sentence"}
    assert members["FoundPeriod"] == {"range", "first", "last"}
    assert {"near_duplicates", "documents", "generation"} < members["Searcher"] and "impl_" not in members["Index"]
    assert members["Report"] >= {"title_range", "source", "url", "more", "findings", "document"}


@pytest.mark.parametrize(("kind", "name", "body"), TYPES_DECLARED, ids=[name for _, name, _ in TYPES_DECLARED])
def test_every_type_is_there_with_its_members(kind: str, name: str, body: str) -> None:
    if name in TYPES:
        assert not hasattr(tracuu, name)
    elif kind == "enum class":
        stub = (Path(tracuu.__file__).parent / "_tracuu.pyi").read_text(encoding="utf-8")
        words = re.findall(r"\w+", body)
        if name == "ErrorKind":
            assert set(words) == set(tracuu._errors.BY_KIND)
        else:
            literal = ", ".join(f"'{word}'" for word in words)
            assert f"Literal[{literal}]" in stub.replace('"', "'")
    else:
        missing = set()
        for member in public_members(kind, name, body):
            if f"{name}.{member}" in MEMBERS:
                continue
            if name in OPTIONS:
                missing |= {member for function in OPTIONS[name] if f"{member}:" not in signature(function)}
            elif not hasattr(getattr(tracuu, name), member):
                missing.add(member)
        assert not missing


def signature(function: object) -> str:
    return " ".join(each[0] if isinstance(each, tuple) else str(each) for each in getattr(function, "__nb_signature__"))


def test_every_function_is_there() -> None:
    seen = 0
    for header in sorted(HEADERS.glob("*.h")):
        text = code(header)
        depth = 0
        for line in text.splitlines():
            found = re.match(r"(?!using|struct|class|enum|namespace)[\w:<>*& ]+?[ *&](\w+)\(", line) if depth == 1 else None
            depth += line.count("{") - line.count("}")
            if found:
                seen += 1
                assert found[1] in FUNCTIONS or found[1] in tracuu.__all__, found[1]
    assert seen >= 10


def test_the_exceptions_are_needed() -> None:
    types = {name for _, name, _ in TYPES_DECLARED}
    assert set(TYPES) <= types and set(OPTIONS) <= types
    members = {f"{name}.{member}" for kind, name, body in TYPES_DECLARED for member in public_members(kind, name, body)}
    assert set(MEMBERS) <= members
    for each in MEMBERS:
        name, member = each.split(".")
        assert name in OPTIONS or not hasattr(getattr(tracuu, name), member) or inspect.isclass(getattr(tracuu, name))
