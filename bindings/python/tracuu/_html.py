"""How values draw themselves in a notebook: escaped, without scripts, in colours that read on light and on dark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from . import _plain, _tracuu

# Half-transparent colours over whatever the theme has behind them; text keeps the theme's own colour.
STYLE = """<style>
.tracuu {font-size: 14px; line-height: 1.45; max-width: 60em}
.tracuu mark {background: rgba(255, 193, 7, .4); color: inherit; border-radius: 2px; padding: 0 1px}
.tracuu .dim {opacity: .65; font-size: 90%}
.tracuu .note {border-left: 3px solid rgba(255, 152, 0, .8); padding-left: .5em; margin: .3em 0}
.tracuu table {border-collapse: collapse; margin: .4em 0}
.tracuu td, .tracuu th {text-align: left !important; vertical-align: top; padding: .35em .6em; white-space: normal}
.tracuu tr {border-top: 1px solid rgba(128, 128, 128, .3); background: none !important}
.tracuu td.number, .tracuu th.number {text-align: right !important; font-variant-numeric: tabular-nums; white-space: nowrap}
.tracuu .bar {display: inline-block; height: .8em; border-radius: 2px; background: rgba(33, 150, 243, .55)}
.tracuu .facets {display: flex; flex-wrap: wrap; gap: 0 2em}
.tracuu .token {border-radius: 3px; padding: 1px 2px}
.tracuu .syllable {background: rgba(33, 150, 243, .18)}
.tracuu .word {background: rgba(76, 175, 80, .28)}
.tracuu .number {background: none}
.tracuu .token.number {background: rgba(255, 152, 0, .3)}
.tracuu .code {background: rgba(233, 30, 99, .28)}
.tracuu .period {background: rgba(156, 39, 176, .28)}
.tracuu .email, .tracuu .url {background: rgba(0, 150, 136, .28)}
</style>"""


def hits(hits: _tracuu.Hits) -> str:
    ranked = any(hit.score for hit in hits)
    rows = "".join(_hit_row(hit, ranked) for hit in hits)
    head = f"<tr><th></th><th>report</th>{_number('score', 'th') if ranked else ''}</tr>"
    table = f"<table>{head}{rows}</table>" if rows else "<p>nothing found</p>"
    facets = "".join(_facet(facet) for facet in hits.facets.values())
    fallback = ["nothing is spelled like that; found without accents"] if hits.folded_fallback else []
    notes = _notes([*fallback, *(problem.message for problem in hits.problems)])
    dim = f"<div class='dim'>{escape(_plain.summary(hits))} · {hits.times['total'] * 1000:.1f} ms</div>"
    note = f"<div class='note'>{_plain.before_meant(hits)}: {_meant(hits.did_you_mean)}</div>"
    meant = note if hits.did_you_mean else ""
    return _framed(f"{dim}{meant}{notes}{table}<div class='facets'>{facets}</div>")


def hit(hit: _tracuu.Hit) -> str:
    return _framed(f"<table>{_hit_row(hit, hit.score != 0)}</table>{_explanation(hit.why) if hit.why else ''}")


def snippet(snippet: _tracuu.Snippet) -> str:
    return _framed(snippet.html())


def facet(facet: _tracuu.Facet) -> str:
    return _framed(_facet(facet))


def explanation(explanation: _tracuu.Explanation) -> str:
    return _framed(_explanation(explanation))


def query(query: _tracuu.Query) -> str:
    notes = _notes(problem.message for problem in query.problems)
    return _framed(f"<code>{escape(str(query))}</code><div class='dim'>{escape(query.tree)}</div>{notes}")


def near_miss(near_miss: _tracuu.NearMiss) -> str:
    if not near_miss:
        return _framed("<p>nothing better is known</p>")
    rows = "".join(
        f"<tr><td>{escape(each.typed)}</td><td><mark>{escape(each.meant)}</mark></td>"
        f"{_number(f'{each.confidence:.2f}')}</tr>"
        for each in near_miss.corrections
    )
    head = f"<tr><th>typed</th><th>meant</th>{_number('confidence', 'th')}</tr>"
    return _framed(f"did you mean: {_meant(near_miss)}<table>{head}{rows}</table>")


def suggestion(suggestion: _tracuu.Suggestion) -> str:
    about = f"{suggestion.kind} · {suggestion.documents:,} · {suggestion.newest[:10]}".removesuffix(" · ")
    return _framed(f"{_marked(suggestion.text, [suggestion.matched])} <span class='dim'>{escape(about)}</span>")


def document(document: _tracuu.Document) -> str:
    text = escape(document.text[:1000]) + ("…" if len(document.text) > 1000 else "")
    fields = "".join(
        f"<tr><td class='dim'>{escape(name)}</td><td>{escape(', '.join(values))}</td></tr>"
        for name, values in document.fields.items()
    )
    heading = f"<b>{escape(document.title)}</b><div class='dim'>{escape(document.id)}</div>"
    return _framed(f"{heading}<table>{fields}</table><div style='white-space: pre-wrap'>{text}</div>")


def index(index: _tracuu.Index) -> str:
    stats = index.stats()
    return _framed(
        f"<b>{escape(str(index.path))}</b><div class='dim'>{stats['documents']:,} documents · "
        f"{stats['bytes'] / 2**20:,.1f} MiB · generation {stats['generation']}</div>"
    )


def tokens(tokens: _tracuu.Tokens, most: int = 2000) -> str:
    """The text as written, with every token in the colour of its kind; parts of a whole are told by pointing at it."""
    text, shown, at = tokens.text, [], 0
    wholes = [token for token in tokens if not token.part]
    for token in wholes[:most]:
        shown.append(escape(text[at : token.source.start]))
        title = escape(f"{token.kind}: {token.text} / {token.folded}", quote=True)
        shown.append(f"<span class='token {token.kind}' title='{title}'>{escape(text[token.source])}</span>")
        at = token.source.stop
    shown.append(escape(text[at:]) if len(wholes) <= most else f" … {len(wholes):,} tokens in all")
    return _framed(f"<div style='white-space: pre-wrap; line-height: 1.9'>{''.join(shown)}</div>")


def _meant(near_miss: _tracuu.NearMiss) -> str:
    corrections = "; ".join(f"{each.typed} → {each.meant}" for each in near_miss.corrections)
    return f"<b title='{escape(corrections, quote=True)}'>{escape(near_miss.text)}</b>"


def _hit_row(hit: _tracuu.Hit, ranked: bool) -> str:
    title = _marked(hit.title, hit.title_highlights) if hit.title else escape(hit.id)
    twins = f"also {', '.join(hit.twins)}" if hit.twins else ""
    about = " · ".join(escape(part) for part in (hit.published.replace("T", " "), hit.id, twins) if part)
    return (
        f"<tr>{_number(hit.rank)}<td><b>{title}</b><div class='dim'>{about}</div>{hit.snippet.html()}</td>"
        f"{_number(f'{hit.score:.2f}') if ranked else ''}</tr>"
    )


def _number(value: object, tag: str = "td") -> str:
    return f"<{tag} class='number'>{value}</{tag}>"


def _facet(facet: _tracuu.Facet) -> str:
    rows = "".join(
        f"<tr><td>{escape(value)}</td><td class='number'>{count:,}</td><td>{_bar(count, facet.values())}</td></tr>"
        for value, count in facet.items()
    )
    return f"<table><tr><th colspan='3'>{escape(facet.field)}</th></tr>{rows}</table>"


def _explanation(explanation: _tracuu.Explanation) -> str:
    scores = [part.score for part in explanation]
    rows = "".join(
        f"<tr><td>{escape(part.term)}</td><td>{escape(part.field)}</td><td>{part.grade}</td>"
        f"<td class='number'>{part.score:.3f}</td><td>{_bar(part.score, scores)}</td></tr>"
        for part in explanation
    )
    return f"<table>{rows}<tr><td colspan='3'>total</td><td class='number'><b>{sum(scores):.3f}</b></td><td></td></tr></table>"


def _bar(value: float, values: Iterable[float]) -> str:
    widest = max(values, default=0)
    return f"<span class='bar' style='width: {max(0, value) / widest * 12:.2f}em'></span>" if widest > 0 else ""


def _marked(text: str, highlights: Sequence[slice[int, int, None]]) -> str:
    shown, at = [], 0
    for highlight in highlights:
        shown.append(f"{escape(text[at : highlight.start])}<mark>{escape(text[highlight])}</mark>")
        at = highlight.stop
    return "".join(shown) + escape(text[at:])


def _notes(messages: Iterable[str]) -> str:
    return "".join(f"<div class='note'>{escape(message)}</div>" for message in messages)


def _framed(content: str) -> str:
    return f"{STYLE}<div class='tracuu'>{content}</div>"
