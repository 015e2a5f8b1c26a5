"""Which teams a change can matter to, so that only those are assessed anew."""

from collections.abc import Iterable

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.ports.rows import Row, Rows

SHARED = frozenset({"Term", "EquipmentType", "QualificationType", "Standard", "Edition", "Requirement"})
"""What all teams share: a change of it touches every team."""
LED_TO = frozenset({"Team", "Person", "Equipment"})
"""What a change of something else that leads there touches too."""
PARTS = LED_TO - {"Team"}
HOMES = frozenset({"Base", "Organisation"})
MOST = 100_000
CHUNK = 2_000


class Touched:
    """Gathers what changes, and tells the teams. Beyond so many it is simply all of them."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.is_all = False
        self.ids: dict[str, set[str]] = {name: set() for name in (*LED_TO, *HOMES)}

    def row(self, label: Label, row: Row) -> None:
        """A node as it was or as it becomes, with what it leads to."""
        self.is_all = self.is_all or label.name in SHARED
        self.ends(label.name, (row["id"],))
        for rel in label.relationships:
            if rel.to in LED_TO and row.get(rel.field) is not None and not rel.many:
                self.ends(rel.to, (row[rel.field],))

    async def linked(self, rows: Rows, label: Label, ids: list[str]) -> None:
        """What nodes lead to by relationships to many: who attended an exercise need not be of the team it was BY."""
        for rel in label.relationships:
            if rel.many and rel.to in LED_TO and label.name not in LED_TO and ids:
                self.ends(rel.to, [end for _, end in await rows.links(label.name, rel.field, ids)])

    def ends(self, label: str, ids: Iterable[str]) -> None:
        """Nodes of a label that something leads to or from; teams are gathered even when all are touched: they have
        home regions.
        """
        found = self.ids.get(label)
        if found is None or (self.is_all and label in PARTS):
            return
        found.update(ids)
        if len(found) > MOST and label in PARTS:
            self.is_all = True
            for part in PARTS:
                self.ids[part].clear()

    async def teams(self, rows: Rows) -> list[str] | None:
        """The teams that may now be assessed otherwise, those that they are part of included; None: all."""
        if self.is_all:
            return None
        found = set(self.ids["Team"])
        for label, hop in (("Equipment", "team"), ("Equipment", "loans"), ("Person", "memberships")):
            found.update(await _reached(rows, label, hop, self.ids[label]))
        fresh = found
        while fresh:
            fresh = set(await _reached(rows, "Team", "part_of", fresh)) - found
            found |= fresh
        return sorted(found)


async def _reached(rows: Rows, label: str, hop: str, ids: Iterable[str]) -> list[str]:
    found: list[str] = []
    ordered = sorted(ids)
    for start in range(0, len(ordered), CHUNK):
        found += await rows.related_ids(label, hop, ordered[start : start + CHUNK])
    return found
