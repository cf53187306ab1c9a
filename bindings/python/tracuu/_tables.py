"""Values as rows of plain Python, and from there as pandas."""

from __future__ import annotations

from typing import Any

from . import _tracuu

Row = dict[str, Any]


def document_row(document: _tracuu.Document) -> Row:
    """A field of one value is that value, of several their list; one that is named as a member stays below `fields`."""
    own: Row = {"id": document.id, "title": document.title, "text": document.text}
    fields = _singled(document.fields)
    hidden = {name: values for name, values in fields.items() if name in (*own, "fields", "unweighted")}
    shown = {name: values for name, values in fields.items() if name not in hidden}
    return {**own, **shown, **({"fields": hidden} if hidden else {})}


def hit_row(hit: _tracuu.Hit) -> Row:
    """A field of one value is that value, of several their list."""
    row: Row = {
        "rank": hit.rank,
        "score": hit.score,
        "id": hit.id,
        "title": hit.title,
        "published": hit.published or None,
    }
    fields = _singled(hit.fields)
    return {**row, "snippet": hit.snippet.plain(), **{name: fields[name] for name in fields if name not in row}}


def hit_rows(hits: _tracuu.Hits) -> list[Row]:
    return [hit_row(hit) for hit in hits]


def token_rows(tokens: _tracuu.Tokens) -> list[Row]:
    return [
        {
            "written": tokens.text[token.source],
            "text": token.text,
            "folded": token.folded,
            "kind": token.kind,
            "begin": token.source.start,
            "end": token.source.stop,
            "letter_case": token.letter_case,
            "part": token.part,
            "starts_sentence": token.starts_sentence,
        }
        for token in tokens
    ]


def part_rows(explanation: _tracuu.Explanation) -> list[Row]:
    return [
        {name: getattr(part, name) for name in ("field", "term", "grade", "tf", "idf", "score")} for part in explanation
    ]


def facet_rows(facet: _tracuu.Facet) -> list[Row]:
    return [{facet.field: value, "count": count} for value, count in pairs(facet)]


def pairs(facet: _tracuu.Facet) -> list[tuple[str, int]]:
    return list(zip(facet.keys(), facet.values()))


def measures_row(measures: _tracuu.Measures) -> dict[str, float]:
    return {name: getattr(measures, name) for name in ("ndcg_at_10", "mrr_at_10", "recall_at_100", "queries")}


def _singled(fields: dict[str, list[str]]) -> Row:
    return {name: values[0] if len(values) == 1 else values for name, values in fields.items()}


def _columns(value: _tracuu.Hits | _tracuu.Tokens | _tracuu.Explanation | _tracuu.Facet) -> dict[str, str]:
    """Of a frame without rows, for code that asks for a column of whatever was found: the dtype of each."""
    if isinstance(value, _tracuu.Hits):
        return {"rank": "int64", "score": "float64", "id": "str", "title": "str", "published": "str", "snippet": "str"}
    if isinstance(value, _tracuu.Facet):
        return {value.field: "str", "count": "int64"}
    if isinstance(value, _tracuu.Explanation):
        return {"field": "str", "term": "str", "grade": "str", "tf": "float64", "idf": "float64", "score": "float64"}
    texts = dict.fromkeys(("written", "text", "folded", "kind"), "str")
    places = dict.fromkeys(("begin", "end"), "int64")
    return {**texts, **places, "letter_case": "str", "part": "bool", "starts_sentence": "bool"}


def to_pandas(value: _tracuu.Hits | _tracuu.Tokens | _tracuu.Explanation | _tracuu.Facet) -> Any:
    """to_dicts() as a DataFrame; `published` as dates."""
    import pandas

    rows = value.to_dicts()
    frame = pandas.DataFrame(rows) if rows else pandas.DataFrame(columns=list(_columns(value))).astype(_columns(value))
    if "published" in frame:
        frame["published"] = pandas.to_datetime(frame["published"], format="ISO8601", errors="coerce")
    return frame


def to_arrow(value: _tracuu.Hits | _tracuu.Tokens | _tracuu.TokenColumns) -> Any:
    """What `__arrow_c_stream__` tells, as a pyarrow.Table."""
    import pyarrow

    return pyarrow.table(value)


def token_columns(text: str) -> _tracuu.TokenColumns:
    """For pickle, which keeps the text and tokenizes it again."""
    return _tracuu.tokenize(text, arrays=True)
