"""People of the teams: names, roles, squads, years; who reports to whom and who stands in for whom."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from samples.generate.crew import Crew, Post
from samples.generate.dice import Dice
from samples.generate.names import Names
from samples.generate.regions import Spot
from samples.generate.size import Size
from samples.generate.tables import Row

LEADERS = ("team_leader", "company_leader", "station_head", "township_information_a")
DEPUTIES = ("deputy_leader", "deputy_company_leader", "political_instructor", "township_information_b")
OFFICERS = ("squad_leader", "rescue_officer")
SENIOR = ("pilot_in_command", "hoist_operator", "physician", "structural_engineer", "engine_boss", "safety_officer")


@dataclass(slots=True)
class Member:
    """One person of the register, with the post held in the team of the code."""

    code: str
    name: str
    name_en: str
    crew: Crew
    post: Post
    squad: str
    born: int
    since: date
    status: str = "ACTIVE"
    until: date | None = None
    measures: str = ""
    lives_in: str = ""
    reports_to: str = ""
    also: list[str] = field(default_factory=list)

    def row(self) -> Row:
        """Its row in people.csv."""
        return {
            "code": self.code,
            "name": self.name,
            "name_en": self.name_en,
            "status": self.status,
            "birth_year": str(self.born),
            "measures": self.measures,
            "reports_to": self.reports_to,
            "lives_in": self.lives_in,
        }

    def memberships(self) -> list[Row]:
        """Its rows in memberships.csv: the post, and the second roles in the same team."""
        return [
            {
                "person": self.code,
                "team": self.crew.code,
                "role": role,
                "squad": self.squad,
                "primary": "true" if role == self.post.role else "false",
                "since": self.since.isoformat(),
                "until": self.until.isoformat() if self.until else "",
            }
            for role in (self.post.role, *self.also)
        ]


def posts_of(crew: Crew) -> list[Post]:
    """The posts of a team in order, as many as it has people."""
    found: list[Post] = []
    for post in crew.kind.posts:
        found += [post] * (post.count + (crew.people // post.per if post.per else 0))
    found += [crew.kind.rest] * (crew.people - len(found))
    return found[: crew.people]


def squads_of(crew: Crew) -> int:
    """How many squads a team has."""
    return crew.squads if crew.squads is not None else max(1, crew.people // crew.kind.squad_of)


def members(size: Size, crew: Crew, homes: list[Spot]) -> list[Member]:
    """The people of one team; `homes` are the villages around its base."""
    dice = Dice(size.seed, crew.code, "people")
    names = Names(Dice(size.seed, crew.code, "names"))
    found = []
    for number, post in enumerate(posts_of(crew), start=1):
        name, name_en = names.next()
        is_head = post.role in LEADERS or post.role in DEPUTIES
        is_senior = is_head or post.role in SENIOR
        ages = post.ages or ((35, 54) if is_senior else (24, 47))
        born = size.reference_day.year - dice.between(*ages)
        since = size.reference_day - timedelta(days=dice.between(420, 3_300))
        since = max(since, date(born + 19, 3, 1))
        squad = "" if is_head else f"{(number % squads_of(crew)) + 1}班"
        member = Member(f"{crew.code}-{number:03d}", name, name_en, crew, post, squad, born, since)
        member.lives_in = dice.pick(homes).code
        member.measures = ";".join(f"{key}={dice.between(*span)}" for key, span in sorted(post.measures.items()))
        member.also = [role for role, percent in post.also.items() if dice.chance(percent)]
        found.append(member)
    _place_officers(found, homes)
    _end_some(size, crew, dice, found)
    return found


def _place_officers(people: list[Member], homes: list[Spot]) -> None:
    """Give each village its own information officers, who live there."""
    for role in ("village_information_a", "village_information_b"):
        officers = [member for member in people if member.post.role == role]
        for member, home in zip(officers, homes, strict=False):
            member.lives_in = home.code
            member.squad = home.name


def _end_some(size: Size, crew: Crew, dice: Dice, people: list[Member]) -> None:
    """In teams of some size the last has left and the one before is a candidate; of a disbanded team all have left.

    Where each village has its own two officers, nobody is replaced without notice.
    """
    is_by_village = crew.kind.force == "DISASTER_INFORMATION"
    left = people[-1:] if len(people) >= 24 and not is_by_village else []
    if crew.lifecycle == "DISBANDED":
        left = people
    for member in left:
        member.status = "LEFT"
        member.until = size.reference_day - timedelta(days=dice.between(30, 300))
    if len(people) >= 30 and not is_by_village:
        people[-2].status = "CANDIDATE"


def give_order(crew: Crew, people: list[Member], above: str) -> None:
    """Say who reports to whom: squads to their leader, squad leaders and the rest to the head, the head to `above`."""
    if not people:
        return
    head = people[0]
    head.reports_to = above
    officers = {member.squad: member for member in people if member.post.role in OFFICERS}
    for member in people[1:]:
        officer = officers.get(member.squad)
        is_led = officer is not None and officer is not member and member.post is crew.kind.rest
        member.reports_to = officer.code if officer is not None and is_led else head.code


def stand_ins(people: list[Member]) -> list[Row]:
    """Deputies stand in for the head, in order; in each squad one of the ranks stands in for its leader."""
    if not people:
        return []
    deputies = [member for member in people if member.post.role in DEPUTIES] or people[1:2]
    rows = [_stands_in(member, people[0], order) for order, member in enumerate(deputies, start=1)]
    for officer in (member for member in people if member.post.role in OFFICERS):
        ranks = [m for m in people if m.squad == officer.squad and m.reports_to == officer.code]
        rows += [_stands_in(ranks[0], officer, 1)] if ranks else []
    return rows


def _stands_in(member: Member, for_whom: Member, order: int) -> Row:
    return {"person": member.code, "stands_in_for": for_whom.code, "order": str(order)}
