"""Marked copies: the files of a load with what was found beside each row and each bad cell."""

from exchange.writing.marked.mark import mark

__all__ = ["mark"]
