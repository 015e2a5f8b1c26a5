"""What a team of one kind is made of, and the teams of a district as they are listed by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Post:
    """People of one role: a number, and one more for each `per` people.

    `certificates` and `also` say how many in a hundred hold each certificate and each second role in the team;
    `measures` are ranges of whole numbers, `ages` is one, where it matters.
    """

    role: str
    count: int = 0
    per: int = 0
    certificates: Mapping[str, int] = field(default_factory=dict)
    also: Mapping[str, int] = field(default_factory=dict)
    measures: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    ages: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Equipment of one type: a number, plus so many a head; in rows of `lot` units each. `measures` is a cell."""

    type: str
    count: int = 0
    a_head: float = 0
    lot: int = 1
    measures: str = ""


@dataclass(frozen=True, slots=True)
class Drill:
    """Exercises of one kind: how many, spread over the days `within` before the reference day.

    `percent` of the members take part, or of those of `roles`, where roles are named.
    """

    kind: str
    times: int
    percent: int = 70
    hours: tuple[int, int] = (2, 4)
    roles: tuple[str, ...] = ()
    within: int = 360


@dataclass(frozen=True, slots=True)
class Kind:
    """What all teams of a kind have in common. Whoever has no post in `posts` has the role `rest`."""

    force: str
    speciality: str
    posts: tuple[Post, ...]
    rest: Post
    kit: tuple[Item, ...]
    drills: tuple[Drill, ...]
    capabilities: tuple[str, ...]
    tasks: tuple[str, ...] = ()
    squad_of: int = 8
    speed: str = "45"
    turnout: str = "10"


@dataclass(frozen=True, slots=True)
class Fault:
    """So many units of a type that are not as they should be: a condition, or a word of `equipment.FAULTS`."""

    type: str
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """A standard that a team is held to."""

    standard: str
    grade: str = ""
    pools: bool = False


@dataclass(frozen=True, slots=True)
class Crew:
    """One team. `{d}` and `{t}` in its names stand for its district and township, `{D}` and `{T}` for their pinyin.

    What is wrong with it, on purpose: `lacks` so many units of a type, has `faults`, has certificates of a type
    `lapsed` for so many people, is `undrilled`: its exercises of a kind all lie so many days further back, sees an
    `attendance` of so many in a hundred at a kind, and has so many people of a role `absent` on the day.
    """

    code: str
    name: str
    name_en: str
    kind: Kind
    township: int
    people: int
    run_by: str
    overseen_by: str = ""
    sponsored_by: tuple[str, ...] = ()
    part_of: str = ""
    shares_base_of: str = ""
    base_kind: str = "STATION"
    lifecycle: str = "ACTIVE"
    duty: str = "AVAILABLE"
    duty_note: str = ""
    is_duty_lapsed: bool = False
    establishment: int | None = None
    shifts: int | None = None
    sites: int | None = None
    squads: int | None = None
    confirmed_days_ago: int | None = 20
    held_to: tuple[Held, ...] = ()
    measured: tuple[tuple[str, date | None, str], ...] = ()
    tasks: tuple[str, ...] = ()
    serves: tuple[int, ...] = ()
    lacks: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    lapsed: Mapping[str, int] = field(default_factory=dict)
    undrilled: Mapping[str, int] = field(default_factory=dict)
    attendance: Mapping[str, int] = field(default_factory=dict)
    absent: Mapping[str, int] = field(default_factory=dict)
