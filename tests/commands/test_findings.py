"""`muster check` tells what is wrong in a register that loaded cleanly, and what of it is silenced."""

import csv
import json
from pathlib import Path
from typing import Any

from tests.commands.conftest import Run
from tests.district import DAY

SILENCES = "rule,touches,reason,silenced_by,since,until\n"
SHARED = "Person:QL-FF-02-022;Team:QL-FF-02;Team:QL-FF-06"


def _check(run: Run, database: str, *more: str, code: int = 0) -> Any:
    told = run("check", "--json", "--today", DAY, "--database", database, *more)
    assert (told.code, told.err) == (code, "")
    return json.loads(told.out)["quality"]


def _load(run: Run, database: str, folder: Path, name: str, text: str) -> Any:
    (folder / name).write_text(text, encoding="utf-8")
    return run("load", folder / name, "--database", database, "--today", DAY, "--lang", "en")


def test_findings_are_grouped_by_rule_with_counts_and_examples(run: Run, database: str) -> None:
    told = run("check", "--today", DAY, "--database", database, "--most", "1", "--lang", "en")
    assert (told.code, told.err) == (0, "")
    assert "warning equipment-date-missing 4  equipment without a date that its type demands" in told.out
    assert told.out.count("Equipment:QL-FR-03-E0254#inspection_due") == 1
    assert "… +3" in told.out
    assert told.out.endswith("Data quality: errors 0, warnings 8, notices 6; silenced 0.\n")
    assert "数据质量：错误 0，警告 8，提示 6；已静默 0。" in run("check", "--today", DAY, "--database", database).out


def test_a_silence_is_loaded_counted_shown_and_exported_until_its_end(run: Run, database: str, tmp_path: Path) -> None:
    row = f"person-two-teams,{SHARED},两队轮值,王建国,2026-09-01,2026-09-30\n"
    unused = "team-overfull,*,编制待批,王建国,2026-09-01,\n"
    assert _load(run, database, tmp_path, "silences.csv", SILENCES + row + unused).code == 0
    found = _check(run, database)
    (count,) = [one for one in found["counts"] if one["code"] == "person-two-teams"]
    assert (count["open"], count["silenced"], found["silenced"]) == (1, 1, 1)
    assert [one["touches"] for one in found["findings"] if one["code"] == "silence-unused"] == [[
        {"label": "Silence", "code": "team-overfull:*"}
    ]]  # fmt: skip
    (shown,) = _check(run, database, "--silenced")["findings"]
    assert (shown["key"], shown["silence"]["reason"], shown["silence"]["silenced_by"]) == (SHARED, "两队轮值", "王建国")
    assert "silenced by 王建国, 2026-09-01 to 2026-09-30: 两队轮值" in run(
        "check", "--silenced", "--today", DAY, "--lang", "en", "--database", database
    ).out  # fmt: skip
    later = run("check", "--json", "--today", "2026-10-01", "--rule", "person-two-teams", "--database", database)
    assert json.loads(later.out)["quality"]["open"] == 2
    assert run("export", tmp_path / "out", "--only", "silences", "--database", database).code == 0
    assert row in (tmp_path / "out" / "silences.csv").read_text("utf-8-sig")


def test_a_silence_of_no_rule_is_refused(run: Run, database: str, tmp_path: Path) -> None:
    told = _load(run, database, tmp_path, "silences.csv", SILENCES + "person-twise,*,x,y,2026-09-01,\n")
    assert told.code == 1
    assert "there is no rule person-twise; did you mean person-twice (" in told.err
    assert run("check", "--rule", "person-twise", "--database", database).code == 2


def test_csv_begins_with_the_columns_of_silences(run: Run, database: str) -> None:
    told = run("check", "--format", "csv", "--today", DAY, "--database", database, "--lang", "en")
    rows = list(csv.DictReader(told.out.splitlines()))
    assert told.out.startswith(SILENCES.strip())
    assert len(rows) == 14
    assert (rows[0]["rule"], rows[0]["touches"], rows[0]["severity"]) == ("person-two-teams", SHARED, "WARNING")


def test_what_cannot_be_so_ends_the_check_with_1(run: Run, database: str, tmp_path: Path) -> None:
    row = "code,revoked_on\nQL-AV-01-001-C1,2026-03-01\n"
    assert _load(run, database, tmp_path, "qualifications.csv", row).code == 0
    found = _check(run, database, "--rule", "certificate-ends-early", code=1)
    assert [one["key"] for one in found["findings"]] == ["Qualification:QL-AV-01-001-C1#revoked_on"]
    silence = "certificate-ends-early,*,证书待查,王建国,2026-09-01,\n"
    assert _load(run, database, tmp_path, "silences.csv", SILENCES + silence).code == 0
    assert _check(run, database, "--rule", "certificate-ends-early")["silenced"] == 1
