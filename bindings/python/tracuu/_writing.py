"""Many documents at once, with a progress bar if one is wanted and tqdm is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from . import _errors, _tracuu
from ._documents import document


def add_all(
    writer: _tracuu.Writer,
    documents: Iterable[Any],
    progress: bool,
    on_refusal: Callable[[str, _errors.Error], object] | None,
) -> int:
    """Adds each; see Writer.add_all."""
    added = 0
    for given in each_document(documents, progress):
        try:
            writer.add(given)
        except (_errors.InvalidArgumentError, _errors.TooLargeError) as error:
            if on_refusal is None:
                raise
            on_refusal(given.id, error)
        else:
            added += 1
    return added


def each_document(documents: Iterable[Any], progress: bool) -> Iterator[_tracuu.Document]:
    """Each as a Document."""
    given_rows = rows(documents)
    for given in _with_bar(given_rows) if progress else given_rows:
        if isinstance(given, _tracuu.Document):
            yield given
        elif isinstance(given, _tracuu.Report):
            yield given.document()
        else:
            yield document(given)


def rows(given: Any) -> Iterable[Any]:
    """The rows of a frame or table of pandas, polars or pyarrow as mappings; what is none of them as it is."""
    if hasattr(given, "itertuples"):  # pandas; to iterate over it would give the names of its columns
        names = [str(name) for name in given.columns]
        return (dict(zip(names, row)) for row in given.itertuples(index=False, name=None))
    if hasattr(given, "iter_rows"):  # polars
        return given.iter_rows(named=True)  # type: ignore[no-any-return]
    if hasattr(given, "to_batches"):  # pyarrow
        return (row for batch in given.to_batches() for row in batch.to_pylist())
    return given  # type: ignore[no-any-return]


def _with_bar(documents: Iterable[Any]) -> Iterable[Any]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return documents
    bar: Iterable[Any] = tqdm(documents, unit=" documents")
    return bar
