"""Queries, options, hits."""

import datetime
import math
import pickle
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tracuu


def test_hits_are_a_sequence(reports: tracuu.Index) -> None:
    hits = reports.search("nghị quyết đại hội", limit=5)
    assert len(hits) == 5 and [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert hits[-1].rank == 5 and [hit.rank for hit in hits[1:3]] == [2, 3]
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert hits.total >= 5 and hits.total_exact and hits.basis == "all_words"
    assert set(hits.times) >= {"parse", "total"} and hits.times["total"] < 60


def test_a_hit_outlives_its_result_and_its_index() -> None:
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(id="1", text="Chi bộ họp.")
    snippet = index.search("chi bộ")[0].snippet
    del index, writer
    assert snippet.marked("[", "]") == "[Chi bộ] họp."


def test_highlights_are_str_ranges(reports: tracuu.Index) -> None:
    searcher = reports.searcher()
    seen = 0
    for hit in searcher.search("dang bo so y te", limit=10):
        document = searcher.get(hit.id)
        assert document is not None
        for passage in hit.snippet.passages:
            for form in (document, document.text):
                assert document.text[passage.slice_of(form)] == passage.text
            for highlight in passage.highlights:
                seen += 1
                assert all(
                    word in {"dang", "bo", "so", "y", "te"} for word in tracuu.fold(passage.text[highlight]).split()
                )
        for highlight in hit.title_highlights:
            assert tracuu.fold(hit.title[highlight]).split()[0] in {"dang", "bo", "so", "y", "te"}
    assert seen > 10


@pytest.mark.parametrize(
    "day", ["2021-01-01", "2021-01", "2021", 2021, datetime.date(2021, 1, 1), datetime.datetime(2021, 1, 1, 9)]
)
def test_dates_are_given_in_any_form(reports: tracuu.Index, day: Any) -> None:
    hits = reports.search("hội nghị", after=day, limit=100)
    assert hits and all(hit.date is not None and hit.date >= datetime.date(2021, 1, 1) for hit in hits)
    assert not set(hit.id for hit in hits) & set(hit.id for hit in reports.search("hội nghị", before=day, limit=100))


def test_facets_read_like_dicts(reports: tracuu.Index) -> None:
    facets = reports.search("hội nghị", facets=["year", "section"], facet_limit=3).facets
    assert list(facets) == ["year", "section"]
    year = facets["year"]
    assert len(year) == 3 and dict(year) == dict(year.items()) == {value: year[value] for value in year}
    assert "2021" in year and "1066" not in year
    with pytest.raises(KeyError):
        year["1066"]


def test_the_parts_of_a_score_are_its_sum(reports: tracuu.Index) -> None:
    hit = reports.search("bảo hiểm y tế", limit=1, explain=True)[0]
    assert sum(part.score for part in hit.why) == pytest.approx(hit.score)
    assert not reports.search("bảo hiểm y tế", limit=1)[0].why


def test_a_query_says_how_it_was_read(reports: tracuu.Index) -> None:
    query = tracuu.Query('đại hội AND ("chi bộ')
    assert query and not tracuu.Query("")
    assert str(tracuu.Query(str(query))) == str(query)
    problem = query.problems[0]
    assert query.typed[problem.source].startswith('"')
    hits = reports.search(query)
    assert [p.message for p in hits.problems] == [p.message for p in query.problems]
    assert [p.source for p in hits.problems] == [p.source for p in query.problems]
    assert reports.search(query.typed)[0].id == hits[0].id


@given(st.one_of(st.text(), st.text(st.characters(codec=None)), st.text(st.sampled_from('đảng +-"()*: ANDORNOT~/'))))
@settings(max_examples=200)
def test_any_string_is_searchable(reports: tracuu.Index, typed: str) -> None:
    hits = reports.search(typed, limit=3)
    assert all(0 <= p.source.start <= p.source.stop <= len(typed) for p in hits.problems)
    assert repr(hits) and hits._repr_html_()


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"limt": 3}, TypeError),
        ({"limit": "3"}, TypeError),
        ({"limit": -1}, ValueError),
        ({"offset": 10**30}, ValueError),
        ({"limit": 2.0}, TypeError),
        ({"facets": [1]}, TypeError),
        ({"deadline": math.nan}, ValueError),
        ({"limit": 100_000}, tracuu.InvalidArgumentError),
        ({"limit": 100_000}, ValueError),
        ({"sort": "newst"}, ValueError),
        ({"did_you_mean": "sometimes"}, ValueError),
        ({"facets": "year"}, TypeError),
        ({"after": "yesterday"}, tracuu.InvalidArgumentError),
        ({"deadline": 0}, tracuu.CancelledError),
    ],
)
def test_wrong_options_are_errors(reports: tracuu.Index, options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        reports.search("hội nghị", **options)


def test_a_wrong_number_is_told(reports: tracuu.Index) -> None:
    with pytest.raises(ValueError, match="limit is -1, not a number from 0"):
        reports.search("hội nghị", limit=-1)


def test_options_of_numpy_are_those_of_python(reports: tracuu.Index) -> None:
    np, pd = pytest.importorskip("numpy"), pytest.importorskip("pandas")

    def ids(**options: Any) -> list[str]:
        return [hit.id for hit in reports.search("hội nghị", **options)]

    assert ids(limit=np.int64(3), recency=np.float32(0.5)) == ids(limit=3, recency=0.5)
    assert ids(after=np.int64(2021)) == ids(after=2021) != ids()
    assert ids(before=np.datetime64("2021-03-01T12:00")) == ids(before="2021-03-01") == ids(before=pd.Timestamp("2021-03-01"))


def test_hits_by_a_field(reports: tracuu.Index) -> None:
    def days(sort: Literal["field", "field_descending"]) -> list[str]:
        hits = reports.search("hội nghị", limit=100, sort=sort, sort_field="event")
        return [hit.fields["event"][0] for hit in hits if "event" in hit.fields]

    assert len(days("field")) > 5 and days("field") == sorted(days("field")) and days("field_descending")[0] == days("field")[-1]
    with pytest.raises(ValueError, match="published, event"):
        reports.search("hội nghị", sort="field", sort_field="person")


@pytest.mark.parametrize("deadline", [math.inf, 1e300, 1e15])
def test_a_deadline_may_be_far_away(reports: tracuu.Index, deadline: float) -> None:
    assert reports.search("hội nghị", deadline=deadline)


def test_many_queries_have_the_answers_of_each(reports: tracuu.Index) -> None:
    queries = ["đảng ủy", "dang uy", "bảo hiểm y tế", "", "chi thi 05 CT TW"] * 10
    for threads in (0, 1, 2):
        many = reports.search_many(queries, threads=threads, limit=3)
        assert [[hit.id for hit in hits] for hits in many] == [
            [hit.id for hit in reports.search(q, limit=3)] for q in queries
        ]
    assert reports.search_many([]) == []
    with pytest.raises(tracuu.CancelledError):
        reports.search_many(["đảng ủy"], deadline=0)
    with pytest.raises(TypeError):
        reports.search_many(["đảng ủy", 3])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="write a list"):
        reports.search_many("đảng ủy")
    assert len(reports.search_many(["đảng ủy"] * 200, threads=2**32 - 1, limit=1)) == 200


def test_a_searcher_holds_its_picture(tmp_path: Path) -> None:
    index = tracuu.Index(tmp_path / "reports.idx")
    searcher = index.searcher()
    with index.writer() as writer:
        writer.add(id="1", text="Chi bộ họp.")
    assert len(searcher) == 0 and searcher.refresh() and len(searcher) == 1
    assert "1" in searcher and "2" not in searcher and searcher.get("2") is None
    assert [hit.id for hit in searcher.documents()] == ["1"]
    assert not searcher.refresh()


def test_abbreviations_are_read_and_can_be_left_alone() -> None:
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(tracuu.Document("short", text="UBND tỉnh họp."))
        writer.add(tracuu.Document("long", text="Ủy ban nhân dân tỉnh họp."))
    hits = index.search("họp UBND")
    assert sorted(hit.id for hit in hits) == ["long", "short"]
    reading = hits.interpretation.words[-1]
    assert (reading.typed, reading.stands_for) == ("UBND", "ủy ban nhân dân")
    assert "họp UBND"[reading.source] == "UBND"
    assert [hit.id for hit in index.search('"UBND"')] == ["short"]
    assert [hit.id for hit in index.search("UBND", abbreviations=False)] == ["short"]
    assert tracuu.Query("đ/c Tuyên").interpretation.words[0].stands_for == "đồng chí"


def test_abbreviations_of_ones_own() -> None:
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(id="1", text="Nhà văn hóa họp.")
        writer.add(id="2", text="Bàn việc khác hẳn.")
    assert not index.search("QZXV")
    own = [tracuu.Abbreviation("QZXV", "nhà văn hóa")]
    for given in (own, {"QZXV": "nhà văn hóa"}):
        hits = index.search("QZXV", own_abbreviations=given)
        assert [hit.id for hit in hits] == ["1"] and hits.interpretation.words[0].stands_for == "nhà văn hóa"
        assert index.search(tracuu.Query("QZXV", own_abbreviations=given))[0].id == "1"
        assert index.search_many(["QZXV"], own_abbreviations=given)[0][0].id == "1"
        assert not index.search("QZXV", own_abbreviations=given, abbreviations=False)
    query = pickle.loads(pickle.dumps(tracuu.Query("QZXV họp", own_abbreviations=own)))
    assert index.search(query)[0].id == "1" and query.interpretation.changed
    with pytest.raises(TypeError):
        index.search("QZXV", own_abbreviations=3)


def test_near_duplicates_are_listed_and_folded() -> None:
    text = " ".join(f"báo cáo số {number} của hội nghị về việc {number * 7}" for number in range(60))
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(tracuu.Document("a", text=text))
        writer.add(tracuu.Document("b", "Tít khác", text))
        writer.add(tracuu.Document("c", text="Một hội nghị khác hẳn, ngắn."))
    [twin] = index.searcher().near_duplicates("a")
    assert tuple(twin) == (twin.id, twin.similarity) == ("b", 1.0)
    folded = index.search("hội nghị", collapse=True)
    assert sorted(len(hit.twins) for hit in folded) == [0, 1]


def test_a_near_miss_says_where_and_what(reports: tracuu.Index) -> None:
    typed = "đại hội: an toàn thực phẫm"
    near_miss = reports.searcher().did_you_mean(typed)
    assert near_miss and str(near_miss) == near_miss.text == "đại hội: an toàn thực phẩm"
    [correction] = near_miss.corrections
    assert typed[correction.source] == correction.typed == "phẫm" and correction.meant == "phẩm"
    assert 0 < correction.confidence == near_miss.confidence <= 1
    assert repr(near_miss) == f"NearMiss('{near_miss}')" and repr(correction) == "Correction('phẫm' = 'phẩm')"
    right = reports.searcher().did_you_mean("an toàn thực phẩm")
    assert not right and right.corrections == [] and right != near_miss


def test_suggestions_while_typing(reports: tracuu.Index) -> None:
    searcher = reports.searcher()
    first = searcher.suggest("bo y t")[0]
    assert (first.text, first.kind, first.documents, first.newest[:10]) == ("Bộ Y tế", "agency", 2, "2021-01-14")
    assert first.text[first.matched] == "Bộ Y t" and str(first) == first.text
    assert repr(first) == "Suggestion('Bộ Y tế', agency, 2 documents)"
    assert "Nghị quyết Đại hội" in [each.text for each in searcher.suggest("nghij quyee")]
    assert all(not each.text.casefold().startswith("nghị") for each in searcher.suggest("nghij quyee", keystrokes=False))
    tail = searcher.suggest("họp về nghi quye")[0]
    assert tail.text == "họp về Nghị quyết" and tail.text[tail.matched] == "Nghị quyế"  # as most documents write it
    scores = [each.score for each in searcher.suggest("n", limit=5)]
    assert len(scores) == 5 and scores == sorted(scores, reverse=True)
    assert searcher.suggest("") == searcher.suggest("xyzzy") == searcher.suggest("\ud800") == []
    with pytest.raises(tracuu.InvalidArgumentError, match="limit"):
        searcher.suggest("n", limit=101)


def test_a_search_is_corrected_as_asked(reports: tracuu.Index) -> None:
    typed = '"đại hội" nghi quyet dai hio'
    corrected = reports.search(typed, match="all")
    assert corrected and corrected.corrected and corrected.interpretation.typed == typed
    assert corrected.interpretation.query == str(tracuu.Query(str(corrected.did_you_mean)))
    [slip] = [word for word in corrected.interpretation.words if word.form == "typo"]
    assert (typed[slip.source], slip.stands_for, slip.undo) == ("hio", "hội", "did_you_mean") and 0 < slip.confidence <= 1
    assert typed[corrected.did_you_mean.corrections[0].source] == "hio"
    left = reports.search(typed, match="all", did_you_mean="never")
    assert not left and not left.corrected and not left.did_you_mean
    plain, asked = reports.search(typed), reports.search(typed, did_you_mean="always")
    assert not plain.did_you_mean and asked.did_you_mean == corrected.did_you_mean and not asked.corrected
    assert [hit.id for hit in plain] == [hit.id for hit in asked]
    assert reports.search_many([typed], match="all")[0].did_you_mean == corrected.did_you_mean


def test_problems_of_a_corrected_query_point_into_what_was_typed(reports: tracuu.Index) -> None:
    typed = 'nghi quyet dai hio "đại hội'
    hits = reports.search(typed, filter='"hội', match="all")
    assert hits.corrected and hits.interpretation.typed == typed and [hits.interpretation.typed[problem.source] for problem in hits.problems] == ['"', ""]


def test_a_small_cache_changes_no_answer(reports: tracuu.Index, folder: Path) -> None:
    index = tracuu.Index.in_memory(cache_bytes=1 << 16)
    with index.writer() as writer:
        writer.add_all(tracuu.reports_in(folder))
    for index in (index, tracuu.Index(index.path, create=False, cache_bytes=0)):
        assert [hit.id for hit in index.search("hội nghị")] == [hit.id for hit in reports.search("hội nghị")]


def test_hits_by_title_in_vietnamese_order(reports: tracuu.Index) -> None:
    titles = [hit.title for hit in reports.search("hội nghị", limit=100, sort="title")]
    named = [title for title in titles if title]
    assert len(named) > 10 and named == sorted(named, key=tracuu.collation_key) != sorted(named)
    assert not any(titles[len(named) :])
    backwards = reports.search("hội nghị", limit=len(named), sort="title_descending")
    assert [hit.title for hit in backwards] == named[::-1]
    assert [hit.title for hit in reports.searcher().documents(limit=3, filter="hội nghị", sort="title")] == titles[:3]


def test_values_of_a_facet_in_vietnamese_order(reports: tracuu.Index) -> None:
    most = list(reports.search("hội nghị", facets=["place"], facet_limit=12).facets["place"])
    ordered = list(reports.search("hội nghị", facets=["place"], facet_limit=12, facet_order="value").facets["place"])
    assert ordered == sorted(most, key=tracuu.collation_key) and ordered != most
    with pytest.raises(ValueError, match="not one of: count, value"):
        reports.search("hội nghị", facet_order="size")  # type: ignore[arg-type]


def test_keywords_tell_a_report_from_the_others(reports: tracuu.Index) -> None:
    searcher = reports.searcher()
    keywords = searcher.keywords("45-dai-hoi-doan-truong-cao-dang.txt", 5)
    assert [str(keyword) for keyword in keywords[:2]] == ["đại hội", "chi đoàn"]
    assert any(keyword.name and keyword.word == "Tây Nguyên" and keyword.documents == 2 for keyword in keywords)
    assert keywords == pickle.loads(pickle.dumps(keywords)) and hash(keywords[0]) != hash(keywords[1])
    document = searcher.get("45-dai-hoi-doan-truong-cao-dang.txt")
    assert document is not None and searcher.keywords(document, n=5) == keywords
    assert searcher.keywords({"id": "draft", "text": "và của"}) == []
    with pytest.raises(tracuu.NotFoundError, match="there is no document 'none'"):
        searcher.keywords("none")


def test_reports_like_one(reports: tracuu.Index) -> None:
    searcher = reports.searcher()
    hits = searcher.like("45-dai-hoi-doan-truong-cao-dang.txt", limit=5, explain=True)
    assert hits[0].id == "63-tuoi-tre-cao-dang-tay-nguyen.txt"
    assert "45-dai-hoi-doan-truong-cao-dang.txt" not in [hit.id for hit in hits]
    assert '"Tây Nguyên"' in hits.interpretation.typed
    for word in hits.interpretation.words:
        assert hits.interpretation.typed[word.source] == word.typed
    assert any(part.term == "tây nguyên" for part in hits[0].why)
    draft = {"id": "draft", "title": "Đoàn Trường", "text": "Đoàn viên Trường Cao đẳng Kỹ thuật Tây Nguyên họp."}
    assert searcher.like(draft, limit=1)[0].id in (hits[0].id, "45-dai-hoi-doan-truong-cao-dang.txt")
    nothing = searcher.like({"id": "draft", "text": "và của"})
    assert not nothing and nothing.problems[0].message.startswith("nothing to search for")
    with pytest.raises(tracuu.NotFoundError):
        searcher.like("none")
