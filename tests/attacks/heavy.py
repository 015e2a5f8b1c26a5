"""Questions that are as heavy as the limits let them be, on the sample district."""

from typing import Any

Question = tuple[str, dict[str, Any]]
PERSON = "Person:abd03fae-0f82-559b-8865-03e13170958d"
ROOTS = 20


def wide_lists(more: int = 0) -> Question:
    """Lists in lists, not far below the most that a question may cost."""
    people = "nodes { person { code name birthYear } }"
    teams = f"nodes {{ team {{ members(first: {30 - more}) {{ {people} }} }} }}"
    members = f"nodes {{ person {{ memberships(first: 2) {{ {teams} }} }} }}"
    return f"{{ teams(first: 40) {{ nodes {{ members(first: 30) {{ {members} }} }} }} }}", {}


def filled_lists() -> Question:
    """The same, with something in each entry that Python works out from its row."""
    document, variables = wide_lists()
    return document.replace("birthYear", "measures reportsTo { name }"), variables


def worked_out() -> Question:
    """What is worked out for each team and line anew."""
    explained = "nextChange { on } lift { number } blockingPosts { cut } lines { reasons { text } }"
    readiness = f'readiness(on: "2026-12-31") {{ assessments {{ nodes {{ {explained} }} }} }}'
    timeline = 'readinessTimeline(from: "2026-01-01", to: "2028-01-01") { steps { level causes { turn } } }'
    return f"{{ teams(first: 3) {{ nodes {{ {readiness} {timeline} commandOn {{ role }} }} }} }}", {}


def deep_walks() -> Question:
    """Relations as far and as wide as they are followed, many times."""
    over = "over: [MEMBER_OF, REPORTS_TO, STANDS_IN_FOR, PART_OF, HELD_TO, HELD_BY, LIVES_IN, ATTENDED_BY, BY]"
    walks = [
        f"r{n}: reachable(from: $p, {over}, depth: 6, first: {1000 - n}) {{ nodes {{ depth }} }}" for n in range(3)
    ]
    return f"query($p: ID!) {{ {' '.join(walks)} }}", {"p": PERSON}


def text_searches() -> Question:
    """The longest text, in every list that can be looked through for one."""
    lists = ("teams", "people", "organisations", "bases", "equipment", "equipmentTypes", "regions", "standards")
    found = [f"t{n}: {lists[n % 8]}(where: {{text: $t}}, first: {n + 1}) {{ totalCount }}" for n in range(ROOTS)]
    return f"query($t: String!) {{ {' '.join(found)} }}", {"t": "消防 救援 a b " * 10}


def groups() -> Question:
    """Counts of all there is by as many keys as there may be."""
    by = "by: [STATUS, BIRTH_YEAR, ROLE, QUALIFICATION_TYPE]"
    counted = [f"g{n}: peopleGroupBy({by}, first: {1000 - n}) {{ groups {{ count }} }}" for n in range(ROOTS)]
    return f"{{ {' '.join(counted)} }}", {}


def many_comparisons() -> Question:
    """As many comparisons as there may be, none of which an index helps, in many lists."""
    one = {"person": {"is": {"qualifications": {"none": {"number": {"contains": "999"}}}}}}
    where = {"members": {"some": {"or": [one] * 60}}}
    lists = [f"w{n}: teams(where: $w, first: {n + 1}) {{ totalCount }}" for n in range(6)]
    return f"query($w: TeamWhere) {{ {' '.join(lists)} }}", {"w": where}


def long_document() -> Question:
    """Nearly as many tokens as there may be."""
    team = "id code name force lifecycle establishment squads shifts sites dutyPhone speedKmh confirmedAt " * 6
    lists = " ".join(f"a{n}: teams(first: {n + 1}) {{ nodes {{ {team} }} }}" for n in range(ROOTS))
    return f"{{ {lists} }}", {}


def short_and_wide() -> Question:
    """A short document that is long to compile: list after list, and a name that nobody has asked by."""
    names = ("members", "parts", "equipment", "exercises", "gaps", "serves", "heldTo", "measured", "borrowed")
    lists = " ".join(f"{name} {{ totalCount }}" for name in names)
    return "{ " + " ".join(f"w{n}: teams(first: 1) {{ nodes {{ {lists} }} }}" for n in range(6)) + " }", {}


def one_list_again() -> Question:
    """One long list, compared with again and again: as large as a body, read as often as a document can name it."""
    again = ", ".join("{code: {in: $codes}}" for _ in range(190))
    document = f"query($codes: [String!]) {{ teams(where: {{or: [{again}]}}) {{ totalCount }} }}"
    return document, {"codes": [f"QL-{number:05}" for number in range(5_000)]}


def of_the_schema() -> Question:
    """What the schema says of itself, to the end."""
    kind = "kind name " + "ofType { kind name " * 6 + "}" * 6
    argument = f"name description type {{ {kind} }} defaultValue"
    field = f"name description args(includeDeprecated: true) {{ {argument} }} type {{ {kind} }}"
    return (
        f"{{ __schema {{ types {{ kind name description fields {{ {field} }} inputFields {{ {argument} }} }} }} }}",
        {},
    )
