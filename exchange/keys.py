"""The first look at all files: which keys they hold, so that rows may name what comes later."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from exchange import reasons
from exchange.fingerprint import Fingerprint
from exchange.problem import Problem, headed, problem
from exchange.reading import sheet
from exchange.reading.form import Form, decide
from exchange.reading.header import Header, Source
from exchange.reading.header import read as read_header
from exchange.reading.spelling import Dates
from exchange.reading.unreadable import Unreadable
from exchange.references import References
from exchange.row import Parser
from exchange.tables import Table
from graph.model.declaration.model import Model

PLACE = 32


@dataclass(slots=True)
class Keys:
    """Where each key stands first, what is to be removed, and how many rows there are.

    `unsure` names the tables whose files cannot be read as wholes, `unread` those in which a key cannot be read.
    """

    sources: list[Source]
    dates: Dates | None = None
    forms: dict[str, Form] = field(default_factory=dict)
    headers: dict[str, Header] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    fingerprints: dict[str, Fingerprint] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    _places: dict[str, dict[str, int]] = field(default_factory=dict)
    _removed: dict[str, set[str]] = field(default_factory=dict)

    def has(self, plural: str, id: str) -> bool:
        """Whether a file of that name holds that key."""
        return id in self._places.get(plural, ())

    def is_removed(self, plural: str, id: str) -> bool:
        """Whether it is marked there to be removed."""
        return id in self._removed.get(plural, ())

    def is_empty(self, plural: str) -> bool:
        """Whether the files of that name hold nothing but what is to be removed."""
        return plural not in self.unread and len(self._places.get(plural, ())) == len(self._removed.get(plural, ()))

    def headed(self, several: Iterable[Problem]) -> list[Problem]:
        """The same problems, with what their files call the columns."""
        return [self._headed(each) for each in several]

    def _headed(self, found: Problem) -> Problem:
        header = self.headers.get(found.file)
        called = header.called.get(found.column) if header and found.column else None
        return headed(found, called) if called else found

    def place(self, table: Table, id: str) -> tuple[str, int] | None:
        """The file and row where a key stands first."""
        packed = self._places.get(table.plural, {}).get(id)
        return None if packed is None else (self.sources[packed >> PLACE].name, packed & ((1 << PLACE) - 1))

    def add(self, index: int, plural: str, id: str, row: int, *, is_removed: bool) -> None:
        """Note a key; the first place of it stays."""
        self._places.setdefault(plural, {}).setdefault(id, index << PLACE | row)
        if is_removed:
            self._removed.setdefault(plural, set()).add(id)

    def look(self, model: Model, index: int, source: Source, references: References) -> list[Problem]:
        """Look through one file, the source of that index; what is wrong with it as a whole."""
        problems: list[Problem] = []
        try:
            form = self.forms[source.name] = decide(source, self.dates)
            rows = sheet.rows(source, form, self.fingerprints.setdefault(source.name, Fingerprint()))
            first = next(rows, None)
            if first is None:
                raise Unreadable(None, reasons.empty_file())
            header, problems = read_header(source, *first)
            if header.lacks(source.table):
                self.unsure.add(source.table.plural)
                return problems
            self.headers[source.name] = header
            parser = Parser(model, source, header, references, form.dates)
            for number, cells in rows:
                id, is_removed = parser.key(cells)
                self.rows[source.name] = self.rows.get(source.name, 0) + 1
                if id is None:
                    self.unread.add(source.table.plural)
                else:
                    self.add(index, source.table.plural, id, number, is_removed=is_removed)
        except Unreadable as error:
            self.unsure.add(source.table.plural)
            problems.append(problem(source.name, error.row, None, None, error.reason))
        return problems
