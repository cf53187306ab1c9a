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
    for given in _with_bar(documents) if progress else documents:
        if isinstance(given, _tracuu.Document):
            yield given
        elif isinstance(given, _tracuu.Report):
            yield given.document()
        else:
            yield document(given)


def _with_bar(documents: Iterable[Any]) -> Iterable[Any]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return documents
    bar: Iterable[Any] = tqdm(documents, unit=" documents")
    return bar
