"""The published numbers of the five sample standards, typed from the page of facts; not from the files."""

from typing import NamedTuple

V, S, A = "VERIFIED", "SECONDARY", "ASSUMED"

# Shenzhen: line, type, 50 people or more, 30 people or more, critical.
SHENZHEN = (
    ("F-01", "flame_resistant_suit", 150, 120, True),
    ("F-02", "training_suit", 150, 120, False),
    ("F-03", "combination_tool_set", 120, 90, False),
    ("F-04", "support_vehicle", 3, 2, False),
    ("F-05", "troop_carrier", 5, 4, True),
    ("F-06", "forest_water_truck", 3, 2, True),
    ("F-07", "blower air_water_blower", 20, 15, True),
    ("F-08", "chainsaw", 15, 10, False),
    ("F-09", "brush_cutter", 15, 10, False),
    ("F-10", "backpack_water_gun", 30, 20, False),
    ("F-11", "water_pump", 20, 15, True),
    ("F-12", "hose", 5000, 3500, True),
    ("F-13", "hand_radio", 80, 50, False),
    ("F-14", "vehicle_radio", 8, 5, False),
    ("F-15", "fire_beater", 250, 200, False),
    ("F-16", "gps_receiver", 80, 50, False),
    ("F-17", "drip_torch", 40, 20, False),
)


class Engine(NamedTuple):
    """One column of the engine typing table, in SI units; None is a dash."""

    tank: int
    pump: int
    pressure: int
    hose_65: int | None
    hose_38: int | None
    hose_25: int | None
    ladders: bool
    master_stream: int | None
    rolls: bool
    drafts: bool
    weight: int | None
    people: int


ENGINES = {
    "T1": Engine(1136, 3785, 1034, 366, 152, None, True, 1893, False, False, None, 4),
    "T2": Engine(1136, 1893, 1034, 305, 152, None, True, None, False, False, None, 3),
    "T3": Engine(1893, 568, 1724, None, 305, 152, False, None, True, True, None, 3),
    "T4": Engine(2839, 189, 689, None, 91, 91, False, None, True, True, None, 2),
    "T5": Engine(1514, 189, 689, None, 91, 91, False, None, True, True, 11793, 2),
    "T6": Engine(568, 189, 689, None, 91, 91, False, None, True, True, 8845, 2),
    "T7": Engine(189, 38, 689, None, None, 61, False, None, True, False, 6350, 2),
}

# Line: the numbers in it (see test_published.numbers), confidence, critical.
USAR = {
    "R-01-1": ((70,), V, True),
    "R-01-2": ((28,), V, True),
    **{f"R-02-{place}": ((1,), V, True) for place in range(1, 10)},
    "R-03": ((6,), V, True),
    "R-04": ((72,), V, True),
    "R-05": ((2,), V, False),
    "R-06-1": ((4,), S, True),
    "R-06-2": ((20,), S, True),
    "R-06-3": ((2,), A, True),
    "R-06-4": ((10,), A, True),
    "R-07-1": ((2,), S, True),
    "R-07-2": ((4,), S, True),
    "R-07-3": ((1,), A, True),
    "R-07-4": ((2,), A, True),
    "R-08": ((16000,), S, True),
}
INFORMATION = {
    "I-01": ((1,), S, True),
    "I-02-1": ((1,), V, True),
    "I-02-2": ((1,), V, True),
    "I-03-1": ((1,), V, True),
    "I-03-2": ((1,), V, True),
    "I-04": ((1,), V, True),
    "I-05": ((3,), V, False),
    "I-06": ((2, 365), V, False),
    "I-07": ((2,), V, False),
    "I-08": ((24,), V, False),
    "I-09": ((24,), S, False),
    "I-10": ((1,), A, False),
    "I-11": ((1, 180), A, False),
}
HOIST = {
    "AV-01": ((3, 90), V, True),
    "AV-02": ((3, 90), V, True),
    # The grace of 1 month is verified; the period of 12 months is ours, so the line is.
    "AV-03": ((1, 1, 12), A, False),
    "AV-04-1": ((1, 50, 50, 100, 200, 200, 500, 500), V, True),
    "AV-04-2": ((1, 20), V, True),
    "AV-05-1": ((1, 50, 50, 200, 1000, 1000), V, True),
    "AV-05-2": ((1, 20), V, True),
    "AV-06-1": ((3, 90), A, True),
    "AV-06-2": ((3, 90), A, True),
    "AV-07-1": ((6,), V, False),
    "AV-07-2": ((14,), V, False),
    "AV-08-1": ((1, 24), V, True),
    "AV-08-2": ((1, 24), V, True),
    "AV-09": ((1, 5, 10, 10), V, True),
    "AV-11-1": ((2,), V, True),
    "AV-11-2": ((2,), V, True),
    "AV-12-1": ((1,), A, True),
    "AV-12-2": ((1,), A, True),
    "AV-12-3": ((1,), A, True),
    "AV-12-4": ((1,), A, True),
    "AV-13": ((1, 75, 200), A, True),
    "AV-14-1": ((2,), A, True),
    "AV-14-2": ((2,), A, True),
    "AV-14-3": ((1,), A, True),
    "AV-15-1": ((1, 1, 1, 1, 5), A, True),
    "AV-15-2": ((1, 1, 1, 1, 5), A, True),
    "AV-19": ((2,), A, True),
    "AV-20": ((2, 365), A, False),
}
