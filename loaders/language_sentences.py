"""The sentences in which graphql-core refuses documents and variables, each with its Chinese.

What stands in braces is taken over. Its name tells what it may be: `name` (that is the rule), `type`, `path`, `symbol`,
`token`; `text` and `value` may be anything, `value` to the end; `inner` is a sentence again, `own` that of one of our
scalars, `reason` is made of REASONS. A number tells two of a kind apart.
"""

SYNTAX = (
    ("Syntax Error: {inner}", "语法错误：{inner}"),
    ("Expected {symbol}, found {token}.", "应为 {symbol}，却是 {token}"),
    ("Unexpected variable '${name}' in constant value.", "常量里不能有变量 '${name}'"),
    (
        "Unexpected description, descriptions are not supported on shorthand queries.",
        "简写的查询前不能有说明文字",
    ),
    ("Unexpected description, only GraphQL definitions support descriptions.", "只有 GraphQL 的定义前才能有说明文字"),
    ("Unexpected '..', did you mean '...'?", "不能是 '..'，是否应为 '...'？"),
    (
        "Unexpected single quote character ('), did you mean to use a double quote (\")?",
        "不能用单引号 (')，是否应为双引号 (\")？",
    ),
    ("Unexpected character: {token}.", "此处不能有字符 {token}"),
    ("Unexpected {token}.", "此处不能是 {token}"),
    ("Invalid character: {token}.", "字符 {token} 无效"),
    ("Invalid character within String: {token}.", "字符串里的字符 {token} 无效"),
    ("Invalid character escape sequence: '{text}'.", "转义写法 '{text}' 无效"),
    ("Invalid Unicode escape sequence: '{text}'.", "Unicode 转义写法 '{text}' 无效"),
    ("Unterminated string.", "字符串没有结尾"),
    (
        "Invalid number, expected digit before '.', did you mean '{text}'?",
        "数字的 '.' 前缺少数字，是否应为 '{text}'？",
    ),
    ("Invalid number, unexpected digit after 0: {token}.", "数字的 0 后不能有 {token}"),
    ("Invalid number, expected digit but got: {token}.", "数字里应为数字，却是 {token}"),
    ("Name '{name}' is reserved and cannot be used for an enum value.", "'{name}' 是保留字，不能作枚举值"),
    ("Document is nested too deeply. Parsing aborted.", "文档嵌套过深，已停止解析"),
)

DOCUMENTS = (
    ("The {text} definition is not executable.", "{text} 的定义不是可执行的操作或片段"),
    ("The {name} operation is not supported by the schema.", "本接口没有 {name} 操作"),
    ("This anonymous operation must be the only defined operation.", "有未命名的操作时，文档只能有这一个操作"),
    ("There can be only one operation named '{name}'.", "名为 '{name}' 的操作只能有一个"),
    ("There can be only one fragment named '{name}'.", "名为 '{name}' 的片段只能有一个"),
    ("There can be only one variable named '${name}'.", "名为 '${name}' 的变量只能有一个"),
    ("There can be only one argument named '{name}'.", "名为 '{name}' 的参数只能有一个"),
    ("There can be only one input field named '{name}'.", "名为 '{name}' 的输入字段只能有一个"),
    ("Cannot query field '{name}' on type '{type}'.", "类型 '{type}' 没有字段 '{name}'"),
    (
        "Field '{name}' must not have a selection since type '{type}' has no subfields.",
        "字段 '{name}' 的类型 '{type}' 没有子字段，后面不能有花括号",
    ),
    (
        "Field '{name}' of type '{type}' must have a selection of subfields. Did you mean '{name1} {{ ... }}'?",
        "字段 '{name}' 的类型是 '{type}'，须选出子字段：'{name1} {{ ... }}'",
    ),
    ("Fields '{name}' conflict because {reason}", "字段 '{name}' 冲突：{reason}"),
    ("Unknown type '{name}'.", "没有类型 '{name}'"),
    ("Unknown fragment '{name}'.", "没有片段 '{name}'"),
    ("Unknown directive '@{name}'.", "没有指令 '@{name}'"),
    ("Unknown argument '{name1}' on field '{type}.{name2}'.", "字段 '{type}.{name2}' 没有参数 '{name1}'"),
    ("Unknown argument '{name1}' on directive '@{name2}'.", "指令 '@{name2}' 没有参数 '{name1}'"),
    ("Directive '@{name1}' may not be used on {name2}.", "指令 '@{name1}' 不能用在这里 ({name2})"),
    ("The directive '@{name}' can only be used once at this location.", "指令 '@{name}' 在此处只能用一次"),
    (
        "Argument '{path}({name}:)' of type '{type}' is required, but it was not provided.",
        "缺少 '{path}' 的参数 '{name}'，类型为 '{type}'",
    ),
    ("Fragment '{name}' is never used.", "片段 '{name}' 没有用到"),
    ("Fragment cannot condition on non composite type '{type}'.", "片段不能以没有字段的类型 '{type}' 为条件"),
    (
        "Fragment '{name}' cannot condition on non composite type '{type}'.",
        "片段 '{name}' 不能以没有字段的类型 '{type}' 为条件",
    ),
    (
        "Fragment cannot be spread here as objects of type '{type1}' can never be of type '{type2}'.",
        "片段不能用在这里：'{type1}' 的对象不会是 '{type2}'",
    ),
    (
        "Fragment '{name}' cannot be spread here as objects of type '{type1}' can never be of type '{type2}'.",
        "片段 '{name}' 不能用在这里：'{type1}' 的对象不会是 '{type2}'",
    ),
    ("Cannot spread fragment '{name}' within itself via {text}.", "片段 '{name}' 经 {text} 包含了自己"),
    ("Cannot spread fragment '{name}' within itself.", "片段 '{name}' 包含了自己"),
    ("Maximum introspection depth exceeded", "对模式本身的查询嵌套过深"),
    ("{subscription} must select only one top level field.", "{subscription}只能有一个顶层字段"),
    ("{subscription} must select one top level field.", "{subscription}须有一个顶层字段"),
    ("{subscription} must not select an introspection top level field.", "{subscription}的顶层字段不能是对模式的查询"),
    (
        "{subscription} must not use `@skip` or `@include` directives in the top level selection.",
        "{subscription}的顶层字段不能用 @skip 或 @include",
    ),
    (
        (
            "{name} directive not supported on subscription operations."
            " Disable `@{text}` by setting the `if` argument to `false`."
        ),
        "订阅里不能用 @{text}，除非其参数 if 为 false",
    ),
    ("{name} directive label argument must be a static string.", "指令 {name} 的 label 须是写定的字符串"),
    ("Defer/Stream directive label argument must be unique.", "指令 @defer、@stream 的 label 不能重复"),
    (
        "{name1} directive cannot be used on root {name2} type '{type}'.",
        "指令 {name1} 不能用在 {name2} 操作的顶层类型 '{type}' 上",
    ),
    (
        "Stream directive cannot be used on non-list field '{name}' on type '{type}'.",
        "指令 @stream 不能用在 '{type}' 的字段 '{name}' 上：它不是列表",
    ),
    (
        "Too many validation errors, error limit reached. Validation aborted.",
        "错误过多，其余的没有检查",
    ),
)

VARIABLES = (
    ("Variable '${name1}' is not defined by operation '{name2}'.", "操作 '{name2}' 没有声明变量 '${name1}'"),
    ("Variable '${name}' is not defined.", "没有声明变量 '${name}'"),
    ("Variable '${name1}' is never used in operation '{name2}'.", "操作 '{name2}' 没有用到变量 '${name1}'"),
    ("Variable '${name}' is never used.", "没有用到变量 '${name}'"),
    ("Variable '${name}' cannot be non-input type '{type}'.", "变量 '${name}' 的类型 '{type}' 不能作输入"),
    (
        "Variable '${name}' expected value of type '{type}' which cannot be used as an input type.",
        "变量 '${name}' 的类型 '{type}' 不能作输入",
    ),
    (
        "Variable '${name}' of type '{type1}' used in position expecting type '{type2}'.",
        "变量 '${name}' 的类型是 '{type1}'，用处要的是 '{type2}'",
    ),
    (
        "Variable '${name}' is of type '{type1}' but must be non-nullable to be used for OneOf Input Object '{type2}'.",
        "变量 '${name}' 的类型是 '{type1}'，用于只能写一项的 '{type2}' 时须不可为空",
    ),
    ("Variable '${name}' has invalid value: {inner}", "变量 '${name}' 的值不对：{inner}"),
    ("Variable '${name}' has invalid value at {path}: {inner}", "变量 '${name}' 的值在 {path} 处不对：{inner}"),
    ("Variable '${name}' has invalid default value: {inner}", "变量 '${name}' 的默认值不对：{inner}"),
    (
        "Variable '${name}' has invalid default value at {path}: {inner}",
        "变量 '${name}' 的默认值在 {path} 处不对：{inner}",
    ),
    ("Argument '{name}' has invalid value: {inner}", "参数 '{name}' 的值不对：{inner}"),
    ("Argument '{name}' has invalid value at {path}: {inner}", "参数 '{name}' 的值在 {path} 处不对：{inner}"),
    (
        "Too many errors processing variables, error limit reached. Execution aborted.",
        "变量的错误过多，其余的没有检查",
    ),
    ("Variable values are nested too deeply.", "变量嵌套过深"),
)

VALUES = (
    ("Int cannot represent non-integer value: {value}", "须是整数，不能是 {value}"),
    ("Int cannot represent non 32-bit signed integer value: {value}", "须是 32 位整数，{value} 超出范围"),
    ("Float cannot represent non numeric value: {value}", "须是数，不能是 {value}"),
    ("String cannot represent a non string value: {value}", "须是文本，不能是 {value}"),
    ("Boolean cannot represent a non boolean value: {value}", "须是 true 或 false，不能是 {value}"),
    ("ID cannot represent value: {value}", "须是编号，不能是 {value}"),
    ("ID cannot represent a non-string and non-integer value: {value}", "须是编号，不能是 {value}"),
    ("Value '{text}' does not exist in '{type}' enum.", "枚举 '{type}' 没有值 '{text}'"),
    ("Enum '{type}' cannot represent non-string value: {value}.", "枚举 '{type}' 的值须是文本，不能是 {value}"),
    ("Enum '{type}' cannot represent non-enum value: {value}.", "须是枚举 '{type}' 的值，不能是 {value}"),
    ("Expected a value of non-null type '{type}' to be provided.", "缺少类型 '{type}' 的值"),
    ("Expected value of non-null type '{type}' not to be None.", "类型 '{type}' 的值不能为 null"),
    ("Expected value of type '{type}' to be an object, found: {value}.", "须是 '{type}' 的对象，不能是 {value}"),
    (
        "Expected value of type '{type}' to include required field '{name}', found: {value}.",
        "'{type}' 缺少必填的字段 '{name}'：{value}",
    ),
    (
        "Expected value of type '{type}' not to include unknown field '{text}', found: {value}.",
        "'{type}' 没有字段 '{text}'：{value}",
    ),
    # Where the name of the field is longer than what is told of a sentence.
    ("Expected value of type '{type}' not to include unknown field '{value}", "'{type}' 没有字段 '{value}"),
    (
        (
            "Within OneOf Input Object type '{type}', exactly one field must be specified,"
            " and the value for that field must be non-null."
        ),
        "'{type}' 须恰好写一个字段，且不为 null",
    ),
    ("Expected value of type '{type}', but encountered error '{own}'; found: {value}.", "{own}，不能是 {value}"),
    (
        "Expected variable '${name}' provided to type '{type}' to provide a runtime value.",
        "没有给出变量 '${name}' 的值，此处要类型 '{type}'",
    ),
    (
        "Expected variable '${name}' provided to non-null type '{type}' not to be None.",
        "变量 '${name}' 不能为 null，此处要类型 '{type}'",
    ),
    (
        (
            "Expected variable '${name1}' provided to field '{name2}' for OneOf Input Object type '{type}'"
            " to provide a runtime value."
        ),
        "没有给出变量 '${name1}' 的值，'{type}' 的字段 '{name2}' 要它",
    ),
    (
        "Expected variable '${name1}' provided to field '{name2}' for OneOf Input Object type '{type}' not to be None.",
        "变量 '${name1}' 不能为 null，'{type}' 的字段 '{name2}' 要它",
    ),
)

REASONS = (
    ("subfields '{name}' conflict because ", "子字段 '{name}' 冲突："),
    ("'{name1}' and '{name2}' are different fields", "'{name1}' 与 '{name2}' 是不同的字段"),
    ("they have differing arguments", "参数不同"),
    ("they have overlapping stream directives", "指令 @stream 重叠"),
    ("they return conflicting types '{type1}' and '{type2}'", "返回的类型 '{type1}' 与 '{type2}' 不一致"),
    (
        ". Use different aliases on the fields to fetch both if this was intentional.",
        "。若两个都要，请用不同的别名",
    ),
    (" and ", "；"),
)
"""Of fields that conflict, in the order in which they are looked for."""

TOKENS = {
    "<EOF>": "文档结尾",
    "<SOF>": "文档开头",
    "Name": "名称",
    "Int": "整数",
    "Float": "小数",
    "String": "字符串",
    "BlockString": "块字符串",
    "Comment": "注释",
}
