"""Wrong declarations fail when they are built, with a message for their author."""

from collections.abc import Callable

import pytest

from graph.model.declaration.error import DeclarationError
from graph.model.declaration.hop import Direction
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Choice, Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.registry import MODEL

CODE = Property("code", Kind.CODE, "代码", "code", required=True)
NOTE = Property("note", Kind.TEXT, "注", "note")


def label(name: str = "Cat", plural: str = "cats", key: tuple[str, ...] = ("code",), **more: object) -> Label:
    """A label, right unless told otherwise."""
    told = {"properties": (CODE, NOTE), "relationships": (), **more}
    return Label(name, plural, "猫", "cat", key, **told)  # type: ignore[arg-type]


def rel(
    name: str = "LIKES", field: str = "likes", to: str = "Cat", inverse: str = "liked_by", **more: object
) -> Relationship:
    """A relationship, right unless told otherwise."""
    return Relationship(name, field, to, inverse, "喜", "likes", **more)  # type: ignore[arg-type]


def prop(name: str = "size", kind: Kind = Kind.INTEGER, **more: object) -> Property:
    """A property, right unless told otherwise."""
    return Property(name, kind, "大", "size", **more)  # type: ignore[arg-type]


A, B = Choice("A", "甲", "a"), Choice("B", "乙", "b")
TERM = Label(
    "Term",
    "terms",
    "词",
    "term",
    ("list", "code"),
    (Property("list", Kind.CHOICE, "表", "list", required=True, choices=(A,)), CODE),
)
WRONG: list[tuple[str, Callable[[], object], str]] = [
    ("a name that is none", lambda: prop("Size"), "'Size'.*not a name"),
    ("a reserved name", lambda: prop("revision"), "'revision'.*reserved"),
    ("a choice without choices", lambda: prop(kind=Kind.CHOICE), "'size'.*choices"),
    ("choices of a number", lambda: prop(choices=(A,)), "'size'.*choices"),
    ("a choice twice", lambda: prop(kind=Kind.CHOICE, choices=(A, B, A)), "'size'.*declared twice"),
    ("a term without a list", lambda: prop(kind=Kind.TERM), "'size'.*names its list"),
    ("a list of no term", lambda: prop(terms="role"), "'size'.*names its list"),
    ("bounds the wrong way round", lambda: prop(minimum=2, maximum=1), "'size'.*minimum is over"),
    ("a text of no length", lambda: prop(kind=Kind.TEXT, max_length=0), "'size'.*no length"),
    ("a relationship name that is none", lambda: rel("likes"), "'likes'.*not a relationship name"),
    ("a field that is none", lambda: rel(field="Likes"), "LIKES.*'Likes'"),
    ("a reserved inverse", lambda: rel(inverse="id"), "LIKES.*'id'"),
    ("properties without a file", lambda: rel(many=True, properties=(NOTE,)), "LIKES.*plural"),
    ("a file without properties", lambda: rel(plural="likings"), "LIKES.*plural"),
    ("properties to one", lambda: rel(properties=(NOTE,), plural="likings"), "LIKES.*to many"),
    ("a property twice", lambda: rel(many=True, properties=(NOTE, NOTE), plural="likings"), "LIKES.*declared twice"),
    (
        "unique by nothing",
        lambda: rel(many=True, properties=(NOTE,), plural="likings", unique_by=("day",)),
        "LIKES.*'day'",
    ),
    ("a list of no terms", lambda: rel(terms="role"), "LIKES.*Term only"),
    ("a label name that is none", lambda: label("cat"), "'cat'"),
    ("a plural that is none", lambda: label(plural="Cats"), "'Cats'"),
    ("a name twice", lambda: label(properties=(CODE, NOTE, NOTE)), "Cat.*note declared twice"),
    ("a field that is a property", lambda: label(relationships=(rel(field="note"),)), "Cat.*note declared twice"),
    ("no key", lambda: label(key=()), "Cat.*no key"),
    ("a key twice", lambda: label(key=("code", "code")), "Cat.*twice"),
    ("an unknown key", lambda: label(key=("number",)), "Cat.*'number'"),
    ("a key that may be absent", lambda: label(key=("note",)), "Cat.*'note'.*required"),
    ("a key to many", lambda: label(key=("likes",), relationships=(rel(many=True),)), "Cat.*'likes'.*to one"),
    ("a key end that may be absent", lambda: label(key=("likes",), relationships=(rel(),)), "Cat.*'likes'.*required"),
    ("found with nothing", lambda: label(relationships=(rel(found_with="hates"),)), "Cat.*'likes'.*'hates'"),
    ("found with many", lambda: label(relationships=(rel(many=True, found_with="likes"),)), "Cat.*both lead to one"),
    ("a label twice", lambda: Model((label(), label(plural="others"))), "Cat is declared twice"),
    ("a plural twice", lambda: Model((label(), label("Dog"))), "Dog.*'cats' is taken"),
    ("an end nowhere", lambda: Model((label(relationships=(rel(to="Dog"),)),)), r"Cat\.likes.*'Dog'.*no label"),
    (
        "a circle between two labels",
        lambda: Model((label(relationships=(rel(to="Dog", acyclic=True),)), label("Dog", "dogs"))),
        r"Cat\.likes.*acyclic",
    ),
    (
        "an inverse that is a property there",
        lambda: Model((label(relationships=(rel(inverse="note"),)),)),
        "Cat.*'note' is taken at Cat",
    ),
    (
        "two inverses of one name",
        lambda: Model((label(relationships=(rel(), rel("LOVES", "loves"))),)),
        "'liked_by' is taken",
    ),
    (
        "a term without Term",
        lambda: Model((label(properties=(CODE, prop(kind=Kind.TERM, terms="A"))),)),
        r"Cat\.size.*no label Term",
    ),
    (
        "a term of an unknown list",
        lambda: Model((TERM, label(properties=(CODE, prop(kind=Kind.TERM, terms="B"))))),
        r"Cat\.size.*'B'",
    ),
    (
        "a relationship's term of an unknown list",
        lambda: Model(
            (
                TERM,
                label(relationships=(rel(many=True, plural="likings", properties=(prop(kind=Kind.TERM, terms="B"),)),)),
            )
        ),
        r"Cat\.likes\.size.*'B'",
    ),
]


@pytest.mark.parametrize(("build", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_declaration_is_refused(build: Callable[[], object], message: str) -> None:
    with pytest.raises(DeclarationError, match=message):
        build()


def test_hops_are_resolved_both_ways() -> None:
    out, back = MODEL.hop("Person", "memberships"), MODEL.hop("Team", "members")
    assert (out.end, out.direction, out.many) == ("Team", Direction.OUT, True)
    assert (back.end, back.direction, back.many) == ("Person", Direction.BACK, True)
    assert out.relationship is back.relationship
    base, teams = MODEL.hop("Team", "base"), MODEL.hop("Base", "teams")
    assert (base.many, teams.many) == (False, True)


def test_term_properties_of_nodes_and_relationships_are_hops() -> None:
    hop = MODEL.hop("Team", "speciality")
    assert (hop.end, hop.direction, hop.many) == ("Term", Direction.TERM, False)
    memberships = MODEL.label("Person").relationship("memberships")
    assert MODEL.edge_hop(memberships, "role").term is memberships.property("role")


@pytest.mark.parametrize(
    "ask",
    [
        lambda: MODEL.label("Cat"),
        lambda: MODEL.hop("Team", "cats"),
        lambda: MODEL.label("Team").property("cats"),
        lambda: MODEL.label("Team").relationship("cats"),
        lambda: MODEL.edge_hop(MODEL.label("Person").relationship("memberships"), "squad"),
        lambda: MODEL.edge_hop(MODEL.label("Person").relationship("memberships"), "cats"),
    ],
)
def test_what_is_not_declared_is_a_key_error(ask: Callable[[], object]) -> None:
    with pytest.raises(KeyError):
        ask()


def test_every_property_and_relationship_has_words_in_both_languages() -> None:
    for declared in MODEL.labels:
        words = [(prop.name, prop.zh, prop.en) for prop in declared.properties]
        words += [(rel.field, rel.zh, rel.en) for rel in declared.relationships]
        assert [name for name, zh, en in words if not zh or not en] == [], declared.name


def test_what_is_kept_beside_what_people_enter_is_told_apart() -> None:
    assert MODEL.label("Team").keeps(["due_on", "home_region"])
    assert not MODEL.label("Team").keeps(["due_on", "squads"])
    assert not MODEL.label("Assessment").keeps(["due_on"])
