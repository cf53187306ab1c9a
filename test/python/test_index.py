"""Indexes and writers: locks, commits, exceptions, threads, Ctrl-C."""

import gc
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import tracuu

PAGE = {"title": "Họp chi bộ", "text": "Chi bộ họp bàn việc kết nạp đảng viên mới. " * 40}


def pages(count: int) -> Iterator[dict[str, str]]:
    for number in range(count):
        yield {"id": str(number), **PAGE}


def test_a_with_commits_at_its_end(tmp_path: Path) -> None:
    index = tracuu.Index(tmp_path / "reports.idx")
    with index.writer() as writer:
        assert writer.add_all(pages(3)) == 3
        assert len(index) == 0
    assert writer.closed and len(index) == 3
    with pytest.raises(tracuu.StaleError):
        writer.add(id="4")


def test_a_with_forgets_everything_on_an_exception(tmp_path: Path) -> None:
    index = tracuu.Index(tmp_path / "reports.idx")
    with pytest.raises(ZeroDivisionError), index.writer() as writer:
        writer.add_all(pages(3))
        1 / 0
    assert writer.closed and len(index) == 0
    index.writer().close()  # and the lock is free


def test_changes_are_seen_when_committed() -> None:
    index = tracuu.Index.in_memory()
    writer = index.writer()
    writer.add_all(pages(3))
    writer.rollback()
    writer.add(id="a", text="họp")
    writer.commit()
    assert "a" in index and len(index) == 1
    assert writer.remove("a") and not writer.remove("b")
    writer.commit()
    assert len(index) == 0
    writer.add_all(pages(2))
    writer.commit()
    assert writer.remove_matching("kết nạp") == 2


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "reports.idx"
    index = tracuu.Index(path)
    with index.writer():
        with pytest.raises(tracuu.LockedError) as raised:
            tracuu.Index(path).writer()
        assert raised.value.kind == "locked" and isinstance(raised.value, tracuu.Error)
        program = f"import tracuu; tracuu.Index({str(path)!r}).writer()"
        other = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
        assert "tracuu.LockedError" in other.stderr


def test_another_thread_is_locked_out(tmp_path: Path) -> None:
    index = tracuu.Index(tmp_path / "reports.idx")
    writer = index.writer()
    with ThreadPoolExecutor(1) as pool, pytest.raises(tracuu.LockedError):
        pool.submit(index.writer).result()
    assert not writer.closed


def test_a_rerun_cell_does_not_lock_itself_out(tmp_path: Path) -> None:
    cell = f"""
import tracuu
index = tracuu.Index({str(tmp_path / "reports.idx")!r})
writer = index.writer()
writer.add(id=str(run), text="họp")
if run == 1: raise RuntimeError("the cell fails before its commit")
writer.commit()
"""
    names: dict[str, object] = {}
    for run in range(3):
        names["run"] = run
        if run == 1:
            with pytest.raises(RuntimeError):
                exec(cell, names)
        else:
            exec(cell, names)
    index = names["index"]
    assert isinstance(index, tracuu.Index) and sorted(index.searcher().ids()) == ["0", "2"]


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: tracuu.Index(path / "none", create=False), tracuu.NotFoundError),
        (lambda path: tracuu.Index(path / "none", create=False), LookupError),
        (lambda path: tracuu.reports_in(path / "none"), tracuu.NotFoundError),
        (lambda path: tracuu.read_file(path / "none.txt"), tracuu.NotFoundError),
        (lambda path: tracuu.Index(path / "i", tracuu.Schema([])) and tracuu.Index(path / "i", tracuu.Schema.reports()),
         tracuu.IncompatibleError),
        (lambda path: tracuu.Index.in_memory().writer().add(id=""), tracuu.InvalidArgumentError),
        (lambda path: tracuu.Index.in_memory().writer().add(id="1", text="a" * (17 << 20)), tracuu.TooLargeError),
    ],
)  # fmt: skip
def test_errors_are_one_tree(tmp_path: Path, make, error) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(error) as raised:
        make(tmp_path)
    assert isinstance(raised.value, tracuu.Error) and str(raised.value)


def test_errors_pickle() -> None:
    error = pickle.loads(pickle.dumps(tracuu.LockedError("busy")))
    assert isinstance(error, tracuu.LockedError) and str(error) == "busy"


def test_refusals_are_told() -> None:
    index, refused = tracuu.Index.in_memory(), []
    documents = [{"id": "1", "text": "họp"}, {"id": "", "text": "no id"}]
    with index.writer() as writer:
        added = writer.add_all(documents, on_refusal=lambda id, error: refused.append(error.kind))
    assert added == 1 and refused == ["invalid_argument"]
    result = index.bulk_load(documents, on_refusal=lambda id, error: refused.append(error.kind))
    assert (result.added, result.refused) == (1, 1) and refused == ["invalid_argument"] * 2


def test_bulk_load_and_upkeep(tmp_path: Path) -> None:
    index, told = tracuu.Index(tmp_path / "reports.idx"), []
    result = index.bulk_load(pages(300), progress=lambda done, total: told.append(done))
    assert result.added == len(index) == 300 and len(told) >= 300
    index.compact()
    assert index.verify() == [] and index.stats()["documents"] == 300
    index.save_single_file(tmp_path / "reports.one")
    with pytest.raises(tracuu.AlreadyExistsError):
        index.save_single_file(tmp_path / "reports.one")
    shipped = tracuu.Index(str(tmp_path / "reports.one"))
    assert len(shipped) == 300
    with pytest.raises(tracuu.InvalidArgumentError):
        shipped.writer()
    assert tracuu.Index.repair(tmp_path / "reports.idx") == []
    assert pickle.loads(pickle.dumps(index)).path == index.path
    for cache_bytes in (0, 1 << 20):
        pickled = pickle.dumps(tracuu.Index(index.path, cache_bytes=cache_bytes))
        assert pickle.loads(pickled).cache_bytes == cache_bytes


def test_progress_cancels_a_bulk_load_and_a_compaction(tmp_path: Path) -> None:
    index = tracuu.Index(tmp_path / "reports.idx")
    with pytest.raises(tracuu.CancelledError):
        index.bulk_load(pages(300), progress=lambda done, total: done < 100)
    assert len(index) == 0
    index.bulk_load(pages(10))
    with pytest.raises(ZeroDivisionError):
        index.compact(progress=lambda done, total: 1 // 0)
    assert len(index) == 10 and index.verify() == []


def test_an_iterable_that_raises_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    def failing() -> Iterator[dict[str, str]]:
        yield from pages(50)
        raise KeyError("the source is gone")

    index = tracuu.Index(tmp_path / "reports.idx")
    with pytest.raises(KeyError):
        index.bulk_load(failing())
    with pytest.raises(KeyError), index.writer() as writer:
        writer.add_all(failing())
    assert len(index) == 0


def test_a_bar_is_shown_if_asked(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add_all(pages(3), progress=True)
    index.bulk_load(pages(3), progress=True)
    assert "3 documents" in capfd.readouterr().err


def test_threads_share_an_index(reports: tracuu.Index) -> None:
    queries = ["nghị quyết đại hội", "bao hiem y te", "phòng chống dịch", '"hội nghị"'] * 20
    alone = [[(hit.id, hit.score) for hit in reports.search(query)] for query in queries]
    searcher = reports.searcher()
    for search in (reports.search, searcher.search):
        with ThreadPoolExecutor(4) as pool:
            assert [[(hit.id, hit.score) for hit in hits] for hits in pool.map(search, queries)] == alone


def test_threads_may_use_one_writer() -> None:
    index = tracuu.Index.in_memory()
    with index.writer() as writer, ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: writer.add(id=str(number), **PAGE), range(200)))
    assert len(index) == 200


def test_the_gil_is_free_while_texts_are_cut_up() -> None:
    text, ticks, done = PAGE["text"] * 500, 0, threading.Event()

    def work() -> None:
        for _ in range(3):
            tracuu.words(text)
        done.set()

    threading.Thread(target=work).start()
    begin = time.monotonic()
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)
    assert ticks > 5 or time.monotonic() - begin < 0.05


LONG_WORK = {
    "add_all": "with index.writer() as writer: writer.add_all(pages())",
    "bulk_load": "index.bulk_load(pages())",
    "search": "while True: index.search('nghị quyết đại hội đảng bộ', limit=1000)",
    "search_many": "index.search_many(['nghị quyết đại hội đảng bộ'] * 10**6)",
    "verify": "while True: index.verify()",
    "compact": "while True: index.compact()",
    "evaluate": "tracuu.evaluate(index, {str(n): 'hội nghị' for n in range(10**6)}, {str(n): {'x': 1} for n in range(10**6)})",
    "tokenize": "while True: tracuu.tokenize(text)",
    "tokenize to arrays": "while True: tracuu.tokenize(text, arrays=True)",
    "reports_in": "for _ in range(10**6): list(tracuu.reports_in(folder))",
}


def works_until(done: Callable[[float], object]) -> float:
    """Seconds of the processor that this thread gets meanwhile: the share of them that any busy program gets just now."""
    begin = time.thread_time()
    while not done(time.thread_time() - begin):
        pass
    return time.thread_time() - begin


@pytest.mark.parametrize("work", LONG_WORK)
def test_ctrl_c_stops_long_work_with_the_index_sound(tmp_path: Path, folder: Path, work: str) -> None:
    path = tmp_path / "reports.idx"
    with tracuu.Index(path).writer() as writer:
        writer.add_all(tracuu.reports_in(folder))
    program = f"""
import itertools, signal, tracuu
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it otherwise
signal.alarm(60)
index, folder = tracuu.Index({str(path)!r}), {str(folder)!r}
text = "đại hội đảng bộ " * {10**7 if work.startswith("tokenize") else 1}
def pages():
    for n in itertools.count(): yield {{"id": str(n), **{PAGE!r}}}
print("ready", flush=True)
try:
    {LONG_WORK[work]}
except KeyboardInterrupt:
    print("stopped", flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        works_until(lambda seconds: seconds > 1)
        os.kill(process.pid, signal.SIGINT)
        seconds = works_until(lambda seconds: select.select([process.stdout], [], [], 0)[0])
        assert process.stdout.readline() == "stopped\n"
    assert seconds < 1  # 0.2 at most where not much else runs; where much does, this clock is slow for both
    assert process.returncode == 0
    index = tracuu.Index(path)
    assert len(index) == 66 and index.verify() == []
    index.writer().close()


def test_a_handler_that_raises_nothing_stops_nothing(reports: tracuu.Index) -> None:
    told = []
    before = signal.signal(signal.SIGALRM, lambda *_: told.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
        for _ in range(20):
            assert len(reports.search("hội nghị", limit=10)) == 10 and reports.verify() == []
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert told


def idle_cores() -> float:
    return len(os.sched_getaffinity(0)) - os.getloadavg()[0]


@pytest.mark.skipif(idle_cores() < 1.5, reason="needs two cores that do nothing else")
def test_two_threads_search_nearly_twice_as_fast(reports: tracuu.Index) -> None:
    searcher = reports.searcher()

    def work() -> None:
        for _ in range(100):
            searcher.search("nghị quyết đại hội đảng bộ")

    ratios = []
    with ThreadPoolExecutor(2) as pool:
        for _ in range(5):
            begin = time.perf_counter()
            pool.submit(work).result()
            middle = time.perf_counter()
            list(pool.map(lambda _: work(), range(2)))
            ratios.append(2 * (middle - begin) / (time.perf_counter() - middle))
    assert max(ratios) > 1.3  # 1.7 and more on a quiet machine, see bench/python


def test_nothing_leaks(tmp_path: Path, folder: Path) -> None:
    program = f"""
import pickle, tracuu
index = tracuu.Index({str(tmp_path / "reports.idx")!r})
with index.writer() as writer: writer.add_all(tracuu.reports_in({str(folder)!r}))
hits = index.search("hội nghị", facets=["year"], explain=True)
iterator, facet, passage, tokens = iter(hits), hits.facets["year"], hits[0].snippet.passages[0], tracuu.tokenize("một hai")
arrays, stream = tracuu.tokenize("một hai", arrays=True), hits.__arrow_c_stream__()
column, copy, query = arrays.folded_bytes, pickle.loads(pickle.dumps(hits)), tracuu.Query("hội nghị")
mention = tracuu.read_report("Ông Trần Văn An, Bí thư Chi bộ, chủ trì.").findings.people[0].mentions[0]
left_open = index.writer()
"""
    finished = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=os.environ | {"TRACUU_LEAK_WARNINGS": "1"}
    )
    assert (finished.returncode, finished.stderr) == (0, "")


def test_a_thread_left_running_says_nothing(folder: Path) -> None:
    program = f"""
import threading, time, tracuu
reports = list(tracuu.reports_in({str(folder)!r}))
def watch(kept): time.sleep(60)
threading.Thread(target=watch, args=[reports], daemon=True).start()
"""
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (finished.returncode, finished.stderr) == (0, "")


def test_memory_is_given_back(reports: tracuu.Index) -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def work(rounds: int) -> None:
        for _ in range(rounds):
            hits = reports.search("nghị quyết đại hội", facets=["year"], explain=True)
            hits.to_dicts(), list(hits), hits.facets, hits[0].why.to_dicts(), repr(hits), hits._repr_html_()
            tracuu.tokenize(PAGE["text"]).to_dicts(), tracuu.tokenize(PAGE["text"], arrays=True).folded_bytes
            pickle.loads(pickle.dumps(hits)), hits.__arrow_c_stream__(), tracuu.read_report(PAGE["text"]).findings
        gc.collect()

    work(50)
    before = resident()
    work(200)
    assert resident() - before < 8 << 20
