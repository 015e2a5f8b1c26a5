"""What `make migration` drafts leads from the migrated tables to the model's."""

from contextlib import closing
from dataclasses import replace

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Choice, Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from graph.sql.door import door
from graph.sql.store import SqlStore
from graph.sql.tables import Tables
from tests.contract.test_new_label import DOG
from tests.migrations.draft import draft
from tests.migrations.made import connect, of_model
from tests.migrations.register import ROWS, filled
from tests.migrations.shape import difference, shape
from tests.places import Place

COLOUR = Property(
    "colour", Kind.CHOICE, "颜色", "colour", choices=(Choice("RED", "红", "red"), Choice("BLUE", "蓝", "blue"))
)
NOTE = Property("note", Kind.TEXT, "备注", "note", indexed=True)
HOME = Relationship("HOME_OF", "home", "Base", "homes", "家", "home")


def _changed(label: Label) -> Label:
    match label.name:
        case "Team":  # a check more, a reference more, a property less
            kept = tuple(prop for prop in label.properties if prop.name != "duty_note")
            return replace(label, properties=(*kept, COLOUR), relationships=(*label.relationships, HOME))
        case "Region":  # a check with other bounds
            wider = tuple(
                replace(prop, maximum=10**12) if prop.name == "population" else prop for prop in label.properties
            )
            return replace(label, properties=wider)
        case "Base":  # a column and an index more
            return replace(label, properties=(*label.properties, NOTE))
        case _:
            return label


AFTER = Model(tuple(_changed(label) for label in (*MODEL.labels, DOG)))


async def test_the_draft_leads_to_the_models_tables_and_keeps_all_rows(place: Place) -> None:
    url = filled(place())
    store = SqlStore(url, MODEL)
    await store.migrate()
    await store.close()
    model = shape(await of_model(place(), AFTER))
    texts = draft(Tables(AFTER, door(url, 1.0).dialect), shape(url), model)
    with closing(connect(url)) as on:
        on.begin_rebuilding()
        for text in texts:
            on.fetch(text)
        assert on.commit()
        counts = {table: on.fetch(f"SELECT count(*) FROM {table}")[0][0] for table in ("teams", "regions", "bases")}
    assert difference(shape(url), model) == []
    assert counts == {table: len(ROWS[table]) for table in counts}


async def test_where_nothing_differs_there_is_no_draft(place: Place) -> None:
    url = await of_model(place())
    assert draft(Tables(MODEL, door(url, 1.0).dialect), shape(url), shape(url)) == []
