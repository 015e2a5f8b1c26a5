"""The code that shapes one connection: in it `rows` are its rows, `r` one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.ports import walk as ask
from graph.shaping.parts import part as code_of
from graph.shaping.parts import shaped
from graph.shaping.row import Held, Row, sequence

CURSORS = frozenset({ask.PageFact.START_CURSOR, ask.PageFact.END_CURSOR})


def wants_rows(listing: ask.Listing) -> bool:
    """Whether anything of the list is wanted but its total."""
    is_listed = any(isinstance(part, (ask.Nodes, ask.Edges)) for part in listing.parts)
    return is_listed or wants_more(listing) or bool(_facts(listing) & CURSORS)


def wants_more(listing: ask.Listing) -> bool:
    """Whether one more row must be read to tell that there are more in the direction of the page."""
    page, facts = listing.page, _facts(listing)
    if page.is_last:
        return page.after is None and ask.PageFact.HAS_PREVIOUS in facts
    return page.before is None and ask.PageFact.HAS_NEXT in facts


def wants_total(listing: ask.Listing) -> bool:
    """Whether all must be counted."""
    return any(isinstance(part, ask.Total) for part in listing.parts)


def _facts(listing: ask.Listing) -> set[ask.PageFact]:
    found: set[ask.PageFact] = set()
    for part in listing.parts:
        if isinstance(part, ask.PageInfo):
            found |= {fact[1] for fact in part.facts if not isinstance(fact, ask.Const)}
    return found


@dataclass(frozen=True, slots=True)
class Connection:
    """Writes the code of one connection. `keys` are those of its cursors; `total` and `more` the code of these two."""

    row: Row
    keys: Sequence[Held]
    total: str
    more: str

    def code(self, listing: ask.Listing) -> str:
        """The code of its object."""
        return f"{{{', '.join(f'{part.name!r}: {self._part(part, listing)}' for part in listing.parts)}}}"

    def _part(self, part: ask.ConnectionPart, listing: ask.Listing) -> str:
        match part:
            case ask.Const(_, value):
                return repr(value)
            case ask.Total():
                return self.total
            case ask.Nodes(_, inner):
                return f"[{shaped(self.row, inner)} for r in rows]"
            case ask.Edges(_, inner):
                inside = ", ".join(f"{one.name!r}: {self._edge(one)}" for one in inner)
                return f"[{{{inside}}} for r in rows]"
            case ask.PageInfo(_, facts):
                return f"{{{', '.join(self._fact(fact, listing) for fact in facts)}}}"

    def _edge(self, part: ask.Const | ask.Cursor | ask.Metres | ask.Node | ask.Value) -> str:
        if isinstance(part, ask.Metres):
            return f"M({self.row.held(part.away).raw})"
        if isinstance(part, ask.Cursor):
            return self._cursor()
        return shaped(self.row, part.parts) if isinstance(part, ask.Node) else code_of(self.row, part)

    def _fact(self, fact: tuple[str, ask.PageFact] | ask.Const, listing: ask.Listing) -> str:
        if isinstance(fact, ask.Const):
            return f"{fact.name!r}: {fact.value!r}"
        name, wanted = fact
        return f"{name!r}: {self._told(wanted, listing)}"

    def _told(self, fact: ask.PageFact, listing: ask.Listing) -> str:
        match fact:
            case ask.PageFact.HAS_NEXT:
                return self._beyond(listing.page.before is not None, follows=not listing.page.is_last)
            case ask.PageFact.HAS_PREVIOUS:
                return self._beyond(listing.page.after is not None, follows=listing.page.is_last)
            case ask.PageFact.START_CURSOR:
                return f"[{self._cursor()} for r in rows[:1]][0] if rows else None"
            case ask.PageFact.END_CURSOR:
                return f"[{self._cursor()} for r in rows[-1:]][0] if rows else None"

    def _beyond(self, is_given: bool, *, follows: bool) -> str:
        """Whether there is more on a side: where a cursor was given there, or where more were found."""
        return self.more if follows and not is_given else repr(is_given)

    def _cursor(self) -> str:
        return f"dumps({sequence([key.raw for key in self.keys])}).decode()"
