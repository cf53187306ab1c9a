"""What Python people hold -> Document: mappings, dataclasses, dates, numbers, missing values."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Protocol

from . import _tracuu


class DataclassInstance(Protocol):
    """Any object of a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class NamedTupleInstance(Protocol):
    """Any named tuple, such as a row of `DataFrame.itertuples()`."""

    def _asdict(self) -> dict[str, Any]: ...


def document(given: object) -> _tracuu.Document:
    """A mapping, a dataclass or a named tuple: `id`, `title`, `text`, `unweighted` are the document's own, `fields` and all others its fields."""
    if isinstance(given, Mapping):
        members = dict(given)
    elif dataclasses.is_dataclass(given) and not isinstance(given, type):
        members = {field.name: getattr(given, field.name) for field in dataclasses.fields(given)}
    elif hasattr(given, "_asdict"):
        members = given._asdict()
    else:
        raise TypeError(f"a document is a Document, Report, mapping, dataclass or named tuple, not {type(given).__name__}")
    if "id" not in members:
        raise TypeError("a document needs an id")
    own = {name: _only(name, members.pop(name, None)) for name in ("id", "title", "text")}
    unweighted = members.pop("unweighted", None) or ()
    return _tracuu.Document(**own, fields={**(members.pop("fields", None) or {}), **members}, unweighted=unweighted)


def field_values(fields: Mapping[str, Any] | None) -> dict[str, list[str]]:
    """Every field as a list of str; fields without a value are left out."""
    lists = {str(name): _values(value) for name, value in (fields or {}).items()}
    return {name: values for name, values in lists.items() if values}


def day(hit: _tracuu.Hit) -> datetime.date | None:
    """The day a hit was published."""
    return day_of(hit.published)


def day_of(written: str) -> datetime.date | None:
    """The day of an ISO 8601 day or minute."""
    try:
        return datetime.date.fromisoformat(written[:10])
    except ValueError:
        return None


def _only(name: str, value: object) -> str:
    values = _values(value)
    if len(values) > 1:
        raise TypeError(f"a document has one {name}")
    return values[0] if values else ""


def _values(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Iterable) and not isinstance(value, (bytes, Mapping)):
        return [text for item in value for text in _values(item)]
    if _is_missing(value):
        return []
    if isinstance(value, datetime.datetime):
        return [value.replace(tzinfo=None).isoformat(timespec="seconds")]
    if isinstance(value, datetime.date):
        return [value.isoformat()]
    if isinstance(value, (bytes, Mapping)):
        raise TypeError(f"a field's value is str, a date, a number, or a list of them, not {type(value).__name__}")
    return [str(value)]


def _is_missing(value: object) -> bool:
    """None, and what pandas has for it: NaN and NaT are not even themselves, NA does not know."""
    unequal = value is None or value != value
    return unequal is value or bool(unequal)
