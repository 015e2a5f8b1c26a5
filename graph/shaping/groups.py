"""The code that shapes the groups of a grouping: in it `rows` are its rows, `r` one of them."""

from typing import Protocol

from graph.model.values import MILLION
from graph.ports import group as ask
from graph.ports.walk import Const
from graph.shaping.parts import shaped
from graph.shaping.row import Held, Row, sequence, where_there


class Keys(Protocol):
    """What a row of a grouping holds."""

    @property
    def count(self) -> str:
        """The code of how many are in the group."""
        ...

    def sum(self, place: int) -> Held:
        """A sum, in millionths or, of whole numbers, as it is."""
        ...

    def summed(self, place: int) -> str:
        """The code of how many a sum adds up."""
        ...

    def different(self, place: int) -> str:
        """The code of how many different values there are."""
        ...

    def split(self, place: int, number: int) -> str:
        """The code of how many have one of the values of a split; `number`: which of them."""
        ...

    def is_whole(self, place: int) -> bool:
        """Whether a sum is of whole numbers."""
        ...

    def value(self, place: int) -> Held:
        """The value of a key that is no node."""
        ...

    def node(self, place: int) -> tuple[Row, Held]:
        """The row seen from the node of a key, and the id there."""
        ...


def grouped(keys: Keys, grouping: ask.Grouping, more: str) -> str:
    """The code of the answer of a grouping; `more` that of whether there are more groups than it may list."""
    found = []
    for part in grouping.parts:
        match part:
            case Const(name, value):
                found.append(f"{name!r}: {value!r}")
            case ask.More(name):
                found.append(f"{name!r}: {more}")
            case ask.Listed(name, parts):
                found.append(f"{name!r}: [{_object(keys, grouping, parts)} for r in rows]")
    return f"{{{', '.join(found)}}}"


def _object(keys: Keys, grouping: ask.Grouping, parts: tuple[ask.GroupPart, ...]) -> str:
    return f"{{{', '.join(f'{part.name!r}: {_part(keys, grouping, part)}' for part in parts)}}}"


def _part(keys: Keys, grouping: ask.Grouping, part: ask.GroupPart) -> str:
    match part:
        case Const(_, value):
            return repr(value)
        case ask.Count():
            return keys.count
        case ask.SumOf(_, place, is_raw):
            held = keys.sum(place).raw
            if is_raw:
                return held
            return where_there(held, f"D({held} * {MILLION})" if keys.is_whole(place) else f"D({held})")
        case ask.Summed(_, place):
            return keys.summed(place)
        case ask.Different(_, place):
            return keys.different(place)
        case ask.SplitOf(_, place):
            return sequence([keys.split(place, number) for number in range(len(grouping.splits[place].values))])
        case ask.KeyValue(_, place):
            return keys.value(place).raw
        case ask.KeyNode(_, place, inner):
            row, key = keys.node(place)
            return where_there(key.code, shaped(row, inner))
        case ask.KeyHole(_, needs):
            return sequence([_need(keys, place, name) for place, name in needs])
        case ask.Inner(_, inner):
            return _object(keys, grouping, inner)


def _need(keys: Keys, place: int, name: str) -> str:
    return keys.node(place)[0].held(name).raw if name else keys.value(place).raw
