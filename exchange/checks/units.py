"""A type, its kinds and what substitutes for it share one unit; in a measured one every ratio is 1."""

from fractions import Fraction

from exchange.checks import reasons
from exchange.loading import Loading
from graph.model.facts import Catalogue, EquipmentType
from graph.model.identity import node_id, relationship_id
from graph.model.values import MILLION, exact_text

PIECE = "PIECE"
FILES = frozenset({"equipment_types", "substitutions"})


async def check(loading: Loading) -> None:
    """The whole catalogue, where the load has a part of it."""
    if FILES.isdisjoint(loading.plurals):
        return
    catalogue = await loading.work.catalogue()
    for held in catalogue.equipment_types.values():
        _kind(loading, catalogue, held)
        for code, ratio in held.substitutes_for.items():
            _substitute(loading, held, catalogue.equipment_types.get(code), ratio)
    await _pieces(loading)


def _kind(loading: Loading, catalogue: Catalogue, held: EquipmentType) -> None:
    above = catalogue.equipment_types.get(held.kind_of or "")
    if above is not None and above.unit != held.unit:
        place = loading.place("equipment_types", _id(held.code), _id(above.code))
        loading.refuse(place, "unit", held.unit, reasons.other_unit(held.unit, above.code, above.unit))


def _substitute(loading: Loading, held: EquipmentType, other: EquipmentType | None, ratio: Fraction) -> None:
    if other is None:
        return
    edge = relationship_id("SUBSTITUTES_FOR", _id(held.code), _id(other.code))
    found = loading.keys.place(loading.tables["substitutions"], edge)
    place = found or loading.place("equipment_types", _id(held.code), _id(other.code))
    column = "substitutes_for" if found else "unit"
    if other.unit != held.unit:
        reason = reasons.other_unit(held.unit, other.code, other.unit)
        loading.refuse(place, column, other.code if found else held.unit, reason)
    elif held.unit != PIECE and ratio != 1:
        loading.refuse(place, "ratio" if found else "unit", exact_text(ratio), reasons.measured_ratio())


async def _pieces(loading: Loading) -> None:
    """Lots of a type that is counted in pieces now are whole."""
    for id in sorted(loading.became_pieces):
        units = await loading.work.related_ids("EquipmentType", "units", [id])
        broken = [row for row in (await loading.work.nodes("Equipment", units)).values() if row["quantity"] % MILLION]
        if broken:
            code = min(row["code"] for row in broken)
            loading.refuse(loading.place("equipment_types", id), "unit", PIECE, reasons.no_longer_whole(code))


def _id(code: str) -> str:
    return node_id("EquipmentType", code)
