"""Everything inconsistent is refused with its line and reason in both languages, all in one pass."""

from pathlib import Path

import pytest

from exchange.standards import Severity
from exchange.standards import read as read_files
from tests.unit.standards.writing import BODY, FIRST_LINE, HEAD, line, read, standard, told

COUNT = "headcount: anyone\nquantity: "
LINES = {
    "a maximum under its minimum": (
        COUNT + "\n  {per: person,\n   minimum: 5,\n   maximum: 3}",
        (BODY + 4, "the maximum 3 is under its minimum 5"),
    ),
    "a specification whose maximum is under its minimum": (
        "equipment:\n  any_of: boat\n  specification:\n    seats: {minimum: 6, maximum: 5.5}\nquantity: 1",
        (BODY + 3, "the maximum 5.5 is under its minimum 6"),
    ),
    "a share over 100 %": (COUNT + "{share: 101%}", (BODY + 1, "the share 101% is over 100 %")),
    "a share that lacks its percent sign": (COUNT + "{share: 90}", (BODY + 1, "the share 9000% is over 100 %")),
    "a type listed twice": (
        "equipment:\n  - blower\n  - blower\nquantity: 1",
        (BODY + 2, "blower is listed twice"),
    ),
    "a role listed twice": ("post: [medic, medic]\nquantity: 1", (BODY, "medic is listed twice")),
    "bands out of order": (
        COUNT + "\n  bands: person\n  table:\n    - {below: 50, value: 1}\n    - {below: 20, value: 2}\n  further: 9",
        (BODY + 5, "the bands overlap or are out of order: below 20 is not above the below 50 before it"),
    ),
    "bands that overlap": (
        COUNT + "\n  bands: person\n  table:\n    - {up_to: 50, value: 1}\n    - {below: 50, value: 2}\n  onwards: 9",
        (BODY + 5, "the bands overlap or are out of order: below 50 is not above the up_to 50 before it"),
    ),
    "a lowest value above the first band": (
        COUNT + "\n  bands: person\n  lowest: 60\n  table: [{below: 50, value: 1}]\n  onwards: 2",
        (BODY + 3, "the lowest value 60 is not within the first band, below 50"),
    ),
    "a table that goes on in two ways": (
        COUNT + "\n  bands: person\n  table: [{below: 50, value: 1}]\n  further: 5\n  onwards: 2",
        (BODY + 5, "needs exactly one of further, onwards"),
    ),
    "a worth with three decimals": (
        "equipment: [{type: boat, worth: 0.125}]\nquantity: 1",
        (BODY, "the worth 0.125 has more than two decimals"),
    ),
    "a worth in a capacity": (
        "equipment: {any_of: [{type: boat, worth: 2}], capacity: seats}\nquantity: 1",
        (BODY, "with a capacity no worth is taken"),
    ),
    "a weight over 100": (COUNT + "1\nweight: 101", (BODY + 2, "'101' is no whole number from 1 to 100")),
    "a weight of 0": (COUNT + "1\nweight: 0", (BODY + 2, "'0' is no whole number from 1 to 100")),
    "a grace that is not below its window": (
        "recency: {exercises: tabletop, count: 1, months: 12, grace_months: 12}",
        (BODY, "a grace of 12 months is not below the window of 12"),
    ),
    "a grace with a window in days": (
        "recency: {exercises: tabletop, count: 1, days: 90, grace_months: 1}",
        (BODY, "grace_months goes with months and a count of 1"),
    ),
    "a grace of several exercises": (
        "recency: {exercises: tabletop, count: 2, months: 12, grace_months: 1}",
        (BODY, "grace_months goes with months and a count of 1"),
    ),
    "a window in days and months": (
        "recency: {exercises: tabletop, count: 2, months: 12, days: 90}",
        (BODY, "needs exactly one of days, months"),
    ),
    "a recency without count or hours": (
        "recency: {exercises: tabletop, months: 12}",
        (BODY, "needs exactly one of count, hours"),
    ),
    "the team as one with roles": (
        "recency: {exercises: tabletop, count: 1, months: 2, as_one: true, roles: medic}",
        (BODY, "as_one (the team) takes no roles and no bounds"),
    ),
    "a quantity for the team as one": (
        "recency: {exercises: tabletop, count: 1, months: 2, as_one: true}\nquantity: 3",
        (BODY + 1, "a line about as_one takes no quantity"),
    ),
    "a cap without critical": (COUNT + "1\ncap: R3", (BODY + 2, "a cap needs critical: true")),
    "a cap at R1": (COUNT + "1\ncritical: true\ncap: R1", (BODY + 3, "'R1' is none of R2, R3, R4")),
    "a measure without bounds": ("measure: {of: shifts, dimension: P}", (BODY, "needs a minimum or a maximum")),
    "a measure without a dimension": ("measure: {of: shifts, minimum: 2}", (BODY, "lacks dimension")),
    "a measure with a quantity": (
        "measure: {of: shifts, minimum: 2, dimension: P}\nquantity: 2",
        (BODY + 1, "a line about measure takes no quantity"),
    ),
    "a bound without a limit": (
        "headcount: {bounds: {age: {}}}\nquantity: 1",
        (BODY, "needs a minimum or a maximum"),
    ),
    "a post of nobody": (
        "post: {bounds: {age: {minimum: 18}}}\nquantity: 1",
        (BODY, "a post names roles or qualifications"),
    ),
    "two subjects": (
        "post: medic\nheadcount: anyone\nquantity: 1",
        (FIRST_LINE, "needs exactly one of equipment, post, headcount, redundancy, qualification, recency, measure"),
    ),
    "an equipment line without a quantity": (
        "equipment: boat",
        (FIRST_LINE, "a line about equipment needs a quantity"),
    ),
    "two kinds of quantity": (
        COUNT + "{fixed: 1, share: 10%}",
        (BODY + 1, "needs exactly one of fixed, per, ratio, share, bands, greater_of, sum_of, each"),
    ),
    "a key of another kind": (
        COUNT + "{share: 10%, every: 3}",
        (BODY + 1, "there is no key every; there are share, of, minimum, maximum, spare"),
    ),
    "an unknown key": (COUNT + "1\ncritcal: true", (BODY + 2, None)),
    "a number with a thousands separator": (
        COUNT + "5,000",
        (BODY + 1, "'5,000' is no number: at most 12 whole digits and 6 places, no thousands separator"),
    ),
    "a number with an exponent": (
        COUNT + "1e3",
        (BODY + 1, "'1e3' is no number: at most 12 whole digits and 6 places, no thousands separator"),
    ),
    "a negative number": (COUNT + "-1", (BODY + 1, "-1 must not be negative")),
    "every 0": (COUNT + "{per: person, every: 0}", (BODY + 1, "0 must be greater than 0")),
    "a spare that is no ratio": (COUNT + "{fixed: 1, spare: 4}", (BODY + 1, "'4' is no ratio such as 4:1")),
    "each of something else": (
        COUNT + "{each: person, rule: 1}",
        (BODY + 1, "'person' is none of squad, shift, site"),
    ),
    "a condition that says two things": (
        COUNT + "1\nwhen: {task: x, grade: y}",
        (BODY + 2, "needs exactly one of task, grade, value, on_hand, all_of, any_of, not"),
    ),
    "a value that is not compared": (
        COUNT + "1\nwhen: {value: shifts}",
        (BODY + 2, "needs exactly one of equals, below, up_to, above, at_least"),
    ),
    "a flag in another word": (COUNT + "1\ncritical: yes", (BODY + 2, "'yes' must be true or false")),
    "a key without a value": (COUNT + "1\nname_en:", (BODY + 2, "has no value")),
    "a list where one value is taken": (COUNT + "1\nname_en: [a]", (BODY + 2, "must be a single value")),
    "an empty list": ("equipment: []\nquantity: 1", (BODY, "the list must not be empty")),
    "a control character": (COUNT + '1\nname_en: "a\\u0007"', (BODY + 2, "holds the control character U+0007")),
    "a code with a semicolon": ("equipment: a;b\nquantity: 1", (BODY, "'a;b' is no code: no blanks around it, no ;")),
    "a key twice": (COUNT + "1\nquantity: 2", (BODY + 2, f"the key quantity is already there in line {BODY + 1}")),
    "a name that is too long": (COUNT + "1\nname_en: " + "x" * 201, (BODY + 2, "is longer than 200 characters")),
}


@pytest.mark.parametrize("case", LINES)
def test_a_line_is_refused_where_it_is_wrong(case: str) -> None:
    body, (at, reason) = LINES[case]
    document, problems = read(line(body))
    assert document is None
    assert [(problem.file, problem.severity) for problem in problems] == [("t.yaml", Severity.ERROR)]
    assert problems[0].line == at
    assert reason in (None, problems[0].reason_en)
    assert any("\u4e00" <= character <= "\u9fff" for character in problems[0].reason_zh)


def test_lines_of_one_code_or_position_are_refused() -> None:
    text = standard(
        """\
        - {code: A, position: 2, name: 甲, headcount: anyone, quantity: 1, confidence: ASSUMED}
        - {code: A, position: 3, name: 乙, headcount: anyone, quantity: 1, confidence: ASSUMED}
        - {code: B, position: 2, name: 丙, headcount: anyone, quantity: 1, confidence: ASSUMED}
        """
    )
    assert told(read(text)[1]) == [
        (FIRST_LINE + 1, f"the line code A is already taken in line {FIRST_LINE}"),
        (FIRST_LINE + 2, f"position 2 is already taken in line {FIRST_LINE}"),
    ]


def test_positions_are_given_to_all_lines_or_to_none() -> None:
    text = standard(
        """\
        - {code: A, position: 2, name: 甲, headcount: anyone, quantity: 1, confidence: ASSUMED}
        - {code: B, name: 乙, headcount: anyone, quantity: 1, confidence: ASSUMED}
        """
    )
    assert (FIRST_LINE + 1, "either every line has a position or none has") in told(read(text)[1])


def test_a_redundancy_without_posts_is_refused() -> None:
    text = standard(
        """\
        - {code: A, name: 甲, post: medic, quantity: 1, necessity: OPTIONAL, confidence: ASSUMED}
        - {code: B, name: 乙, redundancy: 100%, confidence: ASSUMED}
        """
    )
    reason = "a redundancy needs post lines of its necessity or a stronger one"
    assert told(read(text)[1]) == [(FIRST_LINE + 1, reason)]


def test_a_verified_line_needs_a_source() -> None:
    text = standard("- {code: A, name: 甲, headcount: anyone, quantity: 1, confidence: VERIFIED}\n")
    assert told(read(text)[1]) == [(FIRST_LINE, "a line that is VERIFIED needs a source")]


@pytest.mark.parametrize(
    ("thresholds", "reason"),
    [
        ("{r1: 90%, r2: 80%}", "lacks r3"),
        ("{r1: 80%, r2: 90%, r3: 70%}", "thresholds must fall: r1 > r2 > r3"),
        ("{r1: 101%, r2: 90%, r3: 70%}", "the share 101% is over 100 %"),
    ],
)
def test_thresholds_are_all_three_and_fall(thresholds: str, reason: str) -> None:
    text = line("headcount: anyone\nquantity: 1").replace(
        "    lines:", f"    thresholds: {{S: {thresholds}}}\n    lines:"
    )
    assert told(read(text)[1]) == [(6, reason)]


def test_a_version_twice_is_refused() -> None:
    text = line("headcount: anyone\nquantity: 1\n")
    edition = text[text.index('  - version: "1"') :]
    assert (12, "the version 1 is already taken in line 4") in told(read(text + edition)[1])


@pytest.mark.parametrize("day", ["2026-02-30", "2026-1-1", "01.02.2026"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    text = line("headcount: anyone\nquantity: 1").replace("    lines:", f"    effective_from: {day}\n    lines:")
    assert told(read(text)[1]) == [(6, f"{day!r} is no day YYYY-MM-DD")]


def test_a_band_table_that_can_run_out_is_a_warning() -> None:
    document, problems = read(line(COUNT + "\n  bands: person\n  table: [{up_to: 50, value: 1}]"))
    assert document is not None
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert problems[0].line == BODY + 3
    assert problems[0].reason_en.startswith("the band table runs out at up_to 50")


def test_a_critical_optional_line_is_a_warning() -> None:
    document, problems = read(line(COUNT + "1\nnecessity: OPTIONAL\ncritical: true"))
    assert document is not None
    assert [(problem.severity, problem.line) for problem in problems] == [(Severity.WARNING, BODY + 3)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("", None),
        ("# nothing\n", None),
        ("a: [1\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 1\nb: *x\n", 2),
        ("a: &x 1\nb: *x\n", 2),
        ("a: 1\nb: \x07\n", 2),
        ("--- 1\n--- 2\n", 2),
        ("? [a]\n: 1\n", 1),
        ("- 1\n", 1),
        ("a:\n" + "[" * 5000, 2),
    ],
)
def test_what_is_no_standard_at_all_is_refused(text: str, at: int | None) -> None:
    document, problems = read(text)
    assert document is None
    assert problems
    assert at is None or problems[0].line == at


def test_all_problems_of_all_files_are_told_in_one_pass(tmp_path: Path) -> None:
    good, bad, worse = (tmp_path / name for name in ("a.yaml", "b.yaml", "c.yaml"))
    good.write_bytes("\ufeff".encode() + line("headcount: anyone\nquantity: 1").replace("\n", "\r\n").encode())
    bad.write_text(line("headcount: anyone\nquantity: {share: 200%}\nweight: 0\nwrong: 1"), encoding="utf-8")
    worse.write_bytes(HEAD.encode("gb18030"))
    documents, problems = read_files([good, bad, worse, tmp_path / "none.yaml"])
    assert [document.file for document in documents] == [str(good)]
    assert [(problem.file, problem.line) for problem in problems] == [
        (str(bad), BODY + 1),
        (str(bad), BODY + 2),
        (str(bad), BODY + 3),
        (str(worse), None),
        (str(tmp_path / "none.yaml"), None),
    ]
