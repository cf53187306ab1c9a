"""Measures of ranking, and the files they come from."""

import math
from pathlib import Path

import pytest

import tracuu

QUERIES = {"q1": "tiêm vắc xin", "q2": "bảo hiểm y tế hộ gia đình", "q3": "không có câu trả lời zzz"}
JUDGED = {
    "q1": {"03-tap-huan-tiem-vac-xin-ha-nam.txt": 2},
    "q2": {"06-mo-rong-bao-hiem-y-te-ho-gia-dinh.txt": 1, "nowhere": 1},
}


def test_measures_are_those_of_the_books() -> None:
    rankings = {"q1": ["a", "b", "c"], "q2": ["x"]}
    judgements = {"q1": {"b": 2, "c": 1, "z": 0}, "q2": {"y": 1}, "q3": {"none": 0}}
    measures = tracuu.measure(rankings, judgements)
    dcg, ideal = 2 / math.log2(3) + 1 / math.log2(4), 2 / math.log2(2) + 1 / math.log2(3)
    assert measures.ndcg_at_10 == pytest.approx(dcg / ideal / 2)
    assert measures.mrr_at_10 == pytest.approx((1 / 2 + 0) / 2)
    assert measures.recall_at_100 == pytest.approx(1 / 2)
    assert measures.queries == 2 and measures.to_dict()["queries"] == 2


def test_they_are_those_of_ir_measures() -> None:
    ir_measures = pytest.importorskip("ir_measures")
    from ir_measures import RR, R, nDCG

    rankings = {f"q{q}": [f"d{(q * 7 + i * 13) % 40}" for i in range(30)] for q in range(8)}
    judgements = {f"q{q}": {f"d{d}": (q + d) % 3 for d in range(0, 40, q + 2)} for q in range(8)}
    run = [ir_measures.ScoredDoc(q, d, -i) for q, ids in rankings.items() for i, d in enumerate(ids)]
    qrels = [ir_measures.Qrel(q, d, grade) for q, grades in judgements.items() for d, grade in grades.items()]
    theirs = ir_measures.calc_aggregate([nDCG @ 10, RR @ 10, R @ 100], qrels, run)
    ours = tracuu.measure(rankings, judgements)
    assert ours.ndcg_at_10 == pytest.approx(theirs[nDCG @ 10])
    assert ours.mrr_at_10 == pytest.approx(theirs[RR @ 10])
    assert ours.recall_at_100 == pytest.approx(theirs[R @ 100])


def test_an_evaluated_index_is_what_ir_measures_says_of_its_run(reports: tracuu.Index, tmp_path: Path) -> None:
    ir_measures = pytest.importorskip("ir_measures")
    from ir_measures import RR, R, nDCG

    queries = {f"q{n}": text for n, text in enumerate(["hội nghị y tế", "đại hội đảng bộ", "phong chong dich", "giám sát"])}
    everything = [hit.id for hit in reports.searcher().documents(limit=100)]
    judgements = {
        query: {name: (n * 7 + i) % 3 for i, name in enumerate(everything) if (i + n) % 4 == 0}
        for n, query in enumerate(queries)
    }
    answers = {query: reports.search(text, limit=100, snippets=False) for query, text in queries.items()}
    tracuu.write_run(tmp_path / "run", answers)
    qrels = [ir_measures.Qrel(q, d, grade) for q, grades in judgements.items() for d, grade in grades.items()]
    theirs = ir_measures.calc_aggregate([nDCG @ 10, RR @ 10, R @ 100], qrels, ir_measures.read_trec_run(str(tmp_path / "run")))
    ours = tracuu.evaluate(reports, queries, judgements)
    assert 0 < ours.ndcg_at_10 < 1
    assert ours.ndcg_at_10 == pytest.approx(theirs[nDCG @ 10])
    assert ours.mrr_at_10 == pytest.approx(theirs[RR @ 10])
    assert ours.recall_at_100 == pytest.approx(theirs[R @ 100])


def test_an_index_is_evaluated(reports: tracuu.Index) -> None:
    measures = tracuu.evaluate(reports, QUERIES, JUDGED)
    assert measures.queries == 2 and measures.mrr_at_10 == 1 and measures.recall_at_100 == pytest.approx(0.75)
    bare = {query: tracuu.fold(text) for query, text in QUERIES.items()}
    assert tracuu.evaluate(reports.searcher(), bare, JUDGED, accents="ignore", threads=1).mrr_at_10 == 1


def test_files_of_beir_and_trec_are_read(tmp_path: Path) -> None:
    files = {
        "queries.jsonl": '{"_id": "q1", "text": "tiêm vắc xin"}\n{"_id": 2, "text": "dân số"}\n',
        "queries.tsv": "q1\ttiêm vắc xin\n2\tdân số\n",
        "beir.tsv": "query-id\tcorpus-id\tscore\nq1\ta b\t2\nq1\tc\t0\n",
        "trec.txt": "q1 0 a 2\nq1 0 c 0\n",
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    for name in ("queries.jsonl", "queries.tsv"):
        assert tracuu.read_queries(tmp_path / name) == {"q1": "tiêm vắc xin", "2": "dân số"}
    assert tracuu.read_judgements(tmp_path / "beir.tsv") == {"q1": {"a b": 2, "c": 0}}
    assert tracuu.read_judgements(tmp_path / "trec.txt") == {"q1": {"a": 2, "c": 0}}


def test_documents_of_beir_are_read(tmp_path: Path) -> None:
    (tmp_path / "corpus.jsonl").write_text(
        '{"_id": "1", "title": "Họp", "text": "Chi bộ họp", "metadata": {"year": 2021}}\n\n{"id": 2, "text": "dân số", "who": "An"}\n',
        encoding="utf-8",
    )
    assert [document.to_dict() for document in tracuu.read_documents(tmp_path / "corpus.jsonl")] == [
        {"id": "1", "title": "Họp", "text": "Chi bộ họp", "year": "2021"},
        {"id": "2", "title": "", "text": "dân số", "who": "An"},
    ]


def test_frames_are_documents_queries_and_judgements() -> None:
    pandas, pyarrow = pytest.importorskip("pandas"), pytest.importorskip("pyarrow")
    notes = pandas.DataFrame({"id": ["a", "b"], "text": ["tiêm vắc xin", "dân số"], "published": pandas.to_datetime(["2021-03-05", None])})
    queries = pandas.DataFrame({"query_id": ["q1", "q2"], "text": ["vắc xin", "dan so"]})
    grades = pandas.DataFrame({"query_id": ["q1", "q2"], "doc_id": ["a", "b"], "relevance": [1, 2], "iteration": "0"})
    for table in (lambda frame: frame, pyarrow.Table.from_pandas):
        index = tracuu.Index.in_memory()
        with index.writer() as writer:
            assert writer.add_all(table(notes)) == 2
        assert index.search("vắc xin")[0].published[:10] == "2021-03-05"
        assert tracuu.evaluate(index, table(queries), table(grades)).ndcg_at_10 == 1
        assert index.bulk_load(table(notes)).added == 2
    with pytest.raises(ValueError, match="no column"):
        tracuu.evaluate(index, notes.rename(columns={"text": "words"}), grades)


def test_a_run_is_written_as_trec_reads_it(reports: tracuu.Index, tmp_path: Path) -> None:
    tracuu.write_run(tmp_path / "run", {"q1": reports.search("tiêm vắc xin", limit=2)})
    lines = (tmp_path / "run").read_text(encoding="utf-8").splitlines()
    assert [line.split()[3] for line in lines] == ["1", "2"]
    assert lines[0].split()[:3] == ["q1", "Q0", "03-tap-huan-tiem-vac-xin-ha-nam.txt"]
