"""Filters judged in plain Python over rows, those of the world or others: what a store must find."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.model.declaration.hop import Direction, Hop
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.places import Circle, Point, point, square
from graph.ports import filters as ask
from graph.search.kept import kept_words
from graph.search.wanted import Wanted
from tests.contract.known import edge_rows, links, node_rows

Row = Mapping[str, Any]
NO_EDGE: Row = {}


def says(label: Label, row: Row, wanted: Wanted) -> bool:
    """Whether the tokens of a row have all that a text asks for."""
    tokens = kept_words(label, row).tokens

    def has(phrase: Sequence[str]) -> bool:
        return any(tokens[start : start + len(phrase)] == tuple(phrase) for start in range(len(tokens)))

    return all(any(all(map(has, way)) for way in ways) for ways in wanted.parts)


class Judge:
    """Knows every row: of the world, or `nodes` by label and `edges` by label and field of what lies in tables."""

    def __init__(
        self,
        model: Model,
        values: Mapping[str, Any],
        nodes: Mapping[str, Sequence[Row]] | None = None,
        edges: Mapping[tuple[str, str], Sequence[Row]] | None = None,
    ) -> None:
        self.model = model
        self.values = values
        told = {label.name: node_rows(model, label.name) for label in model.labels} if nodes is None else nodes
        self.rows: dict[str, dict[str, Row]] = {
            label: {row["id"]: row for row in several} for label, several in told.items()
        }
        self._held: dict[tuple[str, str], Sequence[Row]] = dict(edges or {})

    def fitting(self, label: str, wanted: ask.Filter) -> list[str]:
        """The codes of the nodes that fit, in order of code."""
        return sorted(row["code"] for row in self.rows[label].values() if self.fits(label, row, wanted))

    def below(self, label: str, hop: str, wanted: ask.Filter) -> dict[str, list[str]]:
        """By the code of each node, the codes of the ends of a hop that fit, in order; one for each relationship."""
        way = self.model.hop(label, hop)
        return {
            row["code"]: sorted(end["code"] for end, by in self._ends(way, row) if self.fits(way.end, end, wanted, by))
            for row in self.rows[label].values()
        }

    def fits(self, label: str, row: Row, wanted: ask.Filter, edge: Row = NO_EDGE) -> bool:
        """Whether a node (reached by this relationship) fits."""
        match wanted:
            case ask.Compare(name, op, param, of_edge):
                return _compare(op, (edge if of_edge else row)[name], self.values[param.name])
            case ask.Between(name, low, high, of_edge):
                held = (edge if of_edge else row)[name]
                return held is not None and bool(self.values[low.name] <= held <= self.values[high.name])
            case ask.IsNull(name, is_null, of_edge):
                return ((edge if of_edge else row)[name] is None) is is_null
            case ask.All(inner):
                return all(self.fits(label, row, one, edge) for one in inner)
            case ask.Any(inner):
                return any(self.fits(label, row, one, edge) for one in inner)
            case ask.Not(inner):
                return not self.fits(label, row, inner, edge)
            case ask.Related(name, inner, quantifier):
                hop = self.model.hop(label, name)
                told = [self.fits(hop.end, end, inner, by) for end, by in self._ends(hop, row)]
                return {"some": any(told), "none": not any(told), "every": all(told)}[quantifier.value]
            case ask.Matches(param):
                return says(self.model.label(label), row, self.values[param.name])
            case ask.Near(away):
                circle = self.values[away.circle.name]
                return any(self._lies(label, row, path, circle) for path in away.paths)
            case ask.Within(parent, name, param):
                return self._is_within(label, row, parent, name, self.values[param.name])

    def _lies(self, label: str, row: Row, path: Sequence[str], circle: Circle) -> bool:
        if path:
            hop = self.model.hop(label, path[0])
            return any(self._lies(hop.end, end, path[1:], circle) for end, _ in self._ends(hop, row))
        if row["latitude"] is None or row["longitude"] is None:
            return False
        middle = Point(circle.x, circle.y, circle.z)
        return square(point(row["latitude"], row["longitude"]), middle) <= circle.most

    def _edges(self, owner: str, rel: Relationship) -> Sequence[Row]:
        if (owner, rel.field) not in self._held:
            self._held[owner, rel.field] = self._told(owner, rel)
        return self._held[owner, rel.field]

    def _told(self, owner: str, rel: Relationship) -> Sequence[Row]:
        if rel.has_rows:
            return edge_rows(self.model, owner, rel.field)
        if rel.many:
            return [{"from_id": start, "to_id": end} for start, end in links(self.model, owner, rel.field)]
        return [{"from_id": row["id"], "to_id": row[rel.field]} for row in self.rows[owner].values() if row[rel.field]]

    def _is_within(self, label: str, row: Row, parent: str, name: str, values: list[Any]) -> bool:
        above: Row | None = row
        while above is not None:
            if above[name] in values:
                return True
            above = self.rows[label].get(above[parent] or "")
        return False

    def _ends(self, hop: Hop, row: Row) -> Iterator[tuple[Row, Row]]:
        rel, ends = hop.relationship, self.rows[hop.end]
        if rel is None:
            assert hop.term is not None
            for term in ends.values():
                if term["list"] == hop.term.terms and term["code"] == row[hop.name]:
                    yield term, NO_EDGE
            return
        near, far = ("from_id", "to_id") if hop.direction is Direction.OUT else ("to_id", "from_id")
        for edge in self._edges(hop.owner, rel):
            if edge[near] == row["id"]:
                yield ends[edge[far]], edge


def _compare(op: ask.Op, held: Any, value: Any) -> bool:
    if held is None or value is None:
        return False
    match op:
        case ask.Op.EQ:
            return bool(held == value)
        case ask.Op.IN:
            return held in value
        case ask.Op.LT:
            return bool(held < value)
        case ask.Op.GT:
            return bool(held > value)
        case ask.Op.CONTAINS:
            return value in held
