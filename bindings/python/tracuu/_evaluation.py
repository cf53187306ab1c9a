"""Measuring how well an index ranks, with the files that retrieval people have."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import _tracuu

Judgements = Mapping[str, Mapping[str, int]]

# What retrieval people call the columns of their tables.
_QUERY = ("query_id", "qid", "query-id", "_id", "id")
_TEXT = ("text", "query")
_DOCUMENT = ("doc_id", "docno", "docid", "corpus-id")
_GRADE = ("relevance", "label", "score")


def evaluate(
    index: _tracuu.Index | _tracuu.Searcher,
    queries: Mapping[str, str] | Any,
    judgements: Judgements | Any,
    *,
    threads: int = 0,
    **options: Any,
) -> _tracuu.Measures:
    """Searches for every judged query and measures the rankings.

    `queries` are texts by id, `judgements` grades by query id and document id, or frames (pandas, polars, pyarrow) with the
    columns that ir_datasets, PyTerrier and BEIR have; `options` are those of a search.

    >>> tracuu.evaluate(reports, {"q1": "tiem vac xin"}, {"q1": {"03-tap-huan-tiem-vac-xin-ha-nam.txt": 1}}).mrr_at_10
    1.0
    """
    texts, grades = queries_of(queries), judgements_of(judgements)
    return _tracuu.measure(rankings(index, texts, grades, threads, **options), grades)


def rankings(
    index: _tracuu.Index | _tracuu.Searcher,
    queries: Mapping[str, str],
    judgements: Judgements,
    threads: int,
    **options: Any,
) -> dict[str, list[str]]:
    """The ids found for every judged query, best first."""
    options = {"limit": 100, "snippets": False, **options}
    judged = [query for query in queries if query in judgements]
    answers = index.search_many([queries[query] for query in judged], threads=threads, **options)
    return {query: [hit.id for hit in hits] for query, hits in zip(judged, answers)}


def queries_of(given: Any) -> Mapping[str, str]:
    """Texts by id: of a mapping, or of the rows of a frame."""
    if isinstance(given, Mapping):
        return given
    from ._writing import rows

    return {str(_named(row, _QUERY)): _named(row, _TEXT) for row in rows(given)}


def judgements_of(given: Any) -> Judgements:
    """Grades by query id and document id: of a mapping, or of the rows of a frame."""
    if isinstance(given, Mapping):
        return given
    from ._writing import rows

    judgements: dict[str, dict[str, int]] = {}
    for row in rows(given):
        grades = judgements.setdefault(str(_named(row, _QUERY)), {})
        grades[str(_named(row, _DOCUMENT))] = int(_named(row, _GRADE))
    return judgements


def _named(row: Mapping[str, Any], names: Sequence[str]) -> Any:
    for name in names:
        if name in row:
            return row[name]
    raise ValueError(f"no column {' or '.join(names)}, but {', '.join(row)}")


def read_documents(path: str | os.PathLike[str]) -> Iterator[_tracuu.Document]:
    """Documents from a file of one JSON object a line, one by one: BEIR's corpus.jsonl (`_id`, `title`, `text`, `metadata`).

    Members that are none of these become fields. For pages as they were scraped, see reports_in().
    """
    import json

    from ._documents import document

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                members = json.loads(line)
                if "_id" in members:
                    members["id"] = members.pop("_id")
                yield document({**(members.pop("metadata", None) or {}), **members})


def read_queries(path: str | os.PathLike[str]) -> dict[str, str]:
    """Queries from a file: BEIR's queries.jsonl (`_id`, `text`), or lines of id, tab, text."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n") for line in lines if line.strip()]
    if rows and rows[0].lstrip().startswith("{"):
        import json

        objects = [json.loads(row) for row in rows]
        return {str(query["_id"]): query["text"] for query in objects}
    return dict(row.split("\t", 1) for row in rows)


def read_judgements(path: str | os.PathLike[str]) -> dict[str, dict[str, int]]:
    """Judgements from a file: TREC's qrels (query, 0, document, grade), or BEIR's (query, document, grade, with a heading)."""
    judgements: dict[str, dict[str, int]] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t") if "\t" in line else line.split()
            if len(columns) < 3 or not columns[-1].lstrip("-").isdigit():
                continue  # BEIR's heading, an empty line
            judgements.setdefault(columns[0], {})[columns[-2]] = int(columns[-1])
    return judgements


def write_run(
    path: str | os.PathLike[str],
    answers: Mapping[str, _tracuu.Hits | Sequence[_tracuu.Hit]],
    name: str = "tracuu",
) -> None:
    """Hits by query id as a run file in TREC's form."""
    with open(path, "w", encoding="utf-8") as run:
        for query, hits in answers.items():
            run.writelines(f"{query} Q0 {hit.id} {hit.rank} {hit.score:.6f} {name}\n" for hit in hits)
