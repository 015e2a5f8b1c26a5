"""From a field that tells a table to the groupings it is told of, and back from their answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Any

import orjson
from graphql import FieldNode, GraphQLObjectType

from graph.ports.group import Count, Different, Grouping, GroupPart, KeyHole, Listed, More, SplitOf, Summed, SumOf
from graph.ports.store import Store
from graph.ports.walk import Prepared
from loaders import refusals
from loaders.binding import Binds
from loaders.errors import Code, Refused
from loaders.filling import PartFailed, Request, Shape, shaped
from loaders.given import Given, Variables
from loaders.grouping import key_of, where_of
from loaders.items import shape
from loaders.leading import Finish, Leads
from loaders.mapping.tables import TableRoot, Telling, Told, View
from loaders.moment import Moment
from loaders.parts import parts
from loaders.question import Question
from loaders.roots import Asked
from loaders.writing import written

WHERE, ON = "where", "on"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the groups of each view are asked together, then told."""

    prepared: tuple[Prepared, ...]
    binds: Binds
    telling: Telling
    widths: tuple[int, ...]
    arguments: Mapping[str, Given]
    where: Any
    shape: Shape | None
    then: Finish | None

    def questions(self, variables: Variables) -> list[Asked]:
        """The groupings with their values."""
        values = self.binds.values(variables)
        return [(one, values) for one in self.prepared]

    async def finish(
        self, answers: Sequence[Any], store: Store, variables: Variables, moment: Moment, _failed: list[PartFailed]
    ) -> bytes:
        """The object that is made of the groups, shaped."""
        groups = [self._told(view, answer) for view, answer in zip(self.telling.views, answers, strict=True)]
        arguments = {name: given.read(variables) for name, given in self.arguments.items()}
        if WHERE in arguments:
            arguments[WHERE] = written(self.where, arguments[WHERE])
        plain = await self.telling.tell(store, groups, arguments, moment)
        request = Request(store, variables, self.binds.values(variables), moment)
        if self.then is not None:
            (told,) = await self.then([plain], request)
        else:
            told = shaped(plain, self.shape, request)
        return orjson.dumps(told)

    def _told(self, view: View, answer: Any) -> list[Told]:
        if answer["more"]:
            raise Refused(refusals.too_many_groups(view.most), Code.LIMIT_EXCEEDED)
        spans = list(pairwise(accumulate(self.widths, initial=0)))
        sums = [(f"s{at}", f"c{at}") for at in range(len(view.sums))]
        different = [f"d{at}" for at in range(len(view.different))]
        splits = [f"p{at}" for at in range(len(view.splits))]
        return [_group(group, spans, sums, different, splits) for group in answer["groups"]]


def _group(
    group: dict[str, Any],
    spans: list[tuple[int, int]],
    sums: list[tuple[str, str]],
    different: list[str],
    splits: list[str],
) -> Told:
    keys = group["keys"]
    return Told(
        tuple([tuple(keys[start:end]) for start, end in spans]),
        tuple(group["more"]),
        group["count"],
        tuple([(group[total], group[several]) for total, several in sums]),
        tuple([group[name] for name in different]),
        tuple([group[name] for name in splits]),
    )


def table(question: Question, query: GraphQLObjectType, nodes: list[FieldNode], mapped: TableRoot) -> Table:
    """The field compiled: one grouping for each view, all by the keys that its arguments name."""
    given = question.arguments(query, nodes[0])
    names = [name for axis in mapped.axes if axis in given for name in _several(given[axis].value)]
    held = [mapped.keys[name] for name in names]
    is_anew = mapped.anew is not None and ON in given and given[ON].value != question.today
    chosen = mapped.anew if is_anew and mapped.anew is not None else mapped.kept
    telling = Telling(tuple(_shown(question, query, nodes, view) for view in chosen.views), chosen.tell)
    where = where_of(question, query, nodes)
    keys = tuple(key_of(question, given, one) for one in held)
    prepared = []
    for view in telling.views:
        needs = tuple((at, name) for at, one in enumerate(held) for name in one.named or ("",))
        own = tuple((len(held) + at, name) for at, (_, names) in enumerate(view.keys) for name in names or ("",))
        shown: list[GroupPart] = [KeyHole("keys", needs), KeyHole("more", own), Count("count")]
        for at in range(len(view.sums)):
            shown += [SumOf(f"s{at}", at, is_raw=True), Summed(f"c{at}", at)]
        shown += [Different(f"d{at}", at) for at in range(len(view.different))]
        shown += [SplitOf(f"p{at}", at) for at in range(len(view.splits))]
        most = question.binds.one(_always(view.most))
        grouping = Grouping(
            nodes[0].name.value,
            mapped.label,
            (*keys, *(key for key, _ in view.keys)),
            (Listed("groups", tuple(shown)), More("more")),
            most,
            where,
            view.sums,
            has_holes=True,
            different=view.different,
            splits=view.splits,
        )
        prepared.append(question.prepare(grouping))
    kind = query.fields[nodes[0].name.value].args[WHERE].type
    widths = tuple(len(one.named) or 1 for one in held)
    leads = Leads(parts)
    made = shape(question, query, nodes, leads)
    return Table(tuple(prepared), question.binds, telling, widths, given, kind, made, leads.finish(made))


def _shown(question: Question, query: GraphQLObjectType, nodes: list[FieldNode], view: View) -> View:
    """The view without sums that the answer does not show."""
    if view.shown_in is None or question.selections.shows(query, nodes, view.shown_in):
        return view
    return replace(view, sums=())


def _several(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _always(most: int) -> Any:
    return lambda _: most
