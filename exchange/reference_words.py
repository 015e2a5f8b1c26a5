"""The words of the reference page."""

from exchange.tables import Column
from graph.model.declaration.property import Property
from graph.model.kinds import Kind

BEFORE = """# 导入文件说明 / What the files of a load take

- 一个文件夹是一次导入，全部成功或一行不动。A folder is one load: all of it, or nothing.
- 文件为 CSV（UTF-8 或 GBK）、XLSX 或 JSON 列表，表头写列名或其中英文名称。Files are CSV in UTF-8 or GBK, XLSX, or JSON lists; the header has the columns' names, or what they are called in Chinese or English.
- 必须有标识列；没有的列保持原值，空格清除原值。Key columns are needed; a column that is absent leaves values as they are, a blank cell clears.
- 多值用分号隔开（`a;b`），整体替换。Several values are written `a;b` and replaced whole.
- 引用写对方的代码。A reference is the code of what it names.
- 可加一列 `remove`，填 `true` 的行被删除（仍被引用时拒绝）。A column `remove` may be added: rows with `true` are removed, unless others point at them.
- 要结束任职或借出，填写 `until`。To end a membership or a loan, give its `until`.
- 标准用 YAML 文件，放在同一文件夹或 `standards/` 中。Standards are YAML files, beside the others or in `standards/`.
- 文件里不再出现的条目会被删除，不再出现的版次保留（用 `status: WITHDRAWN` 停用）。A line that left its edition is removed; an edition that is no longer named stays, withdraw it by its status.
- `register.yaml` 可写 `name`、`name_en`、`reference_day`、`include`（一并导入的文件夹）。`register.yaml` may hold `name`, `name_en`, `reference_day` and `include`, the folders that are part of the same load.
- 身份证号和个人电话在启用登录之前不收。Identity numbers and people's phones are refused until sign-in exists.
"""  # noqa: E501

AFTER_FILLING = {
    True: """怎样填写
每张工作表一种资料。表头带 * 的列必填，深色的是标识列；列的说明在表头的批注里。
不需要的工作表留空即可。表头可以换顺序、删列；没有的列保持原值，空格清除原值。
下拉列表里的值照选；引用别的资料填它的代码（队伍、人员、区划等），登记库里已有的代码也可以填。多个值用分号隔开：a;b。
日期写 2026-03-01；数字不带单位。身份证号和个人电话不收。
填好后：muster load 这个文件 --dry-run，逐行指出错误；改好后去掉 --dry-run 再导入一次。
标准（YAML）放在另一个文件夹，用 muster load 那个文件夹先导入；或与工作簿放进同一个文件夹，一起导入。""".splitlines(),
    False: """How to fill this in
A sheet for each kind of record. Columns with * are required, the darker ones are keys; notes on the headers tell more.
Leave sheets empty that you do not need. Columns may be moved or removed: without one, values stay as they are.
A blank cell clears a value. Choose from the lists. Teams, people, regions and the like are named by their codes,
also those that the registry has already. Several values are written a;b.
Days are 2026-03-01; numbers have no unit. Identity numbers and people's phones are refused.
Then: muster load THIS_FILE --dry-run names every mistake by its row; mend them and load without --dry-run.
Standards (YAML) lie in another folder, which muster load takes first, or beside this file in one folder.
""".splitlines(),
}
"""Of a workbook to fill in: whether in Chinese, and its lines."""


def takes(column: Column) -> str:
    """What a cell of the column takes, in both languages."""
    if column.end is not None:
        zh, en = column.end.zh, column.end.en
        if column.terms is not None:
            zh, en = f"词表 {column.terms} 的词条", f"term of the list {column.terms}"
        form = "代码 a;b / codes a;b:" if column.is_many else "代码 / code:"
        return f"{form} {zh} / {en}"
    assert column.property is not None
    return form_of(column.property)


def form_of(prop: Property) -> str:
    """How a value of the property is written in a file, in both languages."""
    if prop.kind in (Kind.CHOICE, Kind.CODES):
        choices = ", ".join(f"`{choice.code}` {choice.zh} / {choice.en}" for choice in prop.choices)
        return choices if prop.kind is Kind.CHOICE else f"以 ; 分隔的若干项 / several, with ; between: {choices}"
    return FORMS[prop.kind].format(most=prop.max_length, terms=prop.terms)


FORMS = {
    Kind.TEXT: "文字，最多 {most} 字 / text, at most {most} characters",
    Kind.CODE: "代码，最多 {most} 字 / code, at most {most} characters",
    Kind.INTEGER: "整数 / whole number",
    Kind.DECIMAL: "数字，最多六位小数 / number, at most six decimal places",
    Kind.BOOLEAN: "`true` 或 `false` / `true` or `false`",
    Kind.DAY: "日期 / day `YYYY-MM-DD`",
    Kind.INSTANT: "带时区的时刻 / moment with its offset `2026-03-01T08:00:00+08:00`",
    Kind.TERM: "代码 / code: 词表 {terms} 的词条 / term of the list {terms}",
    Kind.MEASURES: "计量项目与数值 / values by measure term `flow=200;head=30.5`",
    Kind.NUMBERS: "若干数字 / numbers `1;2.5`",
}
