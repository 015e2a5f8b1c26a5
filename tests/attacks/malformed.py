"""A seeded stream of requests that are wrong in some way, or at least strange."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote

from graphql import GraphQLSchema

from tests.attacks.junk import TEXTS, Junk
from tests.attacks.wire import PLAIN, request

TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[_A-Za-z]\w*|[0-9.]+|\S')
COMMENT = re.compile("#.*")
PIECES = (
    *(
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        "$",
        "@",
        "...",
        "!",
        "=",
        "|",
        "&",
        "#",
        ",",
        '"',
        '"""',
        "\\",
        "\0",
        "\ufeff",
    ),
    *("query", "mutation", "subscription", "fragment", "on", "true", "null", "$x", "@skip", "@include(if: true)"),
    *('"\\uD800"', '"\\u{110000}"', '"\\q"', "1e400", "-0", "00", "99999999999999999999", "0.1e", "张", "😀", "__type"),
    *("teams", "nodes", "edges", "totalCount", "id", "first: 3", "where: {}", "...F", "extend type", "schema {"),
)
JSONS = (
    *(b"", b"{", b"null", b"[]", b"[1]", b'"{ a }"', b"NaN", b'{"query": 1e999}', b"\xff\xfe{}", b"\x00", b"{}" * 2),
    *(b'{"query": "{ a }", "query": 3}', b'{"query": "\\ud800"}', b'{"query": "{ a }", "operationName": "\\udfff"}'),
    *(b'{"query": "\xe9"}', '{"query": "{ a }"}'.encode("utf-16"), b'\xef\xbb\xbf{"query": "{ a }"}', b'{"query":}'),
)
TYPES = (
    *("text/plain", "application/json; charset=gbk", "application/jsonp", "multipart/form-data; boundary=x", "", "*/*"),
    *("application/x-www-form-urlencoded", "application/graphql", "a" * 300, "application/json;;;", "\xff", "json"),
)
METHODS = ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "GET", "POST")
PATHS = (
    *("/graphql/", "//graphql", "/graphql/x", "/", "/nowhere", "/%00", "/%ff", "/..%2f..%2fetc/passwd", "/health/x"),
    *("/graphiql/../api", "/graphql;x", "/GRAPHQL", "/graphql?", "/graphql?query", "/graphql?query=%ZZ&query=%ff"),
)
ESCAPES = (
    "%",
    "%ZZ",
    "%00",
    "%ff",
    "%ED%A0%80",
    "&",
    "=",
    "+",
    "#",
    ";",
    "&query={a}",
    "&variables={",
    "&extensions=1",
)


@dataclass(frozen=True)
class Shot:
    """One request. `is_framed`: it is one as HTTP, so that exactly one answer comes and the connection is kept."""

    kind: str
    sent: bytes
    is_framed: bool = True


class Malformed:
    """Makes shots; the same seed makes the same ones."""

    def __init__(self, seed: int, schema: GraphQLSchema, documents: Sequence[str]) -> None:
        self._random = Random(seed)
        self._junk = Junk(self._random, schema)
        self._documents = documents

    def shots(self, count: int) -> Iterator[Shot]:
        """So many, of all kinds."""
        kinds: list[tuple[Callable[[], Shot], int]] = [
            (self._bytes, 15),
            (self._json, 10),
            (self._types, 10),
            (self._numbers, 5),
            (self._deep, 3),
            (self._document, 20),
            (self._tokens, 8),
            (self.values, 5),
            (self._get, 12),
            (self._headers, 5),
            (self._paths, 3),
            (self._garbage, 2),
            (self._framing, 3),
        ]
        makers, weights = zip(*kinds, strict=True)
        for maker in self._random.choices(makers, weights, k=count):
            yield maker()

    def values(self) -> Shot:
        """A sound document with values that may be anything."""
        document, variables = self._junk.question()
        return _posted("values", {"query": document, "variables": variables, "operationName": "Q"})

    def _bytes(self) -> Shot:
        return Shot("bytes", request(self._broken(self._sound())))

    def _sound(self) -> bytes:
        return json.dumps({"query": self._random.choice(self._documents), "variables": {"a": "张"}}).encode()

    def _broken(self, body: bytes) -> bytes:
        held = bytearray(body)
        for _ in range(self._random.randint(1, 4)):
            at = self._random.randrange(len(held) + 1)
            match self._random.randrange(4):
                case 0:
                    held[at : at + 1] = self._random.randbytes(1)
                case 1:
                    held[at:at] = self._random.randbytes(self._random.randint(1, 5))
                case 2:
                    del held[at : at + self._random.randint(1, 30)]
                case _:
                    del held[at:]
        return bytes(held)

    def _json(self) -> Shot:
        return Shot("json", request(self._random.choice(JSONS)))

    def _types(self) -> Shot:
        body: dict[str, Any] = {"query": "query Q { __typename }"}
        for name in self._random.sample(("query", "variables", "operationName", "extensions", "more"), 2):
            body[name] = self._junk.anything()
        return _posted("types", body)

    def _numbers(self) -> Shot:
        digits = "9" * self._random.choice((19, 20, 40, 400, 5_000))
        number = self._random.choice(
            (digits, f"-{digits}", f"{digits}.5", f"1e{digits[:4]}", f"0{digits}", f"[{digits}]")
        )
        return Shot("numbers", request(f'{{"query": "{{ a }}", "variables": {{"a": {number}}}}}'.encode()))

    def _deep(self) -> Shot:
        depth = self._random.choice((50, 70, 900, 1_100, 100_000))
        opening, closing = self._random.choice((("[", "]"), ('{"a":', "}"), ("[", "")))
        value = (opening * depth + ("1" if closing == "}" else "") + closing * depth)[:250_000]
        return Shot("deep", request(f'{{"query": "{{ a }}", "variables": {{"a": {value}}}}}'.encode()))

    def _document(self) -> Shot:
        """A saved document with tokens changed, lost, doubled or put elsewhere."""
        tokens = TOKEN.findall(COMMENT.sub("", self._random.choice(self._documents)))
        for _ in range(self._random.randint(1, 3)):
            at, other = self._random.randrange(len(tokens)), self._random.randrange(len(tokens))
            match self._random.randrange(5):
                case 0:
                    tokens[at] = self._random.choice(PIECES)
                case 1:
                    tokens[at] = tokens[other]
                case 2:
                    tokens[at], tokens[other] = tokens[other], tokens[at]
                case 3:
                    tokens[at:at] = tokens[other : other + 5]
                case _:
                    tokens[at : at + 3] = []
        return _posted("document", {"query": " ".join(tokens)})

    def _tokens(self) -> Shot:
        pieces = self._random.choices(PIECES, k=self._random.randint(1, 40))
        return _posted("tokens", {"query": self._random.choice(("{ ", "query Q ", "")) + " ".join(pieces)})

    def _get(self) -> Shot:
        query = quote(
            self._random.choice(("{ __typename }", "{ a", "mutation { a }", *TEXTS)).encode("utf-8", "replace")
        )
        pieces = [f"query={query}", *self._random.choices(ESCAPES, k=self._random.randint(0, 3))]
        self._random.shuffle(pieces)
        path = "/graphql?" + "".join(pieces).replace("#", "%23")
        return Shot("get", request(method="GET", path=path[:12_000], headers={"host": "localhost"}))

    def _headers(self) -> Shot:
        odd = {
            "content-type": self._random.choice(TYPES),
            "content-encoding": self._random.choice(("gzip", "br", "x", "identity, gzip")),
            "accept": self._random.choice(("text/event-stream", "image/*", "application/json;q=x", "," * 50, "\xff")),
            "host": self._random.choice(("evil.example", "", "localhost:99999999", "[::2]", "a@b", "\xff")),
            "x-request-id": self._random.choice(("short", "a" * 300, "<script>", "\xff" * 20)),
            "expect": "100-continue",
            "cookie": "a" * 4_000,
            "x-forwarded-for": "1.2.3.4",
        }
        changed = {name: odd[name] for name in self._random.sample(sorted(odd), self._random.randint(1, 3))}
        return Shot("headers", request(b'{"query": "{ __typename }"}', headers={**PLAIN, **changed}))

    def _paths(self) -> Shot:
        method, path = self._random.choice(METHODS), self._random.choice(PATHS)
        return Shot("paths", request(method=method, path=path, headers={"host": "localhost"}))

    def _garbage(self) -> Shot:
        """No HTTP at all, or a request with some bytes changed."""
        if self._random.random() < 0.3:
            return Shot("garbage", self._random.randbytes(self._random.randint(1, 2_000)), is_framed=False)
        return Shot("garbage", self._broken(request(self._sound())), is_framed=False)

    def _framing(self) -> Shot:
        """Bodies that are cut off, longer or shorter than said, or in chunks that are none."""
        body, start = self._sound(), "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
        said = self._random.choice(
            (
                f"content-length: {len(body) + 50}\r\n\r\n",
                f"content-length: {len(body) // 2}\r\n\r\n",
                f"content-length: -{len(body)}\r\n\r\n",
                f"content-length: {'9' * 30}\r\n\r\n",
                f"content-length: 5\r\ncontent-length: {len(body)}\r\n\r\n",
                f"content-length: {len(body)}\r\ntransfer-encoding: chunked\r\n\r\n",
                "transfer-encoding: gzip, chunked\r\n\r\n",
                f"transfer-encoding: chunked\r\n\r\n{len(body):x}\r\n",
                "transfer-encoding: chunked\r\n\r\nZZ\r\n",
                "transfer-encoding: chunked\r\n\r\n-5\r\n",
                f"transfer-encoding: chunked\r\n\r\n{'f' * 20}\r\n",
                f"content-length: {len(body)}\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n",
                "\r\n\r\n",
                " folded: header\r\nna me: x\r\n\r\n",
                "nocolon\r\n\r\n",
            )
        )
        return Shot("framing", start.encode() + said.encode() + body, is_framed=False)


def _posted(kind: str, body: Any) -> Shot:
    return Shot(kind, request(json.dumps(body).encode()))
