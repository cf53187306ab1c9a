"""Values on their way to other programs and processes: columns, Arrow, pickles."""

import copy
import multiprocessing
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tracuu

TEXT = "😀 Ngày 6/3, Đảng uỷ ban hành 04 – NQ/ĐUK. Email a@b.vn \ud800 (2020 – 2025)"
ANY = st.one_of(st.text(), st.text(st.characters(codec=None)), st.text(st.sampled_from("Đảngủy 04–/@.\n😀")))


@given(ANY)
def test_columns_say_what_tokens_say(text: str) -> None:
    tokens, columns = tracuu.tokenize(text), tracuu.tokenize(text, arrays=True)
    assert len(columns) == len(tokens) and columns.source == text
    rows = zip(columns.begin, columns.end, columns.kind, columns.letter_case, columns.part, columns.starts_sentence)
    assert [(b, e, columns.kinds[k], columns.letter_cases[c], p, s) for b, e, k, c, p, s in rows] == [
        (t.source.start, t.source.stop, t.kind, t.letter_case, t.part, t.starts_sentence) for t in tokens
    ]
    assert columns.text == [token.text for token in tokens]
    assert columns.folded == [token.folded for token in tokens]


def test_columns_outlive_what_they_came_from() -> None:
    folded, offsets = (lambda c: (c.folded_bytes, c.folded_offsets))(tracuu.tokenize(TEXT * 100, arrays=True))
    assert bytes(folded[offsets[1] : offsets[2]]) == b"6"
    with pytest.raises(TypeError):
        offsets[0] = 1


def test_columns_are_arrays_of_numpy_without_a_copy() -> None:
    numpy = pytest.importorskip("numpy")
    columns = tracuu.tokenize(TEXT, arrays=True)
    begin, part = numpy.asarray(columns.begin), numpy.asarray(columns.part)
    assert (begin.dtype, part.dtype) == (numpy.int64, numpy.bool_)
    assert begin.ctypes.data == numpy.asarray(columns.begin).ctypes.data
    written = [TEXT[b:e] for b, e in zip(begin[~part], numpy.asarray(columns.end)[~part])]
    assert "04 – NQ/ĐUK" in written and "NQ" not in written
    assert numpy.asarray(tracuu.tokenize("", arrays=True).begin).size == 0


def test_tokens_are_an_arrow_table() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    for value in (tracuu.tokenize(TEXT), tracuu.tokenize(TEXT, arrays=True)):
        table = pyarrow.table(value)
        table.validate(full=True)
        rows = [{key: row[key] for key in table.column_names} for row in tracuu.tokenize(TEXT).to_dicts()]
        assert table.to_pylist() == rows and value.to_arrow().equals(table)
    assert pyarrow.table(tracuu.tokenize("")).num_rows == 0


def test_hits_are_an_arrow_table(reports: tracuu.Index) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    for hits in (reports.search("hội nghị", limit=50), reports.searcher().documents(limit=100), reports.search("")):
        table = pyarrow.table(hits)
        table.validate(full=True)
        assert table.num_rows == len(hits)
        for row, expected in zip(table.to_pylist(), hits.to_dicts()):
            for name, value in row.items():
                wanted = expected.get(name)
                assert value == ([wanted] if isinstance(value, list) and isinstance(wanted, str) else wanted or value)


def test_a_field_of_several_values_is_a_list_in_arrow() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(id="1", text="họp", who=["An", "Bình"], source="X")
        writer.add(id="2", text="họp họp", published="2021-03-05")
    table = index.searcher().documents().to_arrow()
    columns = {name: dict(zip(table["id"].to_pylist(), table[name].to_pylist())) for name in table.column_names}
    assert columns["who"] == {"1": ["An", "Bình"], "2": []}
    assert columns["source"] == {"1": "X", "2": None} and columns["published"] == {"1": None, "2": "2021-03-05"}


def test_facets_and_scores_are_arrow_tables(reports: tracuu.Index) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    hits = reports.search("bảo hiểm y tế", facets=["person", "year"], explain=True)
    for value in (*hits.facets.values(), hits[0].why, hits[-1].why):
        table = pyarrow.table(value)
        table.validate(full=True)
        assert table.to_pylist() == value.to_dicts() and len(value) > 0


def test_an_arrow_stream_nobody_reads_is_given_back(reports: tracuu.Index) -> None:
    assert "arrow_array_stream" in repr(reports.search("họp").__arrow_c_stream__())


def same(value: Any) -> Any:
    again = pickle.loads(pickle.dumps(value))
    assert type(again) is type(value) and repr(again) == repr(value) == repr(copy.deepcopy(value))
    return again


def test_answers_are_pickled(reports: tracuu.Index) -> None:
    hits = reports.search('hội nghị "đảng', limit=5, facets=["year"], explain=True)
    again = same(hits)
    assert again.to_dicts() == hits.to_dicts() and again.times == hits.times and again.basis == hits.basis
    assert again._repr_html_() == hits._repr_html_()
    assert [hit.title_highlights for hit in again] == [hit.title_highlights for hit in hits]
    for value in (hits[0], hits[0].snippet, hits[0].snippet.passages[0], hits[0].why, hits[0].why[0], hits.problems[0]):
        same(value)
    assert dict(same(hits.facets["year"]).items()) == dict(hits.facets["year"].items())
    corrected = same(reports.search("nghi quyet dai hio", match="all", limit=1))
    assert corrected.corrected and corrected.did_you_mean.text == "nghị quyết đại hội"
    document = reports.searcher().get(again[0].id)
    assert document is not None
    assert document.text[again[0].snippet.passages[0].slice_of(document)] == again[0].snippet.passages[0].text


def values(reports: tracuu.Index, folder: Path) -> dict[str, Any]:
    """One of each class that holds what it says and nothing else."""
    schema = tracuu.Schema.reports()
    report = tracuu.read_report("Họp\n\nNgày 05/3/2021, ông Trần Văn An, Bí thư Chi bộ, chủ trì; Kế hoạch số 04 – KH/ĐU.")
    told: list[tracuu.ReadProgress] = []
    list(tracuu.reports_in(folder, on_progress=told.append))
    near_miss = reports.searcher().did_you_mean("nghi quyet dai hio")
    everything = [
        tracuu.Document("1", "Họp", "Chi bộ họp", {"who": ["An"]}, unweighted=[slice(0, 3)]), schema, schema.fields[0],
        tracuu.Abbreviation("TLĐ", "Tổng Liên đoàn", ["agency"]), tracuu.syllable("nghiệm"), tracuu.words("đại hội")[0],
        tracuu.tokenize("họp")[0], tracuu.Query('"x').problems[0], tracuu.Query("UBND").interpretation.words[0],
        tracuu.measure({"q": ["a"]}, {"q": {"a": 1}}), tracuu.Index.in_memory().bulk_load([{"id": "1", "text": "họp"}]),
        report.findings.people[0], report.findings.people[0].mentions[0], report.findings.documents[0], told[-1],
        near_miss, near_miss.corrections[0], reports.searcher().suggest("bo y t")[0],
    ]  # fmt: skip
    return {type(value).__name__: value for value in everything}


def test_values_are_values(reports: tracuu.Index, folder: Path) -> None:
    for name, value in values(reports, folder).items():
        again = same(value)
        assert again == value and not (again != value) and value != 1, name
        if name != "Schema":
            assert hash(again) == hash(value) and {value: name}[again] == name
    assert tracuu.tokenize("họp")[0] != tracuu.tokenize(" họp")[0]


def test_tokens_are_pickled() -> None:
    tokens = same(tracuu.tokenize(TEXT))
    assert tokens.to_dicts() == tracuu.tokenize(TEXT).to_dicts() and tokens.text == TEXT
    assert same(tracuu.tokenize(TEXT)[3]).source == tokens[3].source
    assert list(same(tracuu.tokenize(TEXT, arrays=True)).begin) == [token.source.start for token in tokens]


def test_a_query_is_pickled_with_the_schema_it_was_read_by() -> None:
    schema = tracuu.Schema([tracuu.Field("level", aliases=["cấp"])])
    query = tracuu.Query("cấp:tỉnh họp", schema)
    assert query.tree != tracuu.Query("cấp:tỉnh họp").tree
    assert same(query).tree == query.tree


def test_a_report_is_pickled_byte_for_byte() -> None:
    text = "Họp chi bộ\n\nNgày 05/3/2021, đồng chí Trần Thị Hoa, Bí thư Chi bộ, chủ trì."
    report = tracuu.read_report(text.encode() + b"\xff\xfe", "x")
    again = same(report)
    assert again.document() == report.document() and again.findings == report.findings
    assert again.title_range == report.title_range


def test_functions_and_methods_are_sent_to_other_processes(reports: tracuu.Index) -> None:
    for function in (tracuu.tokenize, tracuu.fold, tracuu.Index.search, tracuu.Query.__repr__):
        assert pickle.loads(pickle.dumps(function)) is function is copy.deepcopy(function)
    search = pickle.loads(pickle.dumps(reports.search))
    assert [hit.id for hit in search("hội nghị")] == [hit.id for hit in reports.search("hội nghị")]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(tracuu.fold, ["Đảng ủy", "họp"]) == ["dang uy", "hop"]
    for handle in (reports.searcher(), tracuu.Index.in_memory().writer(), reports.searcher().search):
        with pytest.raises(TypeError, match="stays in its process: send the Index"):
            pickle.dumps(handle)


def test_a_pickle_of_another_version_is_refused() -> None:
    make, (token,), state = tracuu.tokenize("họp")[0].__reduce_ex__(2)[:3]
    with pytest.raises(ValueError, match="another version"):
        make(token).__setstate__(state[:-1])
