"""One load into the registry: writes what differs, keeps what follows from it, all in the caller's transaction."""

from collections.abc import Collection, Mapping, Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.ports.rows import Referrer
from graph.ports.write import Create, CreateEdges, RemoveEdges, SetLinks, Update, UpdateEdges, Work
from registry import home_regions
from registry.assessments.holding import due_teams, hold, is_by_other_rules
from registry.assessments.reassess import Told as Progress
from registry.assessments.reassess import reassess, untold
from registry.calendar import Calendar
from registry.change import EdgeChange, NodeChange
from registry.history.record import Record, Told
from registry.removal import remove
from registry.touched import Touched


class Load:
    """Takes validated changes in chunks; `home_regions`, `settle` and `assess` then keep what follows from them.

    All of it goes into the record of the history too, where there is one.
    """

    def __init__(self, work: Work, model: Model, record: Record | None = None) -> None:
        self._work = work
        self._record = record
        self._model = model
        self._touched = Touched(model)
        self._moved: set[str] = set()
        self._has_teams = any(label.name == "Team" for label in model.labels)

    async def nodes(self, label: Label, changes: Sequence[NodeChange]) -> None:
        """Create and update nodes of one label, and replace their links."""
        created = [change.after for change in changes if change.before is None]
        updated = [change.after for change in changes if change.before is not None]
        if created:
            await self._work.write(Create(label.name, created))
        if updated:
            await self._work.write(Update(label.name, updated))
        for field in sorted({field for change in changes for field in change.links}):
            ends = [(change.after["id"], change.links[field][1]) for change in changes if field in change.links]
            await self._work.write(SetLinks(label.name, field, ends))
        if self._record is not None:
            await self._record.nodes(label, changes)
        self._moved.update(home_regions.moved(label, changes))
        for change in changes:
            self._touch(label, change)
        await self._touched.linked(self._work, label, [row["id"] for row in updated])

    def _touch(self, label: Label, change: NodeChange) -> None:
        for row in (change.before, {**(change.before or {}), **change.after}):
            if row is not None:
                self._touched.row(label, row)
        for field, (before, after) in change.links.items():
            self._touched.ends(label.relationship(field).to, (*before, *after))

    async def edges(self, label: Label, rel: Relationship, changes: Sequence[EdgeChange]) -> None:
        """Create, update and remove rows of one relationship with properties."""
        created = [change.after for change in changes if change.before is None and change.after is not None]
        updated = [change.after for change in changes if change.before is not None and change.after is not None]
        removed = [change.before["id"] for change in changes if change.before is not None and change.after is None]
        if created:
            await self._work.write(CreateEdges(label.name, rel.field, created))
        if updated:
            await self._work.write(UpdateEdges(label.name, rel.field, updated))
        if removed:
            await self._work.write(RemoveEdges(label.name, rel.field, removed))
        if self._record is not None:
            await self._record.edges(label, rel, changes)
        for change in changes:
            for row in (change.before, change.after):
                if row is not None and "from_id" in row:
                    self._touched.row(label, {"id": row["from_id"]})
                    self._touched.ends(rel.to, (row["to_id"],))

    async def settle(self, removed: Mapping[str, Collection[str]]) -> list[tuple[str, Referrer]]:
        """Remove nodes; tells which must stay (each with its label) and because of what."""
        if self._record is not None:
            await self._record.settle()
        return await remove(self._work, self._model, removed, self._touched, self._record)

    async def close(self, action: str, told: Told) -> int | None:
        """Write the entry of the history, last of all; tells its number."""
        return None if self._record is None else await self._record.close(action, told)

    async def home_regions(self, calendar: Calendar) -> None:
        """Keep the home regions of touched teams; before nodes are removed.

        Of all teams where `assess` will keep all by today's rules: nobody else would see to it after that.
        """
        if not self._has_teams:
            return
        if await is_by_other_rules(self._work, calendar):
            await home_regions.keep(self._work, None)
            return
        ids = self._touched.ids
        teams = set(ids["Team"])
        teams.update(await self._work.related_ids("Base", "teams", sorted(ids["Base"])))
        teams.update(await self._work.related_ids("Organisation", "runs", sorted(ids["Organisation"])))
        teams |= await home_regions.at_home_below(self._work, self._moved)
        await home_regions.keep(self._work, sorted(teams))

    async def assess(self, calendar: Calendar, told: Progress = untold) -> int:
        """Assess the touched teams, on another day than the kept one those due too; tells how many were assessed."""
        if not self._has_teams:
            return 0
        on = calendar.today()
        due = await due_teams(self._work, calendar, on)
        touched = await self._touched.teams(self._work)
        teams = None if due is None or touched is None else sorted({*due, *touched})
        found = await reassess(self._work, teams, on, zone=calendar.offset, told=told)
        await hold(self._work, calendar, on)
        return found.teams
