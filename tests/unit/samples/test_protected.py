"""Nothing in the district is a personal phone or an identity number, or could be taken for one."""

import re

from tests.unit.samples.conftest import SAMPLES

MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")


def test_no_text_looks_like_a_mobile_number_or_an_identity_number() -> None:
    for path in sorted((SAMPLES / "district").glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        assert not MOBILE.search(text), path.name
        assert not IDENTITY.search(text), path.name


def test_duty_phones_have_an_area_code_that_cannot_be(tables: dict[str, list[dict[str, str]]]) -> None:
    phones = {row["duty_phone"] for row in tables["teams"] if row["duty_phone"]}
    assert len(phones) > 30
    assert all(re.fullmatch(r"0000-555\d{4}", phone) for phone in phones)
