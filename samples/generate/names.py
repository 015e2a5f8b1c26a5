"""Names of invented people: surnames about as frequent as they are, given names in the taste of two generations."""

from samples.generate.dice import Dice
from samples.generate.pinyin import romanise

# Characters and, at the end of each group, how many in a thousand each of them has.
SURNAMES = (
    "王李 72|张 68|刘 54|陈 50|杨 31|黄 27|赵周吴 21|徐 15|孙林 14|马胡朱 12|郭何罗 11|高梁 10|郑谢 9|宋唐许 8|韩冯邓 7"
    "|曹彭曾肖 6|田董潘袁蔡蒋余于杜叶程 5|魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白 4"
    "|孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤 3|赖温柯岑冉易施葛尤段庄涂翟齐康邢乔岳 1"
)
MEN_FIRST = "志建国文俊伟明永晓海家立少嘉子浩宇泽振世忠宏庆光"
MEN_LAST = "强军伟勇杰涛明辉鹏华平刚锋峰斌波林森豪轩健龙生荣富洪亮飞成栋毅超凯旭雄祥"
WOMEN_FIRST = "秀丽美晓雨佳思慧淑婉静梦诗雪月春玉海"
WOMEN_LAST = "英芳娟敏玲燕红霞琳婷欣怡雯萍梅兰洁莹瑶珍蓉慧莉颖"


def _weights() -> list[tuple[str, int]]:
    found = []
    for group in SURNAMES.split("|"):
        characters, weight = group.split(" ")
        found += [(character, int(weight)) for character in characters]
    return found


WEIGHTED = _weights()


class Names:
    """Hands out full names with their English form; a name may come twice in a register, as it does in life."""

    def __init__(self, dice: Dice, women: int = 22) -> None:
        self._dice = dice
        self._women = women

    def next(self) -> tuple[str, str]:
        """A name and its pinyin, surname first."""
        surname = self._dice.weighted(WEIGHTED)
        is_woman = self._dice.chance(self._women)
        first, last = (WOMEN_FIRST, WOMEN_LAST) if is_woman else (MEN_FIRST, MEN_LAST)
        given = self._dice.pick(last)
        if self._dice.chance(82):
            given = self._dice.pick([character for character in first if character != given]) + given
        return surname + given, f"{romanise(surname)} {romanise(given)}"
