"""What may be added, and what comes back."""

import dataclasses
import datetime
import pickle
from collections import namedtuple
from pathlib import Path
from typing import Any

import numpy
import pandas
import pytest

import tracuu


@dataclasses.dataclass
class Meeting:
    id: str
    title: str
    published: datetime.date


def stored(document: Any) -> tracuu.Document:
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(document)
    searcher = index.searcher()
    [id] = searcher.ids()
    got = searcher.get(id)
    assert got is not None
    return got


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"published": "2021-03-05"}, {"published": ["2021-03-05"]}),
        ({"published": datetime.date(2021, 3, 5)}, {"published": ["2021-03-05"]}),
        ({"published": datetime.datetime(2021, 3, 5, 15, 30)}, {"published": ["2021-03-05T15:30:00"]}),
        ({"agency": ["Sở Y tế", "Đảng ủy"]}, {"agency": ["Sở Y tế", "Đảng ủy"]}),
        ({"seats": 12}, {"seats": ["12"]}),
        ({"nothing": None, "missing": float("nan"), "none": []}, {}),
        ({"nothing": pandas.NA, "missing": pandas.NaT, "none": [None, pandas.NA]}, {}),
        ({"published": pandas.Timestamp(2021, 3, 5)}, {"published": ["2021-03-05T00:00:00"]}),
        ({"published": numpy.datetime64("2021-03-05")}, {"published": ["2021-03-05"]}),
        ({"agency": numpy.array(["Sở Y tế", "Đảng ủy"]), "seats": numpy.int64(12)}, {"agency": ["Sở Y tế", "Đảng ủy"], "seats": ["12"]}),
        ({"fields": {"agency": "Sở Y tế"}}, {"agency": ["Sở Y tế"]}),
    ],
)
def test_fields_are_what_python_people_hold(given: dict[str, Any], fields: dict[str, list[str]]) -> None:
    assert stored({"id": "1", "text": "họp", **given}).fields == fields


def test_a_dataclass_is_a_document() -> None:
    document = stored(Meeting("1", "Họp chi bộ", datetime.date(2021, 3, 5)))
    assert document == tracuu.Document("1", "Họp chi bộ", fields={"published": "2021-03-05"})


def test_a_row_of_a_frame_is_a_document() -> None:
    frame = pandas.DataFrame({"id": ["1", "2"], "text": ["họp", None], "agency": ["Sở Y tế", None]}).convert_dtypes()
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        assert writer.add_all(frame) == writer.add_all(frame.itertuples(index=False)) == 2
    [one, other] = [index.searcher().get(id) for id in ("1", "2")]
    assert one == tracuu.Document("1", text="họp", fields={"agency": "Sở Y tế"}) and other == tracuu.Document("2")
    assert stored(namedtuple("Row", "id text")("3", "họp")) == tracuu.Document("3", text="họp")


def test_keywords_are_a_document() -> None:
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add(id="1", text="họp", agency="Sở Y tế")
        with pytest.raises(TypeError):
            writer.add(tracuu.Document("2"), text="both")
    assert index.search("họp")[0].fields == {"agency": ["Sở Y tế"]}


@pytest.mark.parametrize(
    "given", [1, "text", Meeting, {"title": "no id"}, {"id": "1", "published": b"2021"}, {"id": ["1", "2"]}]
)
def test_what_is_no_document_is_a_type_error(given: Any) -> None:
    with pytest.raises(TypeError):
        stored(given)


def test_documents_compare_and_pickle() -> None:
    document = tracuu.Document("1", "Họp", "Chi bộ", {"agency": ["Sở"]})
    assert pickle.loads(pickle.dumps(document)) == document
    assert document != tracuu.Document("1") and document != "1"
    schema = tracuu.Schema.reports()
    assert pickle.loads(pickle.dumps(schema)) == schema


def test_what_is_unweighted_is_stored_and_not_searched() -> None:
    text = "😀 Trang chủ | Liên hệ\nChi bộ họp bàn việc. \ud800 Bản quyền"
    menu, footer = slice(2, 21), slice(-9, None)
    document = tracuu.Document("1", text=text, unweighted=[footer, menu, slice(5, 5)])
    assert [document.text[each] for each in document.unweighted] == ["Bản quyền", "Trang chủ | Liên hệ"]
    assert pickle.loads(pickle.dumps(document)).unweighted == document.unweighted != tracuu.Document("1", text=text).unweighted
    for form in (document, {"id": "1", "text": text, "unweighted": [menu, footer]}):
        index = tracuu.Index.in_memory()
        with index.writer() as writer:
            writer.add(form)
        got = index.searcher().get("1")
        assert got is not None and got.text == document.text and len(got.unweighted) == 2
        assert not index.search('"liên hệ"') and not index.search('"bản quyền"') and index.search('"chi bộ"')
    for wrong in ([(0, 1)], [slice(0, 4, 2)]):
        with pytest.raises((TypeError, ValueError)):
            tracuu.Document("1", text=text, unweighted=wrong)  # type: ignore[arg-type]


def test_the_boilerplate_of_a_report_is_unweighted(folder: Path) -> None:
    ranges = 0
    for report in tracuu.reports_in(folder):
        document = report.document()
        assert document.unweighted[: len(report.findings.boilerplate)] == report.findings.boilerplate
        ranges += len(document.unweighted)
    assert ranges > 0


def test_a_document_is_a_dict_and_back() -> None:
    document = tracuu.Document("1", "Họp", "Chi bộ", {"who": ["An", "Bình"], "year": 2021, "text": "a field"})
    assert document.to_dict() == {
        "id": "1", "title": "Họp", "text": "Chi bộ", "who": ["An", "Bình"], "year": "2021", "fields": {"text": "a field"},
    }  # fmt: skip
    assert stored(document.to_dict()) == document


def test_a_reader_says_how_far_it_is(folder: Path) -> None:
    told: list[tracuu.ReadProgress] = []
    reports = list(tracuu.reports_in(folder / "0*.txt", on_progress=told.append))
    assert [each.reports for each in told] == [*range(1, len(reports) + 1), len(reports)]
    assert [each.file and each.file.name for each in told] == [*(report.id for report in reports), None]
    assert told[0].bytes_read <= told[-2].bytes_read < told[-1].bytes_read == told[-1].bytes_total


def test_a_report_is_read(folder: Path) -> None:
    [report] = tracuu.read_file(folder / "20-tong-ket-cong-tac-dang-so-y-te-ca-mau.txt")
    assert report.published == "2020-12-30T17:20"
    assert report.title_range is not None
    assert " ".join(report.text[report.title_range].split()) == report.title
    assert stored(report).title == report.title


def test_reports_are_read_as_bytes_of_any_charset() -> None:
    text = "Họp chi bộ tháng 3\n\nChi bộ họp bàn việc kết nạp đảng viên mới trong quý."
    assert tracuu.read_report(text.encode()).text == tracuu.read_report(text).text
    assert "đảng viên" in tracuu.read_report(text.encode("utf-16")).text
    with pytest.raises(TypeError):
        tracuu.read_report(3)  # type: ignore[arg-type]


def test_reports_of_a_folder_are_an_iterator(folder: Path, tmp_path: Path) -> None:
    reader = tracuu.reports_in(folder)
    first = next(reader)
    assert first.id.startswith("01-") and reader.file.name == first.id
    assert len(list(reader)) == 65
    assert reader.bytes_read == reader.bytes_total > 0
    assert list(reader) == []
    (tmp_path / "bad.json").write_text("{")
    problems: list[tracuu.ReadProblem] = []
    assert list(tracuu.reports_in(tmp_path, on_problem=problems.append)) == []
    assert problems[0].file.name == "bad.json"


def test_an_exception_in_a_callback_comes_through(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{")

    def refuse(problem: tracuu.ReadProblem) -> None:
        raise RuntimeError(problem.message)

    with pytest.raises(RuntimeError):
        list(tracuu.reports_in(tmp_path, on_problem=refuse))
