"""One request while it is answered: what it asks for, and where its time went."""

from contextvars import ContextVar
from time import perf_counter

from loaders import answer


class Course(answer.Course):
    """All times in seconds. `began` by the clock of perf_counter; `arriving`: until the question was read.

    `document` is its text; of a trusted one `is_trusted`, and then its operation's name is one of a bounded set.
    `questions` it asked the store, which took `store`.
    """

    document: str | None = None
    is_trusted: bool = False
    arriving: float = 0.0
    waiting: float = 0.0
    questions: int = 0
    store: float = 0.0

    def __init__(self) -> None:
        self.began = perf_counter()

    @property
    def operation(self) -> str:
        """What it is counted under: one of as many as there are root fields and trusted operations."""
        return self.name if self.is_trusted and self.name else self.asks


COURSE: ContextVar[Course | None] = ContextVar("course", default=None)
"""The request that is being answered in this context."""
