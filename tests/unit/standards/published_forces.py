"""The published numbers of fire, forest-fire, mine, chemical and grassroots teams, typed from the page of facts."""

from tests.unit.standards.written import Line, by_grade, lines

CLASSES = ("一级", "二级", "特勤")
ORDINARY = "一级 / 二级"

PROTECTION: dict[str, Line] = {
    "P-01": ("2 4", "A!", ""),
    "P-02": ("1 2", "A!", ""),
    "P-03": ("1 4", "A!", ""),
    "P-04": ("1 2", "A!", ""),
    "P-05": ("1 4", "A!", ""),
    "P-06-1": ("1 5", "A!", ORDINARY),
    "P-06-2": ("1 4", "A!", "特勤"),
    "P-07": ("1 5", "A", ""),
    "P-08": ("1 4", "A!", ""),
    "P-09": ("1 5", "S", ""),
    "P-10": ("1 4", "S", ""),
    "P-11": ("1 5", "S", ""),
    "P-12-1": ("3 4", "S", ORDINARY),
    "P-12-2": ("3 4", "S", "特勤"),
    **by_grade("P-13", CLASSES, "S", "2", "2", "3"),
    **by_grade("P-14", CLASSES, "S", "6", "4", "1 4"),
    **by_grade("P-15", CLASSES[:2], "SO", "1", "1"),
    "P-15-3": ("4", "S", "特勤"),
    **by_grade("P-16", CLASSES[:2], "SO", "1", "1"),
    "P-16-3": ("2", "S", "特勤"),
    **by_grade("P-17", CLASSES, "S", "2", "2", "3"),
    "P-19": ("2", "SR", "特勤"),
    **lines("P-20", "", "A", "1 4", "2 4", "2 4", "2 4"),
    "P-21": ("1", "S!", ORDINARY),
}
STATIONS = ("一级", "二级", "小型", "特勤", "战勤保障")
CREW: dict[str, Line] = {
    **by_grade("P-30", STATIONS, "S!", "30", "15", "15", "45", "40"),
    # At most so many in each shift: heads less so many times the shifts, at most 0.
    **{
        f"P-30-{place}-M": (f"-{most} 0", "S", grade)
        for place, grade, most in ((1, "一级", 45), (2, "二级", 25), (4, "特勤", 60), (5, "战勤保障", 55))
    },
    "P-31": ("6", "S!", ""),
    "P-32": ("2", "S", "小型"),
}

LIAONING: dict[str, Line] = {
    "F-20": ("20", "V!", ""),
    "F-21-1": ("0.9", "V!", ""),
    "F-21-2": ("10", "V!", ""),
    "F-35": ("2 365", "A", ""),
}
SICHUAN: dict[str, Line] = {
    "F-23": ("1 18 50 1000", "S!", ""),
    # More than 100 people.
    "F-24-1": (str(100 + 1), "S", ""),
    "F-24-2": ("30", "S", ""),
    "F-24-3": ("100", "S", ""),
    "F-24-4": ("15", "S", ""),
    "F-24-5": ("30", "S", ""),
}
TOWNSHIP: dict[str, Line] = {
    "F-27-1": ("20", "S!", ""),
    "F-27-2": ("30", "S", ""),
    "F-28-1": ("5", "S", ""),
    "F-28-2": ("10", "S", ""),
    "F-29": ("2", "S", ""),
    **lines("F-31", "", "S", "1", "1", "1", "1", "1"),
}
YINGDE: dict[str, Line] = {
    "F-25-1": ("2 12", "S!", "专业"),
    "F-25-2": ("2 8", "S!", "半专业"),
}

COMPANY = "中队 / 独立中队"
MINE: dict[str, Line] = {
    **lines("M-01", "", "S!", "9", "1", "1"),
    "M-02-1": ("3", "S!", "中队"),
    "M-02-2": ("4", "S!", "独立中队"),
    "M-03": ("2", "S!", "大队"),
    # Under 40.
    **lines("M-04", COMPANY, "S!", f"1 5 {40 - 1}", f"1 5 {40 - 1}"),
    "M-05": ("2", "S", COMPANY),
    **lines("M-06", COMPANY, "S", "1", "3", "1", "1", "1"),
    "M-07": ("2", "S!", COMPANY),
    **lines("M-08", "", "S!", "1", "2"),
    "M-09": ("1 20 30", "S", ""),
    **lines("M-10", "", "A", "1 40", "1 45", "1 55"),
    "M-11": ("1 1", "A!", ""),
    "M-12": ("1", "A", ""),
    "M-13": ("1", "A!", ""),
    **lines("M-15", "", "A!", "2", "2", "1"),
    "M-16": ("1 1000", "A!", ""),
    "M-19-1": ("1 1 3", "A", COMPANY),
    "M-19-2": ("1 3 3", "A", COMPANY),
    "M-19-3": ("1 3 3", "A", "兼职"),
    "M-19-4": ("1 3 12", "A", "大队"),
    "M-20": ("1 365", "A!", ""),
}

WORKPLACE: dict[str, Line] = {
    **{f"H-0{place}": (held, "V!", "作业场所") for place, held in ((1, "2"), (2, "2"), (3, "1"), (4, "2"))},
    **{f"H-0{place}": (held, "S", "作业场所") for place, held in ((5, "1"), (6, "2"), (7, "1"))},
}
WORKPLACE_2023: dict[str, Line] = {
    "H-01": ("1", "S!", "作业场所"),
    "H-08": ("2 5 10", "S!", "救援队伍"),
    "H-09": ("3 10", "S!", "救援队伍"),
}
CHEMICAL: dict[str, Line] = {
    "H-08": ("2 5 10", "S!", ""),
    "H-09": ("3 10", "S!", ""),
    "H-10": ("4", "A!", ""),
    "H-11": ("2", "A!", ""),
    **lines("H-13", "", "A", "1 20", "1"),
    "H-14": (str(3 * 1000), "A", ""),
    **lines("H-15", "", "A!", "18 36", "3"),
    "H-16": ("2 365", "A", ""),
}
DRAINAGE: dict[str, Line] = {
    "D-01": ("30", "A!", ""),
    "D-02": ("200 3000", "A!", ""),
    "D-03": ("2 1000", "A!", ""),
    "D-04": ("1 2 30", "A", ""),
    "D-05": ("100 150", "A!", ""),
    "D-07": ("1 5", "A!", ""),
    "D-09": ("2", "A!", ""),
}

BEIJING: dict[str, Line] = {
    "G-01-1": ("1 2 3 20000 50000", "V!", "房屋建筑"),
    "G-01-2": ("1", "V!", "房屋建筑"),
    "G-02-1": ("1 2 3 50000000 150000000", "V!", "市政工程"),
    "G-02-2": ("1", "V!", "市政工程"),
    "G-03": ("1", "V!", "分包单位"),
}
NATIONAL: dict[str, Line] = {
    "G-04": ("1 2 3 10000 50000", "A!", "总承包单位"),
    # 0.5 % is 5 in 1,000.
    "G-05": ("1 2 3 50 200 5 1000", "A!", "劳务分包单位"),
    **lines("G-06", "生产经营单位", "A!", "1", "1"),
}
PATROL: dict[str, Line] = {
    "G-07": ("1 3 30 100", "A!", ""),
    "G-08": ("1 1 3 30 100 10000", "AR", ""),
    "G-10": ("40 365", "A", ""),
    "G-11": ("1", "A!", ""),
}
MICRO: dict[str, Line] = {
    **by_grade("G-20", ("一级", "二级", "三级"), "S!", "15", "10", "6"),
    **by_grade("G-21", ("一级", "二级", "三级"), "S!", "12", "8", "5"),
    "G-22-1": ("1", "S", "一级"),
    "G-22-2": ("1", "SO", "二级 / 三级"),
    **lines("G-23", "", "S!", "1", "5"),
    **lines("G-24", "", "S!", "1", "1", "1", "1", "1"),
    **lines("G-25", "", "SO", "1", "1", "1", "1", "1"),
}

HELITACK: dict[str, Line] = {
    "AV-17-1": ("1", "A!", ""),
    "AV-17-2": ("4", "A!", "T1"),
    "AV-17-3": ("3", "A!", "T2"),
    "AV-17-4": ("2", "A!", "T3"),
}

# Type: least and greatest net horsepower, least base weight in pounds.
DOZERS = {
    "T1": (240, None, 60000),
    "T2": (150, 250, 35000),
    "T3": (99, 165, 20000),
    "T4": (50, 110, 10000),
}

TABLES = {
    "FIRE-STATION-PROTECTION": PROTECTION,
    "FIRE-STATION-CREW": CREW,
    "LN-FOREST-FIRE": LIAONING,
    "SC-FOREST-FIRE": SICHUAN,
    "TOWNSHIP-FOREST-FIRE": TOWNSHIP,
    "YINGDE-FOREST-FIRE": YINGDE,
    "MINE-RESCUE": MINE,
    "GB-30077": WORKPLACE,
    "HAZMAT-TEAM": CHEMICAL,
    "DRAINAGE-TEAM": DRAINAGE,
    "BJ-SAFETY-OFFICERS": BEIJING,
    "CN-SAFETY-OFFICERS": NATIONAL,
    "TOWNSHIP-SAFETY-PATROL": PATROL,
    "MICRO-FIRE-STATION": MICRO,
    "US-HELITACK": HELITACK,
}
