"""The published numbers of social and international rescue teams, typed from the page of facts; not from the files.

A line is its numbers in whatever order, its marks (V, S or A; R or O; ! for critical) and its grades. A number of
ours stands there with the mark A.
"""

from tests.unit.standards.written import Line, by_grade, lines

LEVELS = ("一级", "二级", "三级")
UPPER = "一级 / 二级"

COLLAPSE: dict[str, Line] = {
    **by_grade("C-P1", LEVELS, "S", "6", "6", "4"),
    **by_grade("C-P2", LEVELS[:2], "S", "12", "12"),
    **by_grade("C-P3", LEVELS, "S", "2", "1", "1"),
    **by_grade("C-P4", LEVELS, "S", "48", "48", "12"),
    **lines("C-P5", UPPER, "S", "1", "1", "1", "1", "1"),
    **lines("C-P5", "三级", "A", "1", "1", "1", first=6),
    "C-P6": ("1", "S", "一级"),
    "C-P7": ("1", "S", "一级"),
    "C-P8-1": ("1", "S", "一级"),
    "C-P8-2": ("0.5", "A", "二级"),
    "C-01-1": ("18 75", "S!", "一级"),
    "C-01-2": ("18 40", "A!", "二级"),
    "C-01-3": ("18 20", "A!", "三级"),
    "C-02-1": ("1", "S!", ""),
    "C-02-2": ("1", "A!", ""),
    **by_grade("C-03", LEVELS, "A!", "2", "2", "1"),
    **by_grade("C-04", LEVELS, "A", "8", "4", "2"),
    "C-05": ("6", "A!", ""),
    **by_grade("C-05-S", LEVELS, "A!", "4", "2", "1"),
    # Four medical people of whom one is a doctor are one and three.
    "C-06-1": ("1", "A!", "一级"),
    "C-06-2": (str(4 - 1), "A!", "一级"),
    "C-06-3": ("2", "A!", "二级"),
    "C-06-4": ("1", "A!", "三级"),
    "C-07": ("1", "A", UPPER),
    "C-08-1": ("1 24", "A", UPPER),
    "C-08-2": ("0.8 24", "A", "三级"),
    "C-10": ("1 5", "A!", ""),
    "C-11": ("2", "A", ""),
    # Two detectors of which one is acoustic are one acoustic and one of any kind.
    "C-13-1": ("1", "A!", "一级"),
    "C-13-2": (str(2 - 1), "A!", "一级"),
    "C-13-3": ("1", "A!", "二级"),
    "C-13-4": ("1", "AO", "三级"),
    "C-14-1": ("2", "AR", "一级"),
    "C-14-2": ("1", "AR", "二级"),
    "C-14-3": ("1", "AO", "三级"),
    "C-14-4": ("1", "AR", ""),
    "C-14-5": ("1 12", "AR", ""),
    "C-15": ("1 63", "A!", ""),
    "C-16": ("1 25", "A!", ""),
    "C-17-1": ("1 2 350", "A", "一级"),
    "C-17-2": ("1 350", "A", "二级"),
    "C-17-3": ("1 350", "AO", "三级"),
    "C-18-1": ("1 2 20", "A", "一级"),
    "C-18-2": ("1 20", "A", "二级"),
    "C-18-3": ("1 20", "AO", "三级"),
    "C-20": ("1", "A!", ""),
    "C-21": ("1 3 10", "A", ""),
    "C-22-1": ("2", "A", "一级"),
    "C-22-2": ("1", "A", "二级"),
    "C-22-3": ("1", "AO", "三级"),
    **by_grade("C-25", LEVELS, "A", "3", "3", "1"),
    "C-27-1": ("0.6 1 24 365", "A", UPPER),
    "C-27-2": ("0.6 1 8 365", "A", "三级"),
}
MOUNTAIN: dict[str, Line] = {
    **by_grade("MT-01", LEVELS, "A!", "50", "30", "15"),
    **by_grade("MT-02", LEVELS, "A!", "0.5 36", "0.4 36", "0.3 36"),
    **by_grade("MT-03", LEVELS, "A!", "800 10", "400 10", "200 10"),
    **lines("MT-04", "", "A!", "1", "1", "1"),
    **by_grade("MT-05", LEVELS, "A!", "3", "2", "1"),
    "MT-06": ("1", "A", ""),
}
WATER: dict[str, Line] = {
    **by_grade("WT-01", LEVELS, "A!", "50", "30", "15"),
    "WT-01-4": ("", "A!", ""),
    "WT-02": ("2", "A!", ""),
    **by_grade("WT-03", LEVELS, "A!", "4 6", "2 6", "1 6"),
    "WT-03-4": ("1 15", "A!", ""),
    # A spare of 4:1, as a line of its own.
    "WT-04": ("1 4 15", "AR", ""),
    "WT-05": ("1 4 10 100", "A!", ""),
    **lines("WT-06", "", "A", "1", "1", "1 20", "1", "1"),
    **by_grade("WT-07", LEVELS, "A!", "0.8 24", "0.6 24", "0.5 24"),
    "WT-09": ("2 365", "A", ""),
}

CLASSES = ("轻型", "中型", "重型")
INSARAG: dict[str, Line] = {
    **lines("U-00", "", "V!", "1", "1", "1", "1", "1"),
    **by_grade("U-01", CLASSES, "A!", "17", "40", "59"),
    "U-01-M": ("20", "A", "轻型"),
    **by_grade("U-02", CLASSES, "A!", "1", "1", "2"),
    **by_grade("U-03", CLASSES, "A!", "12", "24", "24"),
    **by_grade("U-04", CLASSES, "A!", *(str(days * 24) for days in (5, 7, 10))),
    **by_grade("U-05", CLASSES, "A!", "3", "8", "9"),
    **by_grade("U-06-D", CLASSES, "A!", None, "2", "4"),
    **by_grade("U-06-T", CLASSES, "A!", "2", "2", "4"),
    **by_grade("U-06-H", CLASSES, "A!", "1", "2", "2"),
    **by_grade("U-07-L", CLASSES, "A!", "1", "2", "4"),
    **by_grade("U-07-S", CLASSES, "A!", *(str(squads * 6) for squads in (1, 2, 4))),
    **by_grade("U-07-R", CLASSES, "A!", None, "2", "2"),
    "U-08-P": ("1", "A!", "轻型 / 中型 / 重型"),
    **by_grade("U-08-M", CLASSES, "A!", *(str(medical - 1) for medical in (2, 4, 4))),
    **by_grade("U-09", CLASSES, "A!", "2", "6", "6"),
    "U-11": ("1 60", "A", ""),
}

FIXED, SECOND, THIRD = "Type 1 Fixed", "Type 2", "Type 3"
MEDICAL: dict[str, Line] = {
    "E-01-1": ("50", "A!", "Type 1 Mobile"),
    "E-01-2": ("100", "S!", FIXED),
    "E-01-3": ("100", "A!", SECOND),
    "E-02-1": ("20", "A!", SECOND),
    "E-02-2": ("40", "A!", THIRD),
    # 7 major or 15 minor: 15 x major + 7 x minor, at least 7 x 15.
    "E-03-1": (f"7 15 {7 * 15}", "A!", SECOND),
    "E-03-2": (f"15 30 {15 * 30}", "A!", THIRD),
    "E-04-1": ("1", "A!", SECOND),
    "E-04-2": ("2", "A!", THIRD),
    "E-04-3": ("4", "A!", THIRD),
    "E-05": ("1 8", "V!", f"{FIXED} / {SECOND}"),
    "E-06": ("1 3", "V!", f"{FIXED} / {SECOND}"),
    "E-07": ("3", "V!", FIXED),
    "E-08": ("24", "V!", SECOND),
    "E-09-1": ("2", "A", "Type 1 Mobile"),
    "E-09-2": ("2", "A", FIXED),
    "E-09-3": ("3", "A", SECOND),
    "E-12-1": ("1", "A!", ""),
    "E-12-2": ("1", "A!", ""),
}

TABLES = {
    "COLLAPSE-RESCUE": COLLAPSE,
    "MOUNTAIN-RESCUE": MOUNTAIN,
    "WATER-RESCUE": WATER,
    "INSARAG-USAR": INSARAG,
    "WHO-EMT": MEDICAL,
}
