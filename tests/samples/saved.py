"""What every saved document keeps to."""

from collections.abc import Iterable
from pathlib import Path


def open_in_both_languages(paths: Iterable[Path]) -> int:
    """Hold each to a first line in Chinese and a second one in English; how many there are."""
    count = 0
    for path in paths:
        zh, en = path.read_text(encoding="utf-8").splitlines()[:2]
        assert zh.startswith("# ")
        assert not zh.isascii()
        assert en.startswith("# ")
        assert en.isascii()
        count += 1
    return count
