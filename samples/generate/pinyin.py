"""Pinyin of the characters that the generated names use."""

READINGS = """
an 安|ao 坳|bai 白柏|bao 保宝|bei 北|bin 斌彬|bo 波博|cai 蔡|cao 曹|cen 岑|chang 常长|chao 超|chen 陈晨
cheng 程成城|chong 崇|chuan 川|chun 春|cui 崔翠|cun 村|da 大|dai 戴|dan 丹|deng 邓|ding 丁|dong 董东栋冬|du 杜渡
duan 段|dun 墩|fan 范帆|fang 方芳|fei 飞菲|fen 芬|feng 冯锋峰枫凤丰|fu 付富福|gang 刚|gao 高|ge 葛|gong 龚
gu 顾谷古|guan 关观|guang 广光|gui 桂贵|guo 郭国果|hai 海|han 韩|hao 郝浩豪|he 何贺和河荷|heng 恒|hong 洪红宏虹
hou 侯厚|hu 胡湖|hua 华花桦|huan 欢|huang 黄|hui 辉慧惠会|ji 吉|jia 贾家嘉佳|jian 建健剑涧|jiang 蒋姜江
jie 杰洁|jin 金锦|jing 静晶井|juan 娟|jun 军俊君|kai 凯|kang 康|ke 柯|keng 坑|kong 孔|kou 口|lai 赖
lan 兰岚澜蓝|lei 雷蕾|li 李黎丽立莉梨里|lian 莲|liang 梁亮良|liao 廖|lin 林琳霖临|ling 玲岭凌灵|liu 刘柳|long 龙隆
lou 楼|lu 陆卢鹿|lun 伦|luo 罗|lyu 吕|ma 马|mao 毛茂|mei 梅美|meng 孟梦|min 敏民|ming 明|mo 莫|mu 木
nan 南楠|ning 宁|niu 牛|pan 潘|peng 彭鹏|ping 平萍坪|po 坡|qi 齐琪奇|qian 钱前谦|qiang 强|qiao 乔桥
qin 秦覃琴勤|qing 青清庆|qiu 邱秋|quan 泉权|ran 冉|ren 任仁|rong 荣蓉榕|ru 如|rui 瑞睿|sen 森|sha 沙
shan 山珊|shang 上尚|shao 邵少|shen 沈|sheng 生胜圣|shi 石史诗世施|shu 淑树|shuang 双|shui 水|si 思
song 宋松|su 苏|sun 孙|tan 谭潭滩|tang 唐汤塘|tao 陶涛|tian 田天|ting 婷|tong 桐彤|tou 头|tu 涂|wan 万湾婉
wang 王汪望旺|wei 魏韦伟威尾|wen 文雯温|wu 吴武坞|xi 溪熙西喜|xia 夏霞下|xian 贤|xiang 向祥湘香|xiao 肖晓小潇|xie 谢
xin 新欣鑫|xing 邢兴星杏|xiong 熊雄|xiu 秀|xu 徐许旭|xuan 轩|xue 薛雪学|yan 严闫燕岩妍|yang 杨洋阳|yao 姚瑶尧
ye 叶|yi 易怡毅义艺|yin 尹银|ying 英莹颖|yong 永勇|you 尤油|yu 于余宇雨玉渔|yuan 袁源媛园|yue 岳月悦|yun 云运|ze 泽
zeng 曾|zhai 翟寨|zhang 张章樟|zhao 赵|zhen 珍振镇|zheng 郑正|zhi 志智|zhong 钟中忠|zhou 周舟洲|zhu 朱竹
zhuang 庄|zi 子梓|zou 邹|zu 祖
"""


def _read() -> dict[str, str]:
    found = {}
    for entry in READINGS.replace("\n", "|").strip("|").split("|"):
        sound, characters = entry.split(" ")
        for character in characters:
            found[character] = sound
    return found


SOUNDS = _read()


def romanise(text: str) -> str:
    """The text as one capitalised word, with an apostrophe where a later syllable begins with a vowel."""
    word = ""
    for character in text:
        sound = SOUNDS[character]
        word += f"'{sound}" if word and sound[0] in "aeo" else sound
    return word.capitalize()
