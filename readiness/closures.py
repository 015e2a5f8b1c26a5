"""What a type is, implies and stands in for: KIND_OF and IMPLIES to any depth, substitution by one step."""

from collections.abc import Mapping
from fractions import Fraction

from graph.model.facts import Catalogue, EquipmentType, QualificationType
from graph.model.requirements import Equipment

NOTHING = Fraction(0)
NO_RATIOS: Mapping[str, Fraction] = {}


class Closures:
    """The closures of one catalogue, each worked out once and kept."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._kinds: dict[str, tuple[str, ...]] = {}
        self._below: dict[str, frozenset[str]] = {}
        self._demands: dict[str, frozenset[str]] = {}
        self._implied: dict[str, frozenset[str]] = {}
        self._stands_in: dict[str, Mapping[str, Fraction]] = {}

    def type(self, code: str) -> EquipmentType:
        """The equipment type of that code; one that the catalogue lacks is a kind of nothing, in pieces."""
        return self.catalogue.equipment_types.get(code) or EquipmentType(code)

    def is_pieces(self, code: str) -> bool:
        """Whether units of the type are counted, not measured."""
        return self.type(code).unit == "PIECE"

    def kinds(self, code: str) -> tuple[str, ...]:
        """The type and all types above it."""
        found = self._kinds.get(code)
        if found is None:
            chain: list[str] = []
            above: str | None = code
            while above is not None and above not in chain:
                chain.append(above)
                above = self.type(above).kind_of
            found = self._kinds[code] = tuple(chain)
        return found

    def below(self, code: str) -> frozenset[str]:
        """The type and all types below it."""
        found = self._below.get(code)
        if found is None:
            known = self.catalogue.equipment_types
            found = self._below[code] = frozenset({code, *(one for one in known if code in self.kinds(one))})
        return found

    def demands(self, code: str) -> frozenset[str]:
        """The dates that the type or a type above it demands."""
        found = self._demands.get(code)
        if found is None:
            found = self._demands[code] = frozenset().union(*(self.type(kind).demands for kind in self.kinds(code)))
        return found

    def implied(self, code: str) -> frozenset[str]:
        """The qualification type and all that it implies."""
        found = self._implied.get(code)
        if found is None:
            reached = {code}
            waiting = [code]
            while waiting:
                known = self.catalogue.qualification_types.get(waiting.pop()) or QualificationType(code)
                waiting.extend(known.implies - reached)
                reached |= known.implies
            found = self._implied[code] = frozenset(reached)
        return found

    def stands_in(self, code: str) -> Mapping[str, Fraction]:
        """The types that the type can stand in for, by one substitution with kinds on both sides, at the best ratio."""
        found = self._stands_in.get(code)
        if found is None:
            best: dict[str, Fraction] = {}
            for kind in self.kinds(code):
                for target, ratio in self.type(kind).substitutes_for.items():
                    for above in self.kinds(target):
                        best[above] = max(ratio, best.get(above, NOTHING))
            found = self._stands_in[code] = best
        return found

    def worth(self, code: str, asks: Equipment) -> Fraction:
        """The greatest worth at which the line accepts a unit of the type; 0 when it does not."""
        kinds = self.kinds(code)
        ratios = self.stands_in(code) if asks.takes_substitutes else NO_RATIOS
        best = NOTHING
        for alternative in asks.alternatives:  # most types have nothing to do with a line: no fraction is made for them
            if alternative.type in kinds:
                best = max(best, alternative.worth)
            if alternative.type in ratios:
                best = max(best, alternative.worth * ratios[alternative.type])
        return best


_last = Closures(Catalogue())


def closures_of(catalogue: Catalogue) -> Closures:
    """The closures of the catalogue; those of the last one are kept, for the next team shares it."""
    global _last
    kept = _last
    if kept.catalogue is not catalogue:
        kept = _last = Closures(catalogue)
    return kept
