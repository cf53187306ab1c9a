"""What values look like: in a notebook, in a terminal, as tables."""

import html.parser
import re
from typing import Any

import pytest

import tracuu

HOSTILE = "<script>alert('đảng')</script> & \"đảng\""


@pytest.fixture(scope="module")
def hostile() -> tracuu.Index:
    schema = tracuu.Schema([*tracuu.Schema.reports().fields, tracuu.Field("body", facet=True)])
    index = tracuu.Index.in_memory(schema)
    with index.writer() as writer:
        writer.add(id=f"1{HOSTILE}", title=HOSTILE, text=f"Đảng {HOSTILE}", body=HOSTILE, published="2021-03-05")
    return index


class Balanced(html.parser.HTMLParser):
    """Holds what is drawn to be whole: every tag closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def drawn(value: Any) -> str:
    page: str = value._repr_html_()
    assert Balanced(page).tags <= {"style", "div", "table", "tr", "td", "th", "b", "p", "mark", "span", "code"}
    return page


def test_everything_draws_itself_escaped(hostile: tracuu.Index) -> None:
    hits = hostile.search("đảng <i>", facets=["body"], explain=True)
    values = [
        hits, hits[0], hits[0].snippet, hits[0].why, hits.facets["body"], tracuu.tokenize(HOSTILE), tracuu.Query(HOSTILE),
        hostile, hostile.searcher().get(hits[0].id), tracuu.read_report(HOSTILE),
        hostile.search('"đảng'), hostile.search(""), hostile.search("zzz"),
    ]  # fmt: skip
    for value in values:
        assert "<script" not in drawn(value) and repr(value)


def test_hits_are_a_table_with_what_matched(reports: tracuu.Index) -> None:
    page = drawn(reports.search("bao hiem y te", limit=5, facets=["year"]))
    assert page.count("<mark>") > 5 and page.count("class='bar'") > 1
    assert re.search(r"5 of \d+ with all words, read as", page)
    fallback = drawn(reports.search("sột xuạt huyệt"))
    assert "found without accents" in fallback


def test_what_was_meant_is_shown(reports: tracuu.Index) -> None:
    corrected = reports.search("nghi quyet dai hio", match="all")
    assert "shown instead: <b title='hio → hội'>nghị quyết đại hội</b>" in drawn(corrected)
    assert "shown instead: nghị quyết đại hội" in repr(corrected)
    asked = reports.search("nghi quyet dai hio", did_you_mean="always")
    assert "did you mean: <b" in drawn(asked) and "did you mean: nghị quyết đại hội" in repr(asked)
    near_miss = reports.searcher().did_you_mean('"<b>" an toàn thực phẫm')
    assert "<mark>phẩm</mark>" in drawn(near_miss) and "&lt;b&gt;" in drawn(near_miss)
    assert "nothing better" in drawn(reports.searcher().did_you_mean("an toàn"))


def test_suggestions_are_drawn(reports: tracuu.Index, hostile: tracuu.Index) -> None:
    assert "<mark>Bộ Y t</mark>ế <span class='dim'>agency · 2 · 2021-01-14</span>" in drawn(reports.searcher().suggest("bo y t")[0])
    assert "&lt;<mark>script</mark>&gt;" in drawn(hostile.searcher().suggest("script")[0])


def test_marks_stand_where_the_words_stand(hostile: tracuu.Index) -> None:
    assert "alert(&#x27;<mark>đảng</mark>&#x27;)" in drawn(hostile.search("đảng")[0])


def test_a_score_is_bars_that_sum_up(reports: tracuu.Index) -> None:
    hit = reports.search("bảo hiểm y tế", limit=1, explain=True)[0]
    page = drawn(hit.why)
    assert page.count("class='bar'") == len(hit.why) and f"<b>{hit.score:.3f}</b>" in page
    assert "total" in repr(hit.why)


def test_tokens_are_the_text_in_colours() -> None:
    text = "Ngày 6/3, 04 – NQ/ĐUK <b>"
    page = drawn(tracuu.tokenize(text)).split("</style>")[1]
    assert html.unescape(re.sub("<[^>]*>", "", page)) == text
    assert page.count("class='token code'") == 1 and "04-nq/đuk / 04-nq/duk" in page


def test_long_texts_are_cut() -> None:
    tokens = tracuu.tokenize("đảng " * 5000)
    assert len(drawn(tokens)) < 500_000 and "5,000 tokens in all" in drawn(tokens)
    assert len(repr(tokens)) < 2000 and "5000 in all" in repr(tokens)


def test_hits_are_rows(reports: tracuu.Index) -> None:
    hits = reports.search("hội nghị", limit=5)
    rows = hits.to_dicts()
    assert [row["id"] for row in rows] == [hit.id for hit in hits]
    assert list(rows[0])[:6] == ["rank", "score", "id", "title", "published", "snippet"]
    assert hits[0].to_dict() == rows[0]


def test_hits_are_a_frame(reports: tracuu.Index) -> None:
    pandas = pytest.importorskip("pandas")
    hits = reports.search("hội nghị", limit=20, facets=["year"], explain=True)
    frame = hits.to_pandas()
    assert list(frame["rank"]) == list(range(1, 21)) and frame["published"].dt.year.max() >= 2021
    assert hits.facets["year"].to_pandas()["count"].sum() == sum(hits.facets["year"].values())
    assert hits[0].why.to_pandas()["score"].sum() == pytest.approx(hits[0].score)
    tokens = tracuu.tokenize("Đảng uỷ Khối").to_pandas()
    assert list(tokens["written"]) == ["Đảng", "uỷ", "Khối"] and list(tokens["begin"]) == [0, 5, 8]
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add_all(pandas.DataFrame({"id": ["1", "2"], "text": ["họp", None]}).to_dict("records"))
    assert len(index) == 2
    assert len(reports.search("").to_pandas()) == 0


def test_a_frame_of_nothing_has_columns(reports: tracuu.Index) -> None:
    pytest.importorskip("pandas")
    some = reports.search("hội nghị", facets=["year"], explain=True)
    none = reports.search("zzxxqq", facets=["year"], limit=1)
    for full, empty in (
        (some, none),
        (some.facets["year"], none.facets["year"]),
        (some[0].why, reports.search("hội nghị", limit=1)[0].why),
        (tracuu.tokenize("Đảng"), tracuu.tokenize("")),
    ):
        frame = empty.to_pandas()
        assert len(frame) == 0 and len(frame.columns) >= 2
        alike = full.to_pandas()[list(frame.columns)]
        assert [dtype.kind for dtype in frame.dtypes] == [dtype.kind for dtype in alike.dtypes]


def test_a_repr_tells_what_was_found(reports: tracuu.Index) -> None:
    shown = repr(reports.search('nghị quyết AND "đại hội', limit=2))
    assert shown.startswith("Hits: 2 of ") and "[Nghị quyết" in shown and "quote is not closed" in shown


def test_hits_by_date_or_title_have_no_score_to_show(reports: tracuu.Index) -> None:
    ranked = reports.search("nghị quyết", limit=2)
    assert f"{ranked[0].score:.3f}" in repr(ranked) and f"{ranked[0].score:.3f}" in repr(ranked[0])
    for order in ("newest", "title"):
        listed = reports.search("nghị quyết", limit=2, sort=order)
        assert "0.000" not in repr(listed) + repr(listed[0]) and listed[0].id in repr(listed[0])
