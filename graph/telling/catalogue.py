"""What all teams share, out of rows: the types of equipment and of qualification."""

from graph.model.facts import Catalogue, EquipmentType, QualificationType
from graph.telling.gathered import Rows
from graph.telling.grouped import grouped
from graph.telling.values import codes, fraction, measures


def catalogue(equipment: Rows, substitutes: Rows, qualifications: Rows, implied: Rows) -> Catalogue:
    """All types, by code, in the order of the rows.

    `equipment`: code, unit, code of what it is a kind of, demands, specifications, name, name_en. `substitutes`: code,
    code of what it stands in for, ratio. `qualifications`: code, name, name_en. `implied`: code, code of what
    it implies.
    """
    instead, below = grouped(substitutes), grouped(implied)
    types = {
        code: EquipmentType(
            code,
            unit,
            above,
            {row[1]: fraction(row[2]) for row in instead.get(code, ())},
            codes(demands),
            measures(specifications),
            name,
            name_en,
        )
        for code, unit, above, demands, specifications, name, name_en in equipment
    }
    grades = {
        code: QualificationType(code, frozenset(row[1] for row in below.get(code, ())), name, name_en)
        for code, name, name_en in qualifications
    }
    return Catalogue(types, grades)
