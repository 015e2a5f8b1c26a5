"""What a split can still become at best, from a part of it; no whole split that goes on from there is better."""

from readiness.components import Component, Kind, Vector


class Optimist:
    """The bounds of one component; what is still to come at each turn is added up beforehand.

    A turn is one kind of odd units at one of the places they can go to.
    """

    def __init__(self, component: Component) -> None:
        self.component = component
        self.turns = [(index, at) for index, kind in enumerate(component.odd) for at in range(len(kind.serves))]
        later = [(*component.odd[index:], *component.even) for index in range(len(component.odd) + 1)]
        self._gains = [self._gain(kinds) for kinds in later]
        self._savings = [self._saving(kinds) for kinds in later]

    def _gain(self, kinds: tuple[Kind, ...]) -> Vector:
        gains = [0] * len(self.component.start)
        for kind in kinds:
            for place, worth in zip(kind.serves, kind.worths, strict=True):
                gains[place] += kind.quantity * worth
        return tuple(gains)

    def _saving(self, kinds: tuple[Kind, ...]) -> Vector:
        savings = [kind.quantity * best for kind in kinds for best in self._best(kind, 0)]
        return tuple(sum(savings[level::4]) for level in range(4))

    def _best(self, kind: Kind, at: int) -> Vector:
        """The most that one unit can save of each total, at the places from `at` on."""
        rates = self.component.rates
        return tuple(
            max(rates[kind.serves[i]][level] * kind.worths[i] for i in range(at, len(kind.serves)))
            for level in range(4)
        )

    def least(self, filled: Vector, left: int, turn: int) -> Vector:
        """A key (what is short, then what is filled) that no split from here on comes under."""
        index, at = self.turns[turn] if turn < len(self.turns) else (len(self.component.odd), 0)
        later = min(index + 1, len(self.component.odd))
        gains, savings = list(self._gains[later]), self._savings[later]
        if left:
            kind = self.component.odd[index]
            savings = tuple(saved + left * best for saved, best in zip(savings, self._best(kind, at), strict=True))
            for place, worth in zip(kind.serves[at:], kind.worths[at:], strict=True):
                gains[place] += left * worth
        most = tuple(
            min(required, amount + gain)
            for required, amount, gain in zip(self.component.required, filled, gains, strict=True)
        )
        now, then = self.component.totals(filled), self.component.totals(most)
        totals = (max(low, total - saved) for low, total, saved in zip(then, now, savings, strict=True))
        return (*totals, *(-amount for amount in most))
