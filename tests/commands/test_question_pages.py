"""Every text about a saved document quotes what its answer says."""

import asyncio

from scripts.site.answers import ask
from scripts.site.questions import pages, saved


def test_every_text_finds_what_it_quotes_in_the_answer(database: str) -> None:
    answers = asyncio.run(ask(database, [(question.name, question.document) for question in saved()]))
    told = pages(saved(), answers)
    assert len(told) == len(saved()) > 20
    assert not [name for name, text in told.items() if "{{" in text]
