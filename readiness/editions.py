"""Which edition is in force for each standard that a team is held to, over the chain of superseding to any distance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.model.facts import HeldTo
from graph.model.requirements import Edition, Standard


@dataclass(frozen=True, slots=True)
class InForce:
    """An edition to be assessed against, its standard, and the HELD_TO that gives grade and pools."""

    held: HeldTo
    standard: Standard
    edition: Edition


@dataclass(frozen=True, slots=True)
class Editions:
    """Those in force, in order of standard, and the codes of standards held to that have none that day."""

    in_force: tuple[InForce, ...]
    unassessed: tuple[str, ...]


def editions_in_force(standards: Sequence[Standard], held_to: Iterable[HeldTo], on: date) -> Editions:
    """The edition in force for each HELD_TO; where two come to the same edition, they are one."""
    chain = Chain(standards)
    held_by: dict[tuple[str, str], list[HeldTo]] = {}
    editions: dict[tuple[str, str], Edition] = {}
    unassessed = set()
    for held in held_to:
        edition = chain.in_force(held.standard, on)
        if edition is None:
            unassessed.add(held.standard)
        else:
            key = (edition.standard, edition.version)
            editions[key] = edition
            held_by.setdefault(key, []).append(held)
    found = (
        InForce(chain.decisive(held_by[key], key[0]), chain.standards[key[0]], edition)
        for key, edition in sorted(editions.items())
    )
    return Editions(tuple(found), tuple(sorted(unassessed)))


class Chain:
    """Standards with what each supersedes and is superseded by."""

    def __init__(self, standards: Iterable[Standard]) -> None:
        self.standards = {standard.code: standard for standard in standards}
        self._older = {code: standard.supersedes for code, standard in self.standards.items()}
        self._newer: dict[str, tuple[str, ...]] = {}
        for code, older in self._older.items():
            for one in older:
                self._newer[one] = (*self._newer.get(one, ()), code)

    def in_force(self, code: str, on: date) -> Edition | None:
        """The edition in force that day, of the standard and of those it supersedes or that supersede it."""
        begun = [(since, edition) for edition in self._of(code) if (since := _since(edition)) <= on]
        if not begun:
            return None
        latest = max(since for since, _ in begun)
        equal = [edition for since, edition in begun if since == latest]
        newest = self._newest(edition.standard for edition in equal)
        return max(
            (edition for edition in equal if edition.standard in newest), key=lambda one: (one.version, one.standard)
        )

    def begins(self, code: str) -> list[date]:
        """The days on which editions of the standard and its chain begin."""
        return sorted({_since(edition) for edition in self._of(code)})

    def _of(self, code: str) -> list[Edition]:
        """The editions, but drafts and withdrawn ones, of the standard and of its chain."""
        codes = {code} | _reached(code, self._older) | _reached(code, self._newer)
        return [
            edition
            for one in codes
            if one in self.standards
            for edition in self.standards[one].editions
            if edition.status == "IN_FORCE"
        ]

    def decisive(self, held: Sequence[HeldTo], standard: str) -> HeldTo:
        """The HELD_TO that names the edition's own standard, else that of the latest in the chain."""
        codes = {one.standard for one in held}
        code = standard if standard in codes else max(self._newest(codes))
        return next(one for one in held if one.standard == code)

    def _newest(self, codes: Iterable[str]) -> set[str]:
        """Those that no other of them supersedes, at whatever distance; all where they supersede in a circle."""
        several = set(codes)
        return {code for code in several if several.isdisjoint(_reached(code, self._newer))} or several


def _since(edition: Edition) -> date:
    return edition.effective_from or date.min


def _reached(code: str, steps: Mapping[str, Sequence[str]]) -> set[str]:
    """What is reached from the code by one step or more."""
    found: set[str] = set()
    waiting = [code]
    while waiting:
        for one in steps.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found
