"""What can go wrong, as one tree: a class for each kind that a program can act on."""


class Error(Exception):
    """Any failure of the library; its message names the thing concerned and the remedy.

    What people type into a search box is never an error: see Query.problems.
    """

    kind = "error"


class InvalidArgumentError(Error, ValueError):
    """The call itself is wrong: mend the argument."""

    kind = "invalid_argument"


class NotFoundError(Error, LookupError):
    """No such file, index, document or field."""

    kind = "not_found"


class AlreadyExistsError(Error):
    """Refusing to overwrite."""

    kind = "already_exists"


class LockedError(Error):
    """Another writer holds the index."""

    kind = "locked"


class StaleError(Error):
    """A handle from before a change that it cannot follow: open it anew."""

    kind = "stale"


class IncompatibleError(Error):
    """Written by another format version, analyzer or schema: build it anew."""

    kind = "incompatible"


class CorruptError(Error):
    """Stored bytes are damaged: try Index.repair(), else build it anew."""

    kind = "corrupt"


class IoError(Error):
    """The operating system refused: disk full, permission, broken device."""

    kind = "io"


class TooLargeError(Error):
    """Over a documented limit."""

    kind = "too_large"


class CancelledError(Error):
    """Stopped by a progress function or a deadline."""

    kind = "cancelled"


BY_KIND = {error.kind: error for error in Error.__subclasses__()}

for _error in (Error, *BY_KIND.values()):
    _error.__module__ = "tracuu"  # where people find it, in tracebacks too
