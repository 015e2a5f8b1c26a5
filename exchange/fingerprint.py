"""What was read of a file: how many bytes, and their hash; taken while reading, so that it is of what was parsed."""

import io
from hashlib import sha256
from pathlib import Path
from typing import Any


class Fingerprint:
    """SHA-256 and size of the bytes so far."""

    def __init__(self) -> None:
        self.bytes = 0
        self._sum = sha256()

    def take(self, data: bytes | memoryview) -> None:
        """Some more bytes."""
        self.bytes += len(data)
        self._sum.update(data)

    @property
    def sha256(self) -> str:
        """In hexadecimal."""
        return self._sum.hexdigest()


class Passing(io.RawIOBase):
    """A file whose bytes leave their fingerprint as they are read."""

    def __init__(self, file: io.FileIO, fingerprint: Fingerprint) -> None:
        self._file = file
        self._fingerprint = fingerprint

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes."""
        view = memoryview(buffer)
        size = self._file.readinto(view) or 0
        self._fingerprint.take(view[:size])
        return size


def read_whole(path: Path, fingerprint: Fingerprint) -> bytes:
    """All bytes of a small file."""
    data = path.read_bytes()
    fingerprint.take(data)
    return data
