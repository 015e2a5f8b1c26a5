"""The argument `needs`, checked against what there is: by names of terms and of the catalogue."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from graph.model.facts import Catalogue
from graph.model.identity import node_id
from graph.model.requirements import Alternative, Equipment
from graph.model.values import MILLION, decimal_text
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping import Arguments
from loaders.refusals import too_many
from planning.needs import Need
from readiness.closures import Closures, closures_of
from schema import refusals

MOST = 20
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Needed:
    """What is needed, and the codes by which the registry has it: of types also those that count for the asked."""

    needs: tuple[Need, ...]
    catalogue: Catalogue
    capabilities: tuple[str, ...]
    types: tuple[str, ...]
    roles: tuple[str, ...]
    qualifications: tuple[str, ...]


async def needed(store: Store, arguments: Arguments) -> Needed:
    """What `capabilities` and `needs` ask; Refused where something is not known or says nothing."""
    given = [{"capability": code} for code in arguments.get("capabilities") or ()]
    given += list(arguments.get("needs") or ())
    if len(given) > MOST:
        raise Refused(too_many("needs", MOST))
    catalogue = await store.catalogue()
    closures = closures_of(catalogue)
    needs = tuple(dict.fromkeys(_need(each, closures) for each in given))
    await _check_terms(store, needs)
    return Needed(
        needs,
        catalogue,
        _codes(need.capability for need in needs),
        _accepted(closures, _codes(need.equipment for need in needs)),
        _codes(need.role for need in needs),
        _implying(closures, _codes(need.qualification for need in needs)),
    )


def _need(given: Mapping[str, Any], closures: Closures) -> Need:
    held = {name: given.get(name) for name in ("capability", "equipmentType", "role", "qualification")}
    ways = (held["capability"], held["equipmentType"], held["role"] or held["qualification"])
    if sum(way is not None for way in ways) != 1:
        raise Refused(refusals.one_way())
    kind, certificate = held["equipmentType"], held["qualification"]
    if kind is not None and kind not in closures.catalogue.equipment_types:
        raise _unknown("equipmentType", kind)
    if certificate is not None and certificate not in closures.catalogue.qualification_types:
        raise _unknown("qualification", certificate)
    amount = given.get("amount")
    is_whole = kind is None or closures.is_pieces(kind)
    return Need(
        _amount(MILLION if amount is None else amount, is_whole), held["capability"], kind, held["role"], certificate
    )


def _amount(millionths: int, is_whole: bool) -> Fraction:
    if not 0 < millionths <= LARGEST * MILLION or (is_whole and millionths % MILLION):
        raise Refused(refusals.wrong_amount(LARGEST, decimal_text(millionths), is_whole=is_whole))
    return Fraction(millionths, MILLION)


def _unknown(name: str, code: str) -> Refused:
    return Refused(refusals.unknown_need(name, code))


async def _check_terms(store: Store, needs: Sequence[Need]) -> None:
    named = {
        node_id("Term", name, code): (name, code)
        for need in needs
        for name, code in (("capability", need.capability), ("role", need.role))
        if code is not None
    }
    known = await store.nodes("Term", list(named)) if named else {}
    for id, (name, code) in named.items():
        if id not in known:
            raise _unknown(name, code)


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
