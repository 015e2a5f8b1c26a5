"""HTTP as bytes: what no client would send, and answers read as they come."""

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PATIENCE = 60.0
PLAIN = {"host": "localhost", "content-type": "application/json"}


@dataclass(frozen=True)
class Answered:
    """One response."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        """Its JSON."""
        return json.loads(self.body)


class Ended(Exception):
    """The connection ended before a whole response came."""


class Connection:
    """A connection to a server on this machine, kept as long as it keeps it; `count` responses have come."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._held = b""
        self.count = 0

    def fileno(self) -> int:
        """For select()."""
        return self.socket.fileno()

    def send(self, sent: bytes) -> None:
        """Send, as far as the server takes it."""
        self.socket.sendall(sent)

    def answer(self) -> Answered:
        """The next response; Ended where none comes."""
        while (found := self.arrived()) is None:
            self.more()
        return found

    def arrived(self) -> Answered | None:
        """The next response, if it has come whole; a mere "continue" is none."""
        head, mark, rest = self._held.partition(b"\r\n\r\n")
        if not mark:
            return None
        status, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        number, size = int(status.split()[1]), int(headers.get("content-length", 0))
        if len(rest) < size:
            return None
        self._held = rest[size:]
        if number < 200:
            return self.arrived()
        self.count += 1
        return Answered(number, headers, rest[:size])

    def last(self) -> list[Answered]:
        """Say that nothing more comes; all responses until the server closes."""
        found = []
        try:
            self.socket.shutdown(socket.SHUT_WR)
            while True:
                found.append(self.answer())
        except (Ended, OSError):
            return found
        finally:
            self.close()

    def more(self) -> None:
        """Take what has come; Ended where nothing comes any more."""
        received = self.socket.recv(1 << 20)
        if not received:
            raise Ended
        self._held += received

    def close(self) -> None:
        """End it."""
        self.socket.close()


def request(
    body: bytes = b"", *, method: str = "POST", path: str = "/graphql", headers: Mapping[str, str] = PLAIN
) -> bytes:
    """A request that is well formed as HTTP."""
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if method == "POST":
        lines.append(f"content-length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def ask(document: str, variables: Any = None) -> bytes:
    """A question as it should be asked."""
    return request(json.dumps({"query": document, "variables": variables}).encode())
