"""What arguments ask for, checked against what there is: by names of terms and of the catalogue."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from graph.model.facts import Catalogue, EquipmentType, QualificationType
from graph.model.identity import node_id
from graph.model.requirements import Alternative, Equipment
from graph.model.values import MILLION, decimal_text
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.refusals import too_many
from planning.needs import Need
from readiness.closures import Closures, closures_of
from schema import refusals
from schema.dispatch.named import Named, Terms

MOST = 20
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Needed:
    """What is needed and how it is called, and the codes by which the registry has it.

    Of types also those that count for the asked ones. `catalogue`: by which facts are judged; empty where capabilities
    alone are needed, which are told without any.
    """

    needs: tuple[Need, ...]
    catalogue: Catalogue
    capabilities: tuple[str, ...]
    types: tuple[str, ...]
    roles: tuple[str, ...]
    qualifications: tuple[str, ...]
    named: Named


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that a client asks for: where it stands among the arguments, and what it holds.

    A code that is given alone is an argument, or an entry of one, itself: `at` is its place then.
    """

    at: str
    held: Mapping[str, Any]
    is_alone: bool = False

    def place(self, name: str) -> str:
        """Where a field of it stands."""
        return self.at if self.is_alone else f"{self.at}.{name}"


async def needed(store: Store, arguments: Arguments) -> Needed:
    """What `capability`, `capabilities` and `needs` ask; Refused where something is not known or says nothing."""
    given = [*_capabilities(arguments), *_several(arguments)]
    if len(given) > MOST:
        raise Refused(too_many("capabilities, needs", MOST))
    catalogue = await store.catalogue() if any(map(_is_of_facts, given)) else Catalogue()
    closures = closures_of(catalogue)
    each = [_need(one, closures) for one in given]
    terms = await _terms(store, given)
    needs = tuple(dict.fromkeys(each))
    return Needed(
        needs,
        catalogue,
        _codes(need.capability for need in needs),
        _accepted(closures, _codes(need.equipment for need in needs)),
        _codes(need.role for need in needs),
        _implying(closures, _codes(need.qualification for need in needs)),
        Named(catalogue, terms),
    )


def _capabilities(arguments: Arguments) -> Iterator[Given]:
    if arguments.get("capability") is not None:
        yield Given("capability", {"capability": arguments["capability"]}, is_alone=True)
    for place, code in enumerate(arguments.get("capabilities") or ()):
        yield Given(f"capabilities[{place}]", {"capability": code}, is_alone=True)


def _several(arguments: Arguments) -> Iterator[Given]:
    for place, held in enumerate(arguments.get("needs") or ()):
        yield Given(f"needs[{place}]", held)


def _is_of_facts(given: Given) -> bool:
    return any(given.held.get(name) is not None for name in ("equipmentType", "role", "qualification"))


def _need(given: Given, closures: Closures) -> Need:
    held = {name: given.held.get(name) for name in ("capability", "equipmentType", "role", "qualification")}
    ways = (held["capability"], held["equipmentType"], held["role"] or held["qualification"])
    if sum(way is not None for way in ways) != 1:
        raise Refused(refusals.one_way(given.at))
    kind, certificate = held["equipmentType"], held["qualification"]
    _check_type(given.place("equipmentType"), kind, closures.catalogue.equipment_types)
    _check_type(given.place("qualification"), certificate, closures.catalogue.qualification_types)
    is_whole = kind is None or closures.is_pieces(kind)
    return Need(_amount(given, is_whole), held["capability"], kind, held["role"], certificate)


def _amount(given: Given, is_whole: bool) -> Fraction:
    millionths = given.held.get("amount")
    if millionths is None:
        return Fraction(1)
    if not 0 < millionths <= LARGEST * MILLION or (is_whole and millionths % MILLION):
        at = given.place("amount")
        raise Refused(refusals.wrong_amount(at, LARGEST, decimal_text(millionths), is_whole=is_whole))
    return Fraction(millionths, MILLION)


def _check_type(at: str, code: str | None, known: Mapping[str, EquipmentType | QualificationType]) -> None:
    if code is not None and code not in known:
        raise Refused(refusals.no_such_code(at, code, {one.code: (one.name, one.name_en) for one in known.values()}))


async def terms_of(store: Store, vocabulary: str, codes: Sequence[str]) -> Terms:
    """Those terms of a list that are known, by list and code."""
    ids = {node_id("Term", vocabulary, code): code for code in codes}
    return {(vocabulary, ids[id]): row for id, row in (await store.nodes("Term", list(ids))).items()}


async def _terms(store: Store, several: Sequence[Given]) -> Terms:
    """Those that are named, by list and code; Refused where one is not known."""
    named: dict[str, tuple[str, str, str]] = {}
    for given in several:
        for vocabulary in ("capability", "role"):
            code = given.held.get(vocabulary)
            if code is not None:
                named.setdefault(node_id("Term", vocabulary, code), (given.place(vocabulary), vocabulary, code))
    known = await store.nodes("Term", list(named)) if named else {}
    for id, (at, vocabulary, code) in named.items():
        if id not in known:
            raise Refused(refusals.no_such_code(at, code, await _called(store, vocabulary)))
    return {(vocabulary, code): known[id] for id, (_, vocabulary, code) in named.items()}


async def _called(store: Store, vocabulary: str) -> dict[str, tuple[str, str | None]]:
    """What the terms of a list are called; read only where one is not known."""
    rows = await store.nodes("Term", await store.ids("Term"))
    return {row["code"]: (row["zh"], row["en"]) for row in rows.values() if row["list"] == vocabulary}


def _codes(several: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({code for code in several if code is not None}))


def _accepted(closures: Closures, types: tuple[str, ...]) -> tuple[str, ...]:
    """All types of which a unit counts for one of these."""
    if not types:
        return ()
    asked = Equipment(tuple(Alternative(code) for code in types))
    return tuple(sorted(code for code in closures.catalogue.equipment_types if closures.worth(code, asked)))


def _implying(closures: Closures, types: tuple[str, ...]) -> tuple[str, ...]:
    known = closures.catalogue.qualification_types if types else ()
    return tuple(sorted(code for code in known if not closures.implied(code).isdisjoint(types)))
