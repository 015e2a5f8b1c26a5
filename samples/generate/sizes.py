"""The sizes there are, each made by the number of a seed."""

from collections.abc import Callable, Mapping

from samples.generate.country import country, yunlan
from samples.generate.place import LINGHAI
from samples.generate.roster import CREWS
from samples.generate.roster.townships import TOWNSHIPS
from samples.generate.size import Size


def district(number: int = 1) -> Size:
    """The sample district by its first seed; by another the same teams with other people, dates and names."""
    return Size(
        seed=f"muster-district-{number}",
        name="云澜市青岚区救援力量登记册（虚构示例）",
        name_en="Rescue forces of Qinglan District, Yunlan City (a fictional sample)",
        provinces=(LINGHAI,),
        villages=335,
    )


def city(number: int = 1) -> Size:
    """A city of twenty districts, in which each township has teams of its own."""
    seed = f"muster-city-{number}"
    return Size(
        seed=seed,
        name="云澜市救援力量登记册（虚构示例）",
        name_en="Rescue forces of Yunlan City (a fictional sample)",
        provinces=yunlan(seed, 20, 335),
        villages=335,
        crews=(*CREWS, *TOWNSHIPS),
        is_varied=True,
        staffing=1.06,
        lots=0.75,
    )


def nation(number: int = 1) -> Size:
    """Sixteen provinces of ten cities of eight districts."""
    seed = f"muster-nation-{number}"
    return Size(
        seed=seed,
        name="全国救援力量登记册（虚构示例）",
        name_en="Rescue forces of a nation (a fictional sample)",
        provinces=country(seed, 16, 10, 8, 495),
        villages=495,
        is_varied=True,
        staffing=1.2,
        attendance=0.8,
    )


DISTRICT = district()
SIZES: Mapping[str, Callable[[int], Size]] = {"district": district, "city": city, "nation": nation}
