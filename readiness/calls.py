"""Which lines of an edition call for a type of unit, and at what worth; worked out once for all teams."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from graph.model.requirements import Edition, Equipment, Requirement
from readiness.bounds import Fit, fit
from readiness.closures import Closures
from readiness.exact import Number, lean
from readiness.hanging import Hanging, hanging

NO_VALUES: Mapping[str, Fraction] = {}


@dataclass(frozen=True, slots=True)
class Call:
    """One line that accepts the type, and how a unit without values of its own stands to the specification."""

    line: int
    worth: Number
    asks: Equipment
    values: Mapping[str, Fraction]
    typical: Fit

    def fit(self, own: Mapping[str, Fraction]) -> Fit:
        """How a unit with these values of its own stands to the specification."""
        specification = self.asks.specification
        return fit(specification, own, self.values) if own and specification else self.typical

    def capacity(self, own: Mapping[str, Fraction]) -> Fraction | None:
        """The value that one such unit adds to a capacity line; None when it is not measured."""
        measure = self.asks.capacity or ""
        return own.get(measure, self.values.get(measure))


@dataclass(frozen=True, slots=True, eq=False)
class Calling:
    """The lines that units alike serve, with how they fit each; lines that they are known to miss are left out.

    `serves` and `usable_serves` are the lines that such a unit, or such a usable one, can be given to, with its worth
    in each; lines that sum a capacity are apart, in `capacities`. `is_bounded`: a line that calls for the type has a
    specification, so that units of other values may be called otherwise.
    """

    calls: tuple[tuple[Call, Fit], ...]
    serves: tuple[tuple[int, Number], ...]
    usable_serves: tuple[tuple[int, Number], ...]
    capacities: tuple[tuple[Call, Fit], ...]
    is_bounded: bool


class Calls:
    """The lines of an edition in their order, what each hangs on, and for each type of unit those that call for it."""

    def __init__(self, edition: Edition, closures: Closures) -> None:
        self.edition = edition
        self.closures = closures
        self.lines: tuple[Requirement, ...] = tuple(
            sorted(edition.requirements, key=lambda line: (line.position, line.code))
        )
        self.hanging: tuple[Hanging, ...] = tuple(map(hanging, self.lines))
        self._of: dict[str, tuple[Call, ...]] = {}
        self._callings: dict[tuple[str, tuple[Fit, ...]], Calling] = {}
        self._typical: dict[str, Calling | None] = {}

    def of(self, code: str) -> tuple[Call, ...]:
        """The lines that accept a unit of the type, in their order."""
        found = self._of.get(code)
        if found is None:
            found = self._of[code] = tuple(
                call for index, line in enumerate(self.lines) if (call := self._call(index, line, code)) is not None
            )
        return found

    def calling(self, code: str, own: Mapping[str, Fraction]) -> Calling | None:
        """The lines that a unit of the type with these values of its own serves; one object for all that are alike.

        None where no line accepts the type.
        """
        if code not in self._typical:
            self._typical[code] = self._calling(code, NO_VALUES)
        typical = self._typical[code]
        return self._calling(code, own) if own and typical is not None and typical.is_bounded else typical

    def _calling(self, code: str, own: Mapping[str, Fraction]) -> Calling | None:
        calls = self.of(code)
        if not calls:
            return None
        fits = tuple(call.fit(own) for call in calls)
        found = self._callings.get((code, fits))
        if found is None:
            found = self._callings[code, fits] = _calling(calls, fits)
        return found

    def _call(self, index: int, line: Requirement, code: str) -> Call | None:
        asks = line.asks
        if not isinstance(asks, Equipment):
            return None
        worth = self.closures.worth(code, asks)
        if worth <= 0:
            return None
        values = self.closures.type(code).specifications
        return Call(index, lean(worth), asks, values, fit(asks.specification, NO_VALUES, values))


def _calling(calls: tuple[Call, ...], fits: tuple[Fit, ...]) -> Calling:
    known = [(call, fit) for call, fit in zip(calls, fits, strict=True) if fit is not Fit.MISSES]
    split = [(call, fit) for call, fit in known if call.asks.capacity is None]
    return Calling(
        calls=tuple(known),
        serves=tuple((call.line, call.worth) for call, _ in split),
        usable_serves=tuple((call.line, call.worth) for call, fit in split if fit is Fit.FITS),
        capacities=tuple((call, fit) for call, fit in known if call.asks.capacity is not None),
        is_bounded=any(call.asks.specification for call in calls),
    )


KEPT = 64
_kept: dict[tuple[int, int], Calls] = {}


def calls_of(edition: Edition, closures: Closures) -> Calls:
    """The calls of the edition; those of the last editions asked about are kept, for many teams share them."""
    key = (id(edition), id(closures))
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= KEPT:
            _kept.clear()
        found = _kept[key] = Calls(edition, closures)
    return found
