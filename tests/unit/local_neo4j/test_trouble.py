"""Why a server did not start, told by what it printed."""

from pathlib import Path

import pytest

from scripts.local_neo4j.trouble import trouble


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("java.io.IOException: No space left on device", "The disk is full"),
        ("java.net.BindException: Address already in use", "choose another with --port"),
        ("Invalid maximum heap size: -Xmxlots", "--heap must be like"),
    ],
)
def test_a_known_trouble_is_a_sentence(tmp_path: Path, printed: str, said: str) -> None:
    log = tmp_path / "console.log"
    log.write_text(f"before\n{printed}\n", encoding="utf-8")
    assert said in trouble(log).en
    assert str(log) in trouble(log).zh


def test_an_unknown_trouble_shows_the_end_of_the_log(tmp_path: Path) -> None:
    log = tmp_path / "console.log"
    log.write_text("".join(f"line {number}\n" for number in range(50)), encoding="utf-8")
    assert "line 49" in trouble(log).en
    assert "line 10" not in trouble(log).en
