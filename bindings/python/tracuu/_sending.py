"""Functions and methods to other processes, as `multiprocessing.Pool.map` sends them; what cannot be sent says what to do."""

from __future__ import annotations

import copyreg
from typing import Any, NoReturn

from . import _tracuu


def _name(function: Any) -> str:
    return str(function.__qualname__)


def _method(method: Any) -> tuple[Any, tuple[Any, str]]:
    return getattr, (method.__self__, method.__name__)


def _refuse(handle: object) -> NoReturn:
    kind = type(handle).__name__
    raise TypeError(f"a {kind} stays in its process: send the Index, and ask it for a {kind.lower()} there")


_method_of_a_class: Any = _tracuu.Index.search
copyreg.pickle(type(_tracuu.tokenize), _name)
copyreg.pickle(type(_method_of_a_class), _name)
copyreg.pickle(type(_method_of_a_class.__get__(object())), _method)
copyreg.pickle(_tracuu.Searcher, _refuse)
copyreg.pickle(_tracuu.Writer, _refuse)
