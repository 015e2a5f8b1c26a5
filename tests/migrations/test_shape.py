"""What the migrations make is what the model makes: columns, checks, references, indexes, each by its text."""

from contextlib import closing
from dataclasses import replace

import pytest

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from graph.sql.door import door
from tests.migrations.made import connect, of_model, upgraded
from tests.migrations.shape import difference, shape
from tests.places import Place

SEEN = {
    "sqlite": [
        ("ALTER TABLE teams RENAME COLUMN duty_note TO note", "+ teams: note TEXT"),
        ("DROP INDEX ix_teams_force", "- ix_teams_force: all of it"),
        ("DROP TRIGGER teams_words_gone", "- teams_words_gone: all of it"),
        ("DROP TABLE teams_words_index", "- teams_words_index: all of it"),
        ("CREATE VIEW theirs AS SELECT 1", "+ theirs: all of it"),
    ],
    "postgresql": [
        (
            "ALTER TABLE teams DROP CONSTRAINT ck_teams_squads_allowed",
            "- teams: CONSTRAINT ck_teams_squads_allowed CHECK",
        ),
        ("ALTER TABLE teams ALTER name DROP NOT NULL", "+ teams: name text COLLATE C"),
        ("ALTER TABLE teams ALTER name SET DEFAULT 'x'", "+ teams: name text COLLATE C NOT NULL DEFAULT 'x'::text"),
        ('ALTER TABLE teams ALTER name TYPE text COLLATE "POSIX"', "+ teams: name text COLLATE POSIX NOT NULL"),
        ("ALTER TABLE teams DROP CONSTRAINT teams_base_id_fkey", "- teams: CONSTRAINT teams_base_id_fkey FOREIGN KEY"),
        (
            "ALTER TABLE teams ALTER CONSTRAINT teams_base_id_fkey NOT DEFERRABLE",
            "+ teams: CONSTRAINT teams_base_id_fkey",
        ),
        ("DROP INDEX ix_teams_force", "- ix_teams_force: all of it"),
        ("DROP INDEX ix_teams_words_tokens", "- ix_teams_words_tokens: all of it"),
    ],
}


async def test_the_models_tables_are_those_that_the_migrations_make(place: Place) -> None:
    lines = difference(shape(upgraded(place())), shape(await of_model(place())))
    assert not lines, "the model's tables differ from the upgraded ones (`make migration`): " + "\n".join(lines)


async def test_any_other_shape_is_seen(place: Place) -> None:
    model = shape(await of_model(place()))
    for change, line in SEEN[door(place(), 1.0).dialect.name]:
        url = await of_model(place())
        with closing(connect(url)) as on:
            on.fetch(change)
        assert [told for told in difference(model, shape(url)) if told.startswith(line)], change


@pytest.mark.parametrize("table", ["teams", "requirements", "changes"])
async def test_a_missing_check_is_seen(place: Place, table: str) -> None:
    url = place()
    poorer = Model(tuple(_without_checks(label) if label.plural == table else label for label in MODEL.labels))
    lines = difference(shape(await of_model(url, poorer)), shape(await of_model(place())))
    assert lines
    assert all(line.startswith(f"+ {table}: CONSTRAINT ck_{table}_") for line in lines)


def _without_checks(label: Label) -> Label:
    return replace(label, properties=tuple(map(_unchecked, label.properties)))


def _unchecked(prop: Property) -> Property:
    plain = replace(prop, kind=Kind.TEXT, choices=()) if prop.kind is Kind.CHOICE else prop
    return replace(plain, minimum=None, maximum=None)
