"""Which encoding a file has: read right, or refused; never taken for another."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.reading.encoding import GB18030, UTF8, encoding
from exchange.reading.unreadable import Unreadable

HANZI = [bytes([high, low]).decode("gb2312") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFF)]
NAMES = st.lists(st.text(st.sampled_from(HANZI), min_size=1, max_size=6), min_size=3, max_size=30)


def of(folder: Path, data: bytes) -> str:
    path = folder / "file.csv"
    path.write_bytes(data)
    return encoding(path)


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"code,name\nT1,a\n", UTF8),
        ("code,name\nT1,森林消防队\n".encode(), UTF8),
        ("code,name\nT1,森林消防队\n".encode("utf-8-sig"), UTF8),
        ("code,name\r\nT1,森林消防队\r\n".encode("gbk"), GB18030),
        ("编号,名称\nT1,㙍镇救援队、东凤镇救援队、太平镇救援队、和平街道救援队伍\n".encode("gb18030"), GB18030),
        ("code,name\nT1,Montréal\nT2,Île\n".encode(), UTF8),
        ("code,name\nT1,Москва\n".encode(), UTF8),
        ("code,name\nT1,一\n".encode("utf-8-sig"), UTF8),
        ("code,name\nT1,隆\n".encode("gbk") + "T2,张\n".encode("gbk"), GB18030),  # the first line alone is UTF-8, too
    ],
)
def test_the_encoding_is_told_by_the_whole_text(tmp_path: Path, data: bytes, wanted: str) -> None:
    assert of(tmp_path, data) == wanted


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("code,name\nT1,Montréal Nord\n".encode("latin-1"), "from line 2 on"),
        ("code,name\nT1,消防隊伍\n".encode("big5"), "neither UTF-8 nor GB18030"),
        ("code,name\nT1,消防団の隊員\n".encode("shift-jis"), "neither UTF-8 nor GB18030"),
        (b"code,name\nT1,a\nT2,\xff\xff\n", "from line 3 on"),
        ("code,name\n".encode("utf-16"), "neither UTF-8 nor GB18030"),
        ("T1,森林消防\n".encode() + "T2,队伍\n".encode("gbk"), "line 1 is UTF-8, line 2 is not"),
        ("code,name\nT1,一\n".encode("gbk"), "may be UTF-8 or GBK .see line 2"),
        ("T1,队伍\n".encode("gbk") * 500 + "T2,森林消防\n".encode(), "line 501 is UTF-8, line 1 is not"),
    ],
)
def test_another_encoding_or_two_of_them_are_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        of(tmp_path, data)


@given(NAMES)
def test_common_chinese_is_read_right_in_either_encoding_or_refused(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("names", numbered=True)
    text = "".join(f"{number},{name}\n" for number, name in enumerate(names))
    for codec in ("utf-8", "gbk"):
        data = text.encode(codec)
        if codec == "gbk" and _is_utf8(data):
            with pytest.raises(Unreadable, match="may be UTF-8 or GBK"):
                of(folder, data)
        else:
            assert data.decode(of(folder, data)) == text


def _is_utf8(data: bytes) -> bool:
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8") != ""
    return False
