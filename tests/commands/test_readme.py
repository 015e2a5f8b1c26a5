"""What the README shows is what the commands say."""

from pathlib import Path

from tests.commands.conftest import Run
from tests.district import DAY

README = Path("README.md").read_text("utf-8")


def test_the_sum_in_the_readme_is_the_one_that_is_printed(run: Run, database: str) -> None:
    printed = run("assess", "QL-FF-04", "--today", DAY, "--database", database).out
    shown = README.split("```\n枫坪", 1)[1].split("```", 1)[0]
    lines = [line for line in f"枫坪{shown}".splitlines() if line not in ("", "…")]
    assert len(lines) > 10
    assert [line for line in lines if line not in [each.rstrip() for each in printed.splitlines()]] == []


def test_the_three_questions_of_the_readme_are_those_that_are_asked() -> None:
    for path in Path("samples/queries").glob("*.graphql"):
        assert README.count(f"({path})") == 2
