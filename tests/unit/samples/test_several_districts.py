"""The generator takes a size of several districts: nothing in it is bound to one."""

from dataclasses import replace

from samples.generate.place import QINGLAN
from samples.generate.register import rows
from samples.generate.size import DISTRICT
from samples.generate.tables import TABLES

OTHER = replace(QINGLAN, digits="04", prefix="YX", name="云溪", latitude=23.8, longitude=114.5)
TWO = replace(DISTRICT, districts=(QINGLAN, OTHER), villages=670)


def test_two_districts_share_no_key_and_the_first_stays_as_it_is() -> None:
    one, two = rows(DISTRICT), rows(TWO)
    for table in TABLES:
        keys = [tuple(row.get(name, "") for name in table.columns[: table.key]) for row in two[table.name]]
        assert len(set(keys)) == len(keys), table.name
        assert all(row in two[table.name] for row in one[table.name][:50]), table.name
    assert len(two["teams"]) == 2 * len(one["teams"])
