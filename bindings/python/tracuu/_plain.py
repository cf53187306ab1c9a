"""repr() of what does not fit on one line, or not without cutting."""

from __future__ import annotations

import textwrap
from typing import Any

from . import _tracuu

BASES = {
    "none": "nothing searched for",
    "all_words": "with all words",
    "any_pair": "with a pair of words",
    "filter": "passing the filter",
}


def summary(hits: _tracuu.Hits) -> str:
    """How much was found, and how the query was read."""
    about = "" if hits.total_exact else "about "
    return f"{len(hits)} of {about}{hits.total:,} {BASES[hits.basis]}, read as {hits.interpretation.query!r}"


def hits(hits: _tracuu.Hits) -> str:
    lines = [f"Hits: {summary(hits)}"]
    if hits.did_you_mean:
        lines.append(f"      {before_meant(hits)}: {hits.did_you_mean}")
    ranked = any(hit.score for hit in hits)
    for hit in hits:
        score = f"{hit.score:.3f}  " if ranked else ""
        lines.append(f"{hit.rank:>4}  {score}{hit.published[:10]:10}  {_short(hit.title or hit.id)}")
        if hit.snippet:
            lines.append(textwrap.indent(textwrap.fill(hit.snippet.marked("[", "]"), 100), " " * 6))
    lines += [f"      {problem.message}" for problem in hits.problems]
    return "\n".join(lines)


def before_meant(hits: _tracuu.Hits) -> str:
    """What stands before the query that was probably meant."""
    return "nothing found as typed; shown instead" if hits.corrected else "did you mean"


def hit(hit: _tracuu.Hit) -> str:
    score = f"{hit.score:.3f}, " if hit.score else ""
    return f"Hit({hit.rank}, {hit.id!r}, {score}{_short(hit.title)!r})"


def passage(passage: _tracuu.Passage) -> str:
    return f"Passage({_short(passage.text)!r}, {len(passage.highlights)} highlights)"


def facet(facet: _tracuu.Facet) -> str:
    counts = ", ".join(f"{value!r}: {count}" for value, count in facet.items())
    return f"Facet({facet.field!r}, {{{counts}}})"


def tokens(tokens: _tracuu.Tokens) -> str:
    shown = ", ".join(repr(token) for token in tokens[:20])
    return f"Tokens([{shown}{f', … {len(tokens)} in all' if len(tokens) > 20 else ''}])"


def document(document: _tracuu.Document) -> str:
    return (
        f"Document({document.id!r}, {_short(document.title)!r}, {len(document.text):,} characters, {document.fields})"
    )


def report(report: _tracuu.Report) -> str:
    return f"Report({report.id!r}, {_short(report.title)!r}, {report.published!r}, {len(report.text):,} characters)"


def finding(found: Any) -> str:
    """A value of tracuu.Findings as a call, with what it holds; of Findings, how much."""
    members = {name: getattr(found, name) for name in dir(found) if not name.startswith("_")}
    if isinstance(found, _tracuu.Findings):
        members = {name: len(values) for name, values in members.items() if values}
    shown = (
        f"{name}={value.start}:{value.stop}" if isinstance(value, slice) else f"{name}={value!r}"
        for name, value in members.items()
    )
    return f"{type(found).__name__}({', '.join(shown)})"


def index(index: _tracuu.Index) -> str:
    return f"Index({str(index.path)!r}, {len(index):,} documents)"


def _short(text: str, length: int = 80) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
