"""What the steps of one load share."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from exchange.keys import Keys
from exchange.known import Known
from exchange.meaning import Meaning
from exchange.problem import Problem, Reason, problem
from exchange.progress import Progress
from exchange.references import References
from exchange.report import Report
from exchange.standards import Document
from exchange.tables import Table
from graph.model.declaration.model import Model
from graph.ports.write import Work
from registry.load import Load


@dataclass(slots=True)
class Loading:
    """One load under way, in its transaction.

    `changed` holds, of labels that may not lead back to themselves, the nodes that were created or updated; `listed`,
    of the tables whose files are whole lists, the rows that are good; `unlisted` by id the file that leaves out a node,
    and its key.
    """

    model: Model
    tables: dict[str, Table]
    work: Work
    load: Load
    keys: Keys
    known: Known
    references: References
    report: Report
    progress: Progress
    meaning: Meaning
    documents: list[Document] = field(default_factory=list)
    removed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    changed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    listed: dict[str, set[str]] = field(default_factory=dict)
    unlisted: dict[str, tuple[str, str]] = field(default_factory=dict)
    lent: set[str] = field(default_factory=set)
    became_pieces: set[str] = field(default_factory=set)
    done: int = 0

    @property
    def plurals(self) -> set[str]:
        """The files that are part of the load."""
        return {source.table.plural for source in self.keys.sources}

    def has_label(self, name: str) -> bool:
        """Whether the model has that label."""
        return any(label.name == name for label in self.model.labels)

    def step(self, rows: int) -> None:
        """Tell that so many more rows are through."""
        self.done += rows
        self.progress("write", self.done, sum(self.keys.rows.values()))

    def refuse(self, place: tuple[str, int | None], column: str | None, value: str | None, reason: Reason) -> None:
        """Add a problem of a row of this load."""
        self.report.add(problem(place[0], place[1], column, value, reason))

    def place(self, plural: str, *ids: str) -> tuple[str, int | None]:
        """Where the first of these keys stands that stands anywhere; else the file as a whole."""
        table = self.tables[plural]
        for id in ids:
            found = self.keys.place(table, id)
            if found is not None:
                return found
        return f"{plural}.csv", None

    def warn(self, found: Iterable[Problem]) -> None:
        """Tell what is worth a look, up to a limit."""
        room = self.report.listed - len(self.report.warnings)
        self.report.warnings.extend(list(found)[: max(0, room)])
