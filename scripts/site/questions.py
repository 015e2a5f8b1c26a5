"""A page for each saved document: the text about it in docs/questions/, the document, its answer on the sample."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.commands.district import FOLDER as SAMPLE
from exchange import manifest
from scripts.site.markdown import title
from scripts.site.places import DOCS, QUERIES, ROOT
from scripts.site.quoted import fill
from scripts.site.shown import shown

TEXTS = DOCS / "questions"
OVERVIEW = "questions/index.md"


@dataclass(frozen=True, slots=True)
class Question:
    """A saved document: `name` is its path under samples/queries without its ending."""

    name: str
    zh: str
    en: str
    document: str

    @property
    def page(self) -> str:
        """Its page, of the site's pages."""
        return f"questions/{self.name}.md"

    @property
    def folder(self) -> str:
        """The folder of its page."""
        return self.page.rpartition("/")[0]

    @property
    def text(self) -> Path:
        """Where the text about it is written."""
        return TEXTS / f"{self.name}.md"


def saved() -> list[Question]:
    """Every saved document, those of a folder together, by their numbers."""
    paths = sorted(QUERIES.rglob("*.graphql"), key=lambda path: (path.parent, int(path.name.partition("-")[0])))
    return [_question(path) for path in paths]


def _question(path: Path) -> Question:
    zh, en, document = path.read_text("utf-8").split("\n", 2)
    name = path.relative_to(QUERIES).with_suffix("").as_posix()
    return Question(name, zh.removeprefix("# "), en.removeprefix("# "), document)


def pages(questions: Iterable[Question], answers: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """The pages by where they lie in the site."""
    return {each.page: page(each, each.text.read_text("utf-8"), answers[each.name]) for each in questions}


def page(question: Question, text: str, answer: Mapping[str, Any]) -> str:
    """The text about the question with the answer's values in it, then the document and the answer themselves."""
    day = manifest.read(SAMPLE)[0].reference_day
    path = (QUERIES / question.name).relative_to(ROOT).as_posix()
    return f"""{fill(text, answer).rstrip()}

## 文档 / The document

{question.zh}<br>{question.en}

```graphql
{question.document.rstrip()}
```

```sh
.venv/bin/muster query {path}.graphql --today {day}
```

## 示例登记册的回答 / The answer on the sample register

由示例登记册在 {day} 作出；长的列表只列前几项。 As the sample register gives it on {day}; long lists are cut.

```json
{shown(answer)}
```
"""


def overview(questions: Iterable[Question], sections: Mapping[str, str]) -> str:
    """The page that lists all of them; `sections` has the title of each folder."""
    lines = ["# 问题一览 / All questions", "", *INTRODUCTION]
    by_folder: dict[str, list[Question]] = {folder: [] for folder in sections}
    for each in questions:
        by_folder[each.folder].append(each)
    for folder, held in by_folder.items():
        lines += ["", f"## {sections[folder]} {{#{folder.rpartition('/')[2]}}}", ""]
        lines += ["| 问题 question | 问什么 what is asked |", "|---|---|"]
        for each in held:
            target = each.page.removeprefix("questions/")
            lines.append(f"| [{title(each.text.read_text('utf-8'))}]({target}) | {each.zh}<br>{each.en} |")
    return "\n".join([*lines, ""])


INTRODUCTION = [
    "每个问题是 `samples/queries/` 里的一份文档，可以原样送出，也可以用变量换地点、队伍、日期。",
    "各页有文档全文和它在示例登记册上的回答。",
    "",
    "Each question is a document in `samples/queries/`, to be sent as it is, or with variables for other places,",
    "teams and days. Its page has the whole document and its answer on the sample register.",
]
