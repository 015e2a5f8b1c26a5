"""Which of what is known is meant by a code that is not."""

import pytest

from graph.search.meant import meant

KNOWN = {
    "flood_rescue": ("洪涝救援", "flood rescue"),
    "water_rescue": ("水上搜救", "water search and rescue"),
    "drainage": ("防汛排涝", "flood drainage"),
    "rope_rescue": ("绳索救援", None),
    "saw": ("锯", "saw"),
}


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ("洪涝救援", ["flood_rescue"]),
        ("Flood Rescue", ["flood_rescue"]),
        ("flood-rescue", ["flood_rescue"]),
        ("ｆｌｏｏｄ＿ｒｅｓｃｕｅ", ["flood_rescue"]),
        ("flood", ["flood_rescue", "drainage"]),
        ("洪涝", ["flood_rescue"]),
        ("洪涝救援队伍", ["flood_rescue"]),
        ("floodrescu", ["flood_rescue"]),
        ("flod_rescue", ["flood_rescue"]),
        ("防汛排劳", ["drainage"]),
        ("rescue", ["rope_rescue", "flood_rescue", "water_rescue"]),
        ("锯子", ["saw"]),
        ("r", []),
        ("飞碟", []),
        ("", []),
        ("-", []),
    ],
)
def test_what_is_called_just_so_else_what_holds_it_else_what_is_spelt_nearly_so_is_meant(
    given: str, codes: list[str]
) -> None:
    assert meant(given, KNOWN) == codes


def test_what_goes_by_one_name_is_meant_alike_in_whatever_order_it_is_known() -> None:
    known = {"b": ("舟艇",), "a": ("舟艇",)}
    assert meant("舟艇", known) == meant("舟艇", dict(sorted(known.items()))) == ["a", "b"]


def test_no_more_than_a_few_are_told_and_no_more_than_a_beginning_is_looked_at() -> None:
    assert len(meant("boat", {f"boat_{number}": () for number in range(9)})) == 3
    assert meant("x" * 10_000 + "洪涝救援", KNOWN) == []
