"""What a load did, or why it did nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from exchange.outcome import Outcome, Unlisted
from exchange.problem import Problem

LISTED = 1_000
LISTED_ROWS = 100_000


@dataclass(slots=True)
class Count:
    """What became of the rows of one file."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    ended: int = 0


@dataclass(slots=True)
class Report:
    """`files` holds the counts of each file; `problems` lists the first `listed`, `problem_count` counts all.

    `notes` tells what was decided on files that are not as Muster writes them. `change` is the number of the history
    entry. `rows` lists, of a dry run, what becomes of each good row, as many as `LISTED_ROWS`; `files` counts them all.
    `unlisted` lists, as many, what becomes of the rows of the registry that whole lists leave out.
    """

    is_dry_run: bool = False
    listed: int = LISTED
    files: dict[str, Count] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    warnings: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    rows: list[Outcome] = field(default_factory=list)
    unlisted: list[Unlisted] = field(default_factory=list)
    assessed: int = 0
    seconds: float = 0.0
    is_loaded: bool = False
    change: int | None = None

    @property
    def is_refused(self) -> bool:
        """Whether anything is wrong; then nothing was loaded."""
        return self.problem_count > 0

    def add(self, *problems: Problem) -> None:
        """Count problems, and list them while there is room."""
        self.problem_count += len(problems)
        self.problems.extend(problems[: max(0, self.listed - len(self.problems))])

    def tell(self, outcomes: Iterable[Outcome]) -> None:
        """List rows of a dry run while there is room."""
        if self.is_dry_run:
            self.rows += islice(outcomes, LISTED_ROWS - len(self.rows))

    def tell_unlisted(self, outcomes: Iterable[Unlisted]) -> None:
        """List rows of the registry while there is room; of a load that is done too, for no file tells of them."""
        self.unlisted += islice(outcomes, LISTED_ROWS - len(self.unlisted))

    def count(self, file: str) -> Count:
        """The counts of a file."""
        return self.files.setdefault(file, Count())

    def total(self) -> Count:
        """The counts of all files together."""
        counts = self.files.values()
        return Count(
            sum(count.created for count in counts),
            sum(count.updated for count in counts),
            sum(count.unchanged for count in counts),
            sum(count.removed for count in counts),
            sum(count.ended for count in counts),
        )
