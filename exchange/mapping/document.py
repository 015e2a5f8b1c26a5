"""A mapping as it was read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from exchange.reading.nested import Nesting
from exchange.reading.spelling import Dates
from exchange.tables import Table

IN_BRACES = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Made:
    """How one column of ours is made: of a column of the file, of several (`text`), or the same in every row.

    In this order: `before` cuts at a sign, `drop` takes characters out, `blank` holds what stands for nothing, `values`
    translates (what is not in it is refused, unless `otherwise` says what it is), `times` and `places` work on numbers,
    `split` parts a list, `digest` makes a text into so many letters that stand for it.
    """

    column: str | None = None
    text: str | None = None
    constant: str | None = None
    before: str | None = None
    drop: str = ""
    blank: frozenset[str] = frozenset()
    values: tuple[tuple[str, str], ...] | None = None
    otherwise: str | None = None
    times: Decimal | None = None
    places: int | None = None
    split: str | None = None
    digest: int | None = None

    @property
    def uses(self) -> Iterator[str]:
        """The columns of the file that it needs."""
        if self.column is not None:
            yield self.column
        if self.text is not None:
            yield from IN_BRACES.findall(self.text)


@dataclass(frozen=True, slots=True)
class Target:
    """Rows of one table that a row of the file feeds. `when`: only rows whose column holds one of these values.

    `is_once`: rows that say the same are one row.
    """

    table: Table
    columns: tuple[tuple[str, Made], ...]
    when: tuple[str, frozenset[str]] | None = None
    is_once: bool = False

    @property
    def uses(self) -> Iterator[str]:
        """The columns of the file that it needs."""
        if self.when:
            yield self.when[0]
        for _, made in self.columns:
            yield from made.uses

    @property
    def called(self) -> dict[str, str]:
        """By our columns what the file calls what they are made of; without those that are the same in every row."""
        used = {name: list(dict.fromkeys(made.uses)) for name, made in self.columns}
        return {name: ", ".join(columns) for name, columns in used.items() if columns}


@dataclass(frozen=True, slots=True)
class Mapping:
    """One mapping; `name` is how reports call it. `file` is the file that it is for, beneath the folder to load.

    `nesting` tells which objects within those of a JSON list are the rows; None: the objects of the list.
    """

    name: str
    targets: tuple[Target, ...]
    file: str | None = None
    sheet: str | None = None
    encoding: str | None = None
    dates: Dates | None = None
    leaves_out: tuple[str, ...] = ()
    nesting: Nesting | None = None

    @property
    def uses(self) -> list[str]:
        """The columns of the file that any of its targets needs, each once."""
        return list(dict.fromkeys(name for target in self.targets for name in target.uses))
