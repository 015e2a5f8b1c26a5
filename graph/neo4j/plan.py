"""From a walk to one expression of Cypher, lists within lists, and the code that shapes what it gives."""

from dataclasses import replace

from graph.neo4j.draft import OWN, Draft, listed, one_more, plain
from graph.neo4j.filters import condition
from graph.neo4j.hops import reach, where
from graph.neo4j.level import Level, Standing
from graph.neo4j.naming import is_end, quoted
from graph.neo4j.order import beyond, keys, terms
from graph.neo4j.places import Place
from graph.neo4j.starts import Source, start
from graph.ports import walk as ask
from graph.shaping.connections import Connection, wants_more, wants_rows, wants_total
from graph.shaping.parts import shaped
from graph.shaping.row import Held


class Plan:
    """Grows from the root; `code` holds the lines of the shaper, in which `r` is at first what the root gave."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.root = Level(draft)
        self.calls: list[str] = []
        self.code: list[str] = []
        self._lists = 0

    def called(self, found: str, row: str) -> str:
        """Give the rows of the root a name; an expression there would take the planner several times as long."""
        name = f"{OWN}a{len(self.calls)}"
        self.calls.append(f"CALL () {{ {found} RETURN collect({row}) AS {name} }}")
        return self.root.pick(name)

    def objects(self, walk: ask.Walk, wanted: ask.ByIds | ask.ByKey) -> str:
        """A start by ids or key; gives the code of the answer."""
        there = self._begin(walk)
        level = Level(self.draft)
        if isinstance(wanted, ask.ByIds):
            level.pick(there.id)
            match = f"MATCH ({there.node}:{quoted(there.label.name)})"
            found = match + where(f"{there.id} IN {self.draft.parameter(wanted.ids, listed)}")
        else:
            found = self._by_key(there, wanted)
        one = shaped(Standing(level, there, self.branch), walk.parts)
        rows = self.called(found + level.joins, level.row)
        if isinstance(wanted, ask.ByKey):
            return f"([{one} for r in {rows}] or [None])[0]"
        self.code.append(f"by = {{one[0]: one for one in {rows}}}")
        return f"[None if (r := by.get(i)) is None else {one} for i in ids]"

    def _begin(self, walk: ask.Walk) -> Place:
        return Place(self.draft.model, self.draft.model.label(walk.label), self.draft.name("n"))

    def _by_key(self, there: Place, wanted: ask.ByKey) -> str:
        """Ends within a key are patterns, so that the database may begin at any of them."""
        ends = {rel.field for rel in there.label.relationships if is_end(rel)}
        patterns, conditions = [f"({there.node}:{quoted(there.label.name)})"], []
        for name, param in wanted.key:
            if name in ends:
                to = reach(self.draft, there, self.draft.model.hop(there.label.name, name), labelled=True)
                patterns.append(to.pattern)
                conditions.append(f"{to.place.id} = {self.draft.parameter(param)}")
            else:
                conditions.append(f"{there.field(name).text} = {self.draft.parameter(param)}")
        return f"MATCH {', '.join(patterns)}{where(*conditions)}"

    def listing(self, walk: ask.Walk, wanted: ask.Listing) -> str:
        """A start that is a list; gives the code of the answer."""
        there, by = self._begin(walk), wanted.order[0].by if wanted.order else None
        source = start(self.draft, there, wanted.where, by)
        return self._list(self.root, replace(there, reckoned=source.reckoned), wanted, source, is_whole=True)

    def branch(self, above: Level, start_: Place, part: ask.Many) -> str:
        """Add the list below a place, and give the code of its connection."""
        hop = self.draft.model.hop(start_.label.name, part.hop)
        if not hop.many:
            raise KeyError(f"{start_.label.name}.{part.hop} leads to one")
        to = reach(self.draft, start_, hop)
        chosen = part.listing.where
        fits = () if chosen is None else (condition(self.draft, to.place, chosen),)
        return self._list(above, to.place, part.listing, Source(f"MATCH {to.pattern}", (*to.only, *fits)))

    def _list(self, above: Level, there: Place, wanted: ask.Listing, source: Source, *, is_whole: bool = False) -> str:
        self._lists += 1
        name, rows, total = f"c{self._lists}", "None", "None"
        row = Standing(Level(self.draft), there, self.branch)
        cursor = [row.held(one.by or one.property, of_edge=one.of_edge) for one in wanted.order]
        last = row.level.pick(there.last_key)
        code = Connection(row, [*cursor, Held(last, last, False)], "total", "more").code(wanted)
        if wants_rows(wanted):
            ordered = keys(self.draft, there, wanted.order)
            order = terms([key.reversed for key in ordered] if wanted.page.is_last else ordered)
            page = self._page(there, wanted, source, order, is_whole=is_whole) + row.level.joins
            if is_whole:
                again = f" WITH * ORDER BY {order}" if row.level.joins else ""
                rows = self.called(page + again, row.level.row)
            else:
                rows = above.pick(f"COLLECT {{ {page} RETURN {row.level.row} ORDER BY {order} }}")
        if wants_total(wanted):
            given = f" RETURN {there.node}" if source.is_led else ""
            total = above.pick(f"COUNT {{ {source.found()}{given} }}")
        self.code += _function(name, wanted, code)
        return f"{name}({rows}, {total})"

    def _page(self, there: Place, wanted: ask.Listing, source: Source, order: str, *, is_whole: bool) -> str:
        ordered, page = keys(self.draft, there, wanted.order), wanted.page
        narrower = [] if page.after is None else beyond(self.draft, ordered, page.after)
        if page.before is not None:
            narrower += beyond(self.draft, [key.reversed for key in ordered], page.before)
        first = ordered[0].field
        if is_whole and not source.is_led and not first.nullable and first.is_property:
            narrower.append(f"{first.text} IS NOT NULL")  # so that an index on it gives the order
        size = self.draft.parameter(page.size, one_more if wants_more(wanted) else plain)
        seen = ", ".join(filter(None, [there.node, there.edge, *there.reckoned.values()]))
        in_order = f" WITH {seen} ORDER BY {order}"
        found = source.narrowed(*narrower) + in_order
        if source.last:
            found += where(*source.last) + in_order  # which is there already: it sorts nothing again
        return f"{found} LIMIT {size}"


def _function(name: str, wanted: ask.Listing, code: str) -> list[str]:
    size = f"V[{wanted.page.size.name!r}]"
    cut = [f"    more, rows = len(rows) > {size}, rows[:{size}]"] if wants_more(wanted) else []
    turn = ["    rows = rows[::-1]"] if wanted.page.is_last and wants_rows(wanted) else []
    return [f"def {name}(rows, total):", *cut, *turn, f"    return {code}"]
