"""The few request headers that matter here, and the headers that every response carries."""

from starlette.types import Scope

Header = tuple[bytes, bytes]

WANTED = frozenset(
    (b"host", b"accept", b"accept-language", b"content-type", b"content-encoding", b"content-length", b"x-request-id")
)
ALWAYS: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
NO_STORE: Header = (b"cache-control", b"no-store")


def wanted(scope: Scope) -> dict[bytes, bytes]:
    """The wanted headers by lower-case name; one that is sent twice is joined by a comma, as HTTP reads it."""
    found: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        if name in WANTED:
            found[name] = found[name] + b", " + value if name in found else value
    return found


def text(value: bytes | None) -> str | None:
    """A header's value as text."""
    return None if value is None else value.decode("latin-1")
