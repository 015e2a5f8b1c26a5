"""What lies in the district's depots and belongs to no team."""

from collections.abc import Iterator

from samples.generate.catalogue import equipment_types
from samples.generate.crew import Item
from samples.generate.dice import Dice
from samples.generate.equipment import lots, unit
from samples.generate.place import District
from samples.generate.size import Size
from samples.generate.tables import Row

STOCK = {
    "D1": (
        Item("tent", 60, lot=5),
        Item("food_water", 3000, lot=250),
        Item("life_jacket", 300, lot=25),
        Item("sandbag", 20000, lot=2500),
        Item("first_aid_kit", 30, lot=3),
        Item("generator", 8, measures="generator_power=30"),
        Item("lighting_tower", 4, measures="illumination=60000"),
        Item("drainage_pump", 6, measures="drainage_flow=250"),
        Item("inflatable_boat", 4, measures="engine_power=18.4"),
        Item("megaphone", 30, lot=10),
        Item("stretcher", 20, lot=5),
    ),
    "D2": (
        Item("flame_resistant_suit", 200, lot=20),
        Item("fire_beater", 600, lot=60),
        Item("backpack_water_gun", 40, lot=10),
        Item("blower", 12, measures="air_speed=22"),
        Item("chainsaw", 8),
        Item("portable_pump", 6, measures="pump_flow=350;pump_head=160"),
        Item("hose", 5000, lot=500),
        Item("hand_radio", 20, measures="radio_range=8"),
        Item("drip_torch", 20, lot=5),
    ),
}


def stock(size: Size, district: District) -> Iterator[Row]:
    """The stock of a district's depots."""
    for store, items in STOCK.items():
        code = f"{district.prefix}-{store}"
        dice = Dice(size.seed, code, "stock")
        number = 0
        for item in items:
            kind = equipment_types()[item.type]
            for index, quantity in enumerate(lots(size, item, item.count), start=1):
                number += 1
                yield unit(size, dice, f"{code}-E{number:04d}", kind, index, quantity, item) | {"base": code}
