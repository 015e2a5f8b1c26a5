"""From a `where` to a filter of the ports."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph.ports import filters
from graph.ports.filters import (
    All,
    Between,
    Compare,
    Filter,
    IsNull,
    Matches,
    Not,
    Op,
    Param,
    Quantifier,
    Related,
    Within,
)
from graph.search.wanted import NoText, wanted
from loaders import refusals
from loaders.binding import Binds, converted
from loaders.errors import Code, Refused
from loaders.given import Given
from loaders.limits import Limits
from loaders.mapping.condition import Condition

LOGIC = ("and", "or", "not")
OPERATORS = {"eq": Op.EQ, "in": Op.IN, "lt": Op.LT, "gt": Op.GT, "contains": Op.CONTAINS}
QUANTIFIERS = {quantifier.value: quantifier for quantifier in Quantifier}
RELATED = ("is", *QUANTIFIERS)
DEEPEST = 20
FARTHEST = 5


class Filtering:
    """Builds the filters of one question; `count` holds its comparisons against the limit."""

    def __init__(self, wheres: Mapping[str, Mapping[str, Condition]], binds: Binds, limits: Limits) -> None:
        self._wheres = wheres
        self._binds = binds
        self._most = limits.filters
        self.count = 0
        self._texts: dict[int, tuple[Given, Param]] = {}

    def where(self, kind: str, given: Mapping[str, Given], depth: int = 0, steps: int = 0) -> Filter:
        """What this `where` of this input type says, `steps` relations away from the list; all of it must hold."""
        if depth > DEEPEST:
            raise Refused(refusals.filters_too_deep(DEEPEST), Code.LIMIT_EXCEEDED)
        if steps > FARTHEST:
            raise Refused(refusals.filters_too_far(FARTHEST), Code.LIMIT_EXCEEDED)
        if not given:
            self._add(1)
        found: list[Filter] = []
        for name, part in given.items():
            if name == "and":
                found.append(All(tuple(self.where(kind, item.value, depth + 1, steps) for item in part.value)))
            elif name == "or":
                found.append(filters.Any(tuple(self.where(kind, item.value, depth + 1, steps) for item in part.value)))
            elif name == "not":
                found.append(Not(self.where(kind, part.value, depth + 1, steps)))
            elif self._wheres[kind][name].is_text:
                self._add(1)
                found.append(Matches(self.text(part)))
            else:
                found.extend(self._condition(self._wheres[kind][name], part.value, depth, steps))
        return found[0] if len(found) == 1 else All(tuple(found))

    def text(self, given: Given) -> Param:
        """What a text asks for: one parameter, so that a store sees that it ranks by what it looks for."""
        found = self._texts.get(id(given))
        if found is None:
            found = self._texts[id(given)] = (given, self._binds.one(converted(given.read, _searched)))
        return found[1]

    def _add(self, comparisons: int) -> None:
        self.count += comparisons
        if self.count > self._most:
            raise Refused(refusals.too_many_filters(self._most), Code.LIMIT_EXCEEDED)

    def _condition(
        self, condition: Condition, operators: Mapping[str, Given], depth: int, steps: int
    ) -> Iterator[Filter]:
        self._add(len(operators))
        plain = [(op, given) for op, given in operators.items() if op != "isNull" and op not in RELATED]
        compared = tuple(self._operator(condition, op, given) for op, given in plain)
        if condition.path:  # each says that there is one: of several things it need not be the same
            yield from (_behind(condition.path, one) for one in compared)
        elif compared:
            yield compared[0] if len(compared) == 1 else All(compared)
        if "isNull" in operators:
            yield _absence(condition, bool(operators["isNull"].value))
        for op in RELATED:
            if op in operators:
                inner = self.where(condition.where, operators[op].value, depth + 1, steps + 1)
                yield _behind(condition.way, inner, QUANTIFIERS.get(op, Quantifier.SOME))

    def _operator(self, condition: Condition, name: str, given: Given) -> Filter:
        of_edge = condition.of_edge
        if name == "between":
            low, high = (self._binds.of(given.value[end]) for end in ("low", "high"))
            return Between(condition.property, low, high, of_edge)
        if name == "within":
            assert condition.tree is not None
            return Within(condition.tree, condition.property, self._binds.of(given))
        if condition.derived is not None:
            values = self._binds.one(converted(given.read, _derive(condition.derived)))
            return Compare(condition.property, Op.IN, values, of_edge)
        return Compare(condition.property, OPERATORS[name], self._binds.of(given), of_edge)


def _searched(text: Any) -> Any:
    try:
        return wanted(text)
    except NoText as error:
        raise Refused(refusals.no_text(error)) from None


def _derive(derived: Mapping[str, tuple[str, ...]]) -> Any:
    def translate(value: Any) -> list[str]:
        names = value if isinstance(value, list) else [value]
        return sorted({held for name in names for held in derived[name]})

    return translate


def _behind(path: tuple[str, ...], inner: Filter, quantifier: Quantifier = Quantifier.SOME) -> Filter:
    for hop in reversed(path):
        inner = Related(hop, inner, quantifier)
    return inner


def _absence(condition: Condition, is_null: bool) -> Filter:
    if not condition.path:
        return IsNull(condition.property, is_null, condition.of_edge)
    there = _behind(condition.path, All(()))
    return Not(there) if is_null else there
