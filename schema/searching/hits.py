"""What a text finds among several labels, ranked together as each is ranked by itself."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.model.declaration.property import Choice
from graph.model.identity import global_id
from graph.model.registry import MODEL
from graph.ports.filters import Matches, Param, Rank
from graph.ports.store import Store
from graph.ports.walk import Hole, Listing, Nodes, Order, Page, Walk
from graph.search.kept import kept_words
from graph.search.ranks import rank
from graph.search.told import found_in
from graph.search.wanted import NoText, Wanted, wanted
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from loaders.refusals import no_text
from schema.dispatch.looking import prepared
from schema.enumerations import enumeration
from schema.fields import Argument, entry, lead, nullable, part
from schema.nodes.types import Node
from schema.relations.limits import bounded

MOST = 50
LABELS = ("Team", "Person", "Equipment", "Base", "Organisation", "Region")
"""Of equal rank what stands first here comes first."""
SEARCHED = {name.upper(): MODEL.label(name) for name in LABELS}
KIND: Any = enumeration(
    "Searched", "What is searched. 查找的类别。", (Choice(code, label.zh, label.en) for code, label in SEARCHED.items())
)
TEXT = Argument("text", str, "What to look for, as in `where: {text}`. 查找的文字。", ...)
AMONG = Argument("among", list[KIND], "Among what; all of it where it is not said. 在哪些类别中查找。", tuple(KIND))
FIRST = Argument("first", int, f"How many to give at most, from 1 to {MOST}. 最多几条。", 10)
OF_EACH = Argument(
    "ofEach",
    nullable(int),
    "How many of one kind to give at most, so that none pushes out the others. 每类最多几条。",
    None,
)
SEARCH = (TEXT, AMONG, FIRST, OF_EACH)
WALKS = {
    code: Walk(
        f"search-{label.name}",
        label.name,
        Listing(
            (Nodes("nodes", (Hole("row", 0, ("id", *label.searched)),)),),
            Page(Param("most")),
            Matches(Param("text")),
            (Order("", by=Rank(Param("text"))),),
        ),
        has_holes=True,
    )
    for code, label in SEARCHED.items()
}


@part("Something that a text finds. 查到的对象。")
class Hit:
    """Something that is found."""

    kind: Any = entry("What it is. 类别。", KIND)
    code: str = entry("Its code. 代码。")
    name: str | None = entry("Its name. 名称。")
    field: str = entry("The field whose value was found: name, nameEn, code, address, serial. 查到的字段。")
    value: str = entry("That value. 该字段的值。")
    node: Any = lead(Node, "The whole of it. 对象。", *LABELS)


@part("What a text finds, the best first. 查到的全部对象，最相符的在前。")
class Hits:
    """What is found."""

    truncated: bool = entry("Whether there are more than these. 是否还有未列出的。")
    hits: list[Hit] = entry(
        "By rank as in every search, then by kind in the order of `Searched`, then by id. 查到的对象。", is_list=True
    )


async def search(
    store: Store, _calls: Sequence[Sequence[Any]], arguments: Arguments, _moment: Moment
) -> list[dict[str, Any]]:
    """The one answer: a page of each kind, in one question to the store."""
    most, text = bounded(arguments, "first", MOST), _wanted(arguments["text"])
    of_each = most if arguments.get("ofEach") is None else bounded(arguments, "ofEach", MOST)
    kinds = [code for code in SEARCHED if code in arguments["among"]]
    values = {"text": text, "most": min(most, of_each) + 1}
    answers = await store.ask_all([(prepared(store, WALKS[code]), values) for code in kinds])
    found = []
    for place, (code, answer) in enumerate(zip(kinds, answers, strict=True)):
        for held in answer["nodes"]:
            row = dict(zip(("id", *SEARCHED[code].searched), held["row"], strict=True))
            found.append((rank(kept_words(SEARCHED[code], row), text), place, row["id"], code, row))
    found.sort(key=lambda one: one[:3])
    told: Counter[str] = Counter()
    hits: list[dict[str, Any]] = []
    for *_, code, row in found:
        if told[code] < of_each and len(hits) < most:
            told[code] += 1
            hits.append(_hit(code, row, text))
    return [{"truncated": len(found) > len(hits), "hits": hits}]


def _wanted(text: str) -> Wanted:
    try:
        return wanted(text)
    except NoText as error:
        raise Refused(no_text(error)) from None


def _hit(code: str, row: Mapping[str, Any], text: Wanted) -> dict[str, Any]:
    label = SEARCHED[code]
    name = found_in(label, row, text)
    first, *rest = name.split("_")
    return {
        "kind": code,
        "code": row["code"],
        "name": row["name"],
        "field": first + "".join(word.title() for word in rest),
        "value": row[name],
        "node": global_id(label.name, row["id"]),
    }
