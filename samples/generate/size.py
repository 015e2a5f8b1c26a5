"""How large a register is: which districts, how many villages, how many rows of each kind of record."""

from dataclasses import dataclass
from datetime import date

from samples.generate.place import QINGLAN, YUNLAN, City, District


@dataclass(frozen=True, slots=True)
class Size:
    """What a register is made from; everything else follows from it."""

    seed: str
    name: str
    name_en: str
    reference_day: date
    city: City
    districts: tuple[District, ...]
    villages: int


DISTRICT = Size(
    seed="muster-district-1",
    name="云澜市青岚区救援力量登记册（虚构示例）",
    name_en="Rescue forces of Qinglan District, Yunlan City (a fictional sample)",
    reference_day=date(2026, 9, 15),
    city=YUNLAN,
    districts=(QINGLAN,),
    villages=335,
)
SIZES = {"district": DISTRICT}
