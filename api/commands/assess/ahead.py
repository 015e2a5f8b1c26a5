"""What blocks a level, what would raise it, and when it changes by itself, on a team's page."""

from collections.abc import Iterator, Mapping

from rich.text import Text

from api.commands.assess.judged import Judged
from api.commands.said import said
from graph.model.requirements import Level
from readiness import words_ahead
from readiness.ahead import next_change, team_next_change
from readiness.assessment import Assessment
from readiness.blocking import blocking_posts
from readiness.editions import InForce
from readiness.lifting.lift import lift
from readiness.words import Lang


def ahead(
    judged: Judged, found: InForce, assessment: Assessment, names: Mapping[str, str], lang: Lang
) -> Iterator[Text]:
    """Blocking posts, the lift and the next change against one standard."""
    edition, held, on = found.edition, found.held, assessment.on
    blocking = blocking_posts(judged.facts, edition, judged.catalogue, on, held)
    for one in blocking.sets:
        yield _told(lang, "岗位缺人", "blocking posts", words_ahead.blocking(one, lang, names), "yellow")
    if blocking.is_cut:
        yield Text(
            said(lang, "岗位缺人的组合未全部列出。", "Not all sets of blocking posts are listed."), style="yellow"
        )
    raised = lift(assessment, edition, judged.catalogue)
    if raised is not None:
        yield _told(lang, "提升", "lift", words_ahead.lift(raised, lang, names), "green")
    change = next_change(judged.course, held.standard, on)
    yield _told(lang, "下次变化", "next change", words_ahead.next_change(change, lang, names), "bold")


def team_ahead(judged: Judged, names: Mapping[str, str], lang: Lang) -> Iterator[Text]:
    """The next change of the team's level, where several standards decide it."""
    if len(judged.against) > 1 and judged.readiness.level is not Level.NOT_ASSESSED:
        change = team_next_change(judged.course, judged.readiness.on)
        told = words_ahead.next_change(change, lang, names)
        yield _told(lang, "队伍下次变化", "next change of the team", told, "bold")


def _told(lang: Lang, zh: str, en: str, what: str, style: str) -> Text:
    return Text(f"{said(lang, zh, en)}: {what}", style=style)
