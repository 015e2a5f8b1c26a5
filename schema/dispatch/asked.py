"""The arguments that dispatch shares: where, when, how ready, how soon; checked."""

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.places import EAST, NORTH
from graph.model.requirements import Level
from graph.model.values import day, decimal_text, instant, instant_text
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from loaders.refusals import out_of_range
from planning.candidates import Asked
from planning.travel import Spot
from schema import refusals
from schema.dispatch.inputs import Need, Place
from schema.fields import Argument, nullable
from schema.readiness.enumerations import LEVEL
from schema.relations.limits import bounded, first, several
from schema.scalars import Day

MOST = 50
LONGEST = 1440
FARTHEST = 1000
EXCLUDED = 200
NEAREST = 100
NEAREST_BY_FACTS = 40
"""How many teams are looked at; fewer where the facts of each must be read."""

AT = Argument("at", Place, "Where they are needed. 地点。", ...)
CAPABILITIES = Argument(
    "capabilities", list[str], "The codes of capabilities that are needed, one team with each. 需要的能力代码。", ()
)
NEEDS = Argument("needs", list[Need], "What else is needed, with amounts; at most 20 in all. 其他需要及数量。", ())
MINIMUM = Argument(
    "minimum_level",
    LEVEL,
    "The worst level that will do; NOT_ASSESSED: any, and those not assessed too. 最低等级。",
    LEVEL.R3,
)
WITHIN = Argument("within", int, "Within how many minutes they must be there, 1 to 1440. 多少分钟内到达。", 60)
ON = Argument("on", nullable(Day), "The day; today where it is not said. 日期，缺省为今日。", None)
HOUR = Argument(
    "hour",
    nullable(int),
    "The hour of that day, 0 to 23, by which turnout is reckoned; the present one unless said. 出动时刻（时）。",
    None,
)
EXCLUDE = Argument(
    "exclude", list[str], "The codes of teams that are not to be looked at, at most 200. 不考虑的队伍代码。", ()
)
REACH = Argument("reach_km", int, "How far around the place to look at all, in km, 1 to 1000. 查找范围（千米）。", 100)
FIRST = first(10, MOST)
WHEN = (ON, HOUR)


@dataclass(frozen=True, slots=True)
class When:
    """A day and the hour of it; `at` is the instant in raw form. Kept readiness holds where the day `is_today`."""

    on: date
    hour: int
    at: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class Around:
    """Where to look: around which place, how far in metres, without which teams."""

    spot: Spot
    reach: int
    exclude: tuple[str, ...]


def when(arguments: Arguments, moment: Moment) -> When:
    """The day and the hour: now, or that hour of the registry's zone."""
    zone = ZoneInfo(moment.zone)
    on, hour = day(arguments.get("on") or moment.today), arguments.get("hour")
    is_today = on.isoformat() == moment.today
    present = instant(moment.now).astimezone(zone).hour
    if hour is None:
        if is_today:
            return When(on, present, moment.now, is_today)
        hour = present
    if not 0 <= hour <= 23:
        raise Refused(out_of_range("hour", 0, 23, hour))
    try:
        at = instant_text(datetime(on.year, on.month, on.day, hour, tzinfo=zone))
    except OverflowError:
        raise Refused(refusals.no_such_day("on", on.isoformat())) from None
    return When(on, hour, at, is_today)


def around(arguments: Arguments) -> Around:
    """Where to look."""
    spot = spot_of(arguments["at"])
    reach = bounded(arguments, "reachKm", FARTHEST) * 1000
    return Around(spot, reach, tuple(several(arguments, "exclude", EXCLUDED)))


def spot_of(at: Any) -> Spot:
    """A place within its bounds."""
    for name, most in (("latitude", NORTH), ("longitude", EAST)):
        if not -most <= at[name] <= most:
            degrees = decimal_text(most)
            raise Refused(out_of_range(f"at.{name}", f"-{degrees}", degrees, decimal_text(at[name])))
    return Spot(at["latitude"], at["longitude"])


def asked(arguments: Arguments, *, everything: bool = False) -> Asked:
    """How ready and how soon."""
    return Asked(Level(arguments["minimumLevel"]), Fraction(bounded(arguments, "within", LONGEST)), everything)
