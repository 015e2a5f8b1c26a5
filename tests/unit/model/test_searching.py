"""What a text asks for, what is refused, and how hits are ranked."""

import pytest

from graph.model.registry import MODEL
from graph.search.kept import kept_words
from graph.search.ranks import rank
from graph.search.told import found_in
from graph.search.wanted import NoText, wanted

TEAM = MODEL.label("Team")


@pytest.mark.parametrize("text", ["", "   ", "\u3000", "-—！", "\0", "x" * 10_000, "_"])
def test_a_text_that_asks_for_nothing_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(NoText, match=r"^(must have at most 100 characters, not 10000|has no character.* to look for)$"):
        wanted(text)


def test_whole_values_rank_before_beginnings_before_parts_before_the_rest() -> None:
    names = ["消防", "消防站", "消防救援站", "城南消防站", "消防站以南", "防火消烟"]
    ranked = sorted(names, key=lambda name: rank(kept_words(TEAM, {"code": "T", "name": name}), wanted("消防")))
    assert ranked == ["消防", "消防站", "消防救援站", "消防站以南", "城南消防站", "防火消烟"]


def test_tokens_of_a_name_are_characters_pairs_syllables_and_initials() -> None:
    tokens = kept_words(TEAM, {"code": "A-01", "name": "119消防站"}).tokens
    told = "a 01 ¦ 119 消 防 站 ¦ 消防 防站 ¦ xiao fang zhan ¦ xiaofang fangzhan ¦ xf fz"
    assert " ".join(tokens) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("消防", "name"),
        ("xf", "name"),
        ("xiaofang", "name"),
        ("fire", "name_en"),
        ("a1", "code"),
        ("fire a1", "code"),
        ("消防 fire", "name"),
        ("消防 a1 zz", "code"),
    ],
)
def test_what_was_found_is_the_value_that_ranks_best(text: str, name: str) -> None:
    row = {"code": "A1", "name": "城南消防站", "name_en": "South fire brigade", "duty_phone": "消防"}
    assert found_in(TEAM, row, wanted(text)) == name
