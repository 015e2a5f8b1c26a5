"""Findings gathered as they come: all are counted, and the first ones in order are kept; memory does not grow."""

from bisect import insort
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from findings.catalogue import PLACES, RULES
from findings.finding import Finding
from findings.silences import Silence, Silences

Place = tuple[int, str]
"""Where a finding stands: its rule's place, then its key."""


class Shown(StrEnum):
    """Which findings are told."""

    OPEN = "OPEN"
    SILENCED = "SILENCED"
    ALL = "ALL"


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """A finding with what silences it, in order."""

    place: Place
    finding: Finding = field(compare=False)
    silence: Silence | None = field(compare=False, default=None)


@dataclass(slots=True)
class Count:
    """How many a rule found that are open, and silenced."""

    open: int = 0
    silenced: int = 0


@dataclass(slots=True)
class Gathered:
    """Of these rules the first `most` findings in order after `after`; with `each` so many of every rule."""

    silences: Silences
    rules: Collection[str] = field(default_factory=lambda: frozenset(RULES))
    shown: Shown = Shown.OPEN
    most: int = 50
    each: bool = False
    after: Place | None = None
    counts: dict[str, Count] = field(default_factory=dict)
    _kept: dict[str, list[Told]] = field(default_factory=dict)

    def wants(self, rules: Iterable[str]) -> bool:
        """Whether one of these rules is asked for."""
        return any(code in self.rules for code in rules)

    def take(self, findings: Iterable[Finding]) -> None:
        """Some more."""
        for finding in findings:
            if finding.rule.code in self.rules:
                self._take(finding)

    def _take(self, finding: Finding) -> None:
        code, silence = finding.rule.code, self.silences.of(finding)
        count = self.counts.setdefault(code, Count())
        if silence is None:
            count.open += 1
        else:
            count.silenced += 1
        if self.shown is not Shown.ALL and (silence is not None) is (self.shown is Shown.OPEN):
            return
        told = Told((PLACES[code], finding.key), finding, silence)
        if self.after is None or told.place > self.after:
            self._keep(told, code if self.each else "")

    def _keep(self, told: Told, group: str) -> None:
        kept = self._kept.setdefault(group, [])
        if len(kept) < self.most or told < kept[-1]:
            insort(kept, told)
            del kept[self.most :]

    @property
    def told(self) -> list[Told]:
        """What was kept, in order."""
        return sorted(one for kept in self._kept.values() for one in kept)

    @property
    def open(self) -> int:
        """How many are open."""
        return sum(count.open for count in self.counts.values())

    @property
    def silenced(self) -> int:
        """How many are silenced."""
        return sum(count.silenced for count in self.counts.values())
