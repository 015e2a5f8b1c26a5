"""Every setting in one table: its name, what it takes, its default and what it is for."""

import ipaddress
import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationInfo
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.settings.sentences import Unfit
from exchange.text import Refused, clean
from graph.model.labels.change import CHANGE
from loaders.limits import Limits

NEO4J_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
DATABASE_SCHEMES = ("sqlite", "postgresql+psycopg", *NEO4J_SCHEMES)
"""The kinds of database there are; api.bootstrap has an opener for each."""


ASKED = Limits()
LONGEST_NAME = CHANGE.property("actor").max_length
DAY = ("须为日期，如 2026-05-01", "must be a day like 2026-05-01")
URLS = ("sqlite:///var/muster.db", "postgresql+psycopg://user@host:5432/muster", "neo4j://user@host:7687")


def _database(url: str) -> str:
    if re.fullmatch(r"postgresql\+psycopg://[^\x00-\x20]+", url):
        return url
    if re.fullmatch(r"(neo4j|bolt)(\+s|\+ssc)?://[^\x00-\x20?#/]+(/[^\x00-\x20?#/]*)?", url):
        return url
    if not url.startswith("sqlite:///"):
        raise Unfit(f"须写成 {URLS[0]}、{URLS[1]} 或 {URLS[2]}", f"must be like {URLS[0]}, {URLS[1]} or {URLS[2]}")
    if not re.fullmatch(r"sqlite:///[^?#\x00-\x1f]*[^?#/\x00-\x1f]", url):
        raise Unfit(f"须指明文件，不带选项，如 {URLS[0]}", f"must name a file, without options, like {URLS[0]}")
    return url


def _listening(host: str, info: ValidationInfo) -> str:
    if host == "localhost":
        return host
    try:
        is_taken = ipaddress.ip_address(host).is_loopback or info.data.get("private_network", False)
    except ValueError:
        is_taken = False
    if not is_taken:
        raise Unfit(
            "没有登录功能之前须为本机地址（127.0.0.1、::1 或 localhost）",
            "must be a loopback address (127.0.0.1, ::1 or localhost) as long as there is no sign-in",
        )
    return host


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise Unfit("须为时区名称，如 Asia/Shanghai", "must be the name of a time zone, like Asia/Shanghai") from None
    return name


def _day(said: object) -> object:
    if isinstance(said, date | None) or (isinstance(said, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", said)):
        return said
    raise Unfit(*DAY)


def _actor(name: str | None) -> str | None:
    if name is None:
        return None
    try:
        cleaned = clean(name)
    except Refused as refused:
        raise Unfit(f"须为名称：{refused.reason.zh}", f"must be a name, and it {refused.reason.en}") from None
    if len(cleaned) > LONGEST_NAME:
        raise Unfit(f"须为至多 {LONGEST_NAME} 字的名称", f"must be a name of at most {LONGEST_NAME} characters")
    return cleaned or None


Actor = Annotated[str | None, AfterValidator(_actor)]
Database = Annotated[str, AfterValidator(_database)]
Listening = Annotated[str, AfterValidator(_listening)]
Zone = Annotated[str, AfterValidator(_zone)]
Level = Literal["debug", "info", "warning", "error"]
Day = Annotated[date | None, BeforeValidator(_day)]
Seconds = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1, le=1_000_000)]


class Settings(BaseSettings):
    """All settings, checked; `api.settings.read_settings` is the way to get them."""

    model_config = SettingsConfigDict(env_prefix="MUSTER_", env_ignore_empty=True, extra="forbid", frozen=True)

    database: Database = Field(default="sqlite:///var/muster.db", description="Where the registry lies, as a URL.")
    database_password: SecretStr | None = Field(
        default=None, description="The password of the database's user, so that the URL needs none."
    )
    private_network: bool = Field(
        default=False,
        description="Promises that only this machine reaches `host`, as in a container published on loopback.",
    )
    host: Listening = Field(default="127.0.0.1", description="The address to listen on: loopback, see above.")
    port: int = Field(default=8000, ge=0, le=65535, description="The port to listen on; 0 takes a free one.")
    workers: int = Field(
        default=1, ge=1, le=64, description="How many processes serve; the limits below hold for each of them."
    )
    today: Day = Field(default=None, description="The pinned day of the registry; unset, the clock tells it.")
    timezone: Zone = Field(default="Asia/Shanghai", description="The zone in which the registry's days begin and end.")
    actor: Actor = Field(
        default=None, description="Who the history says made a change, as told; unset, the user of the system."
    )
    graphiql: bool = Field(default=True, description="Whether a browser at /graphql gets the GraphiQL page.")
    introspection: bool = Field(default=True, description="Whether the schema may be asked for by introspection.")

    trusted_documents: Path | None = Field(
        default=None,
        description="A folder of documents, or a manifest, to be asked for by hash; with it no other is answered.",
    )
    untrusted_documents: bool = Field(
        default=False, description="Whether documents that are not among `trusted_documents` are answered as well."
    )
    metrics: bool = Field(default=True, description="Whether /metrics tells Prometheus what the server does.")
    metrics_token: SecretStr | None = Field(
        default=None, description="What a scrape must bring as its bearer token; unset, nothing."
    )
    slow_ms: int = Field(
        default=1_000, ge=0, le=3_600_000, description="A question that takes as many milliseconds is logged as slow."
    )

    max_body_bytes: int = Field(
        default=262_144, ge=1_024, le=67_108_864, description="The most bytes of a request body."
    )
    max_tokens: Count = Field(default=ASKED.tokens, description="The most tokens of one document.")
    max_nesting: Count = Field(default=ASKED.nesting, description="The most brackets open at one time in a document.")
    max_depth: Count = Field(default=ASKED.depth, description="The most levels of fields under fields.")
    max_aliases: Count = Field(default=ASKED.aliases, description="The most aliases, with fragments opened.")
    max_root_fields: Count = Field(default=ASKED.root_fields, description="The most fields at an operation's root.")
    max_fields: Count = Field(default=ASKED.fields, description="The most fields, with fragments opened.")
    max_filters: Count = Field(default=ASKED.filters, description="The most comparisons in one where.")
    max_cost: int = Field(
        default=ASKED.cost,
        ge=1,
        le=1_000_000_000,
        description="The most an operation may cost: fields by page sizes.",
    )
    max_table_rows: Count = Field(default=20_000, description="The most rows of a table that is exported.")
    kept_documents: Count = Field(default=ASKED.documents, description="How many validated documents are kept.")
    kept_plans: Count = Field(default=ASKED.plans, description="How many compiled plans are kept.")
    request_seconds: Seconds = Field(default=ASKED.seconds, description="The longest that a whole request may take.")
    body_seconds: Seconds = Field(default=10.0, description="The longest that a body may take to arrive.")
    header_seconds: Seconds = Field(default=10.0, description="The longest that headers may take to arrive.")
    max_unread_bytes: int = Field(
        default=67_108_864,
        ge=1_048_576,
        description="The most bytes of large answers that clients have not read, before what may take long is refused.",
    )
    stall_seconds: Seconds = Field(default=30.0, description="How long a client may stop reading its answer.")
    keep_alive_seconds: int = Field(default=30, ge=1, le=3600, description="How long an idle connection is kept open.")
    stop_seconds: int = Field(default=30, ge=1, le=3600, description="How long a stop waits for requests at work.")
    max_at_work: Count = Field(default=16, description="The most requests answered at one time.")
    max_long_at_work: Count = Field(
        default=3, description="The most answered beside these that may take long, which have a queue of their own."
    )
    max_waiting: int = Field(default=256, ge=0, le=1_000_000, description="The most requests that wait for their turn.")
    wait_seconds: Seconds = Field(default=5.0, description="The longest that a request waits for its turn.")
    max_connections: Count = Field(default=1_000, description="The most connections open at one time.")

    log_level: Level = Field(default="info", description="The least level logged.")
    log_format: Literal["auto", "json", "console"] = Field(
        default="auto", description="The form of log lines on stderr; auto: console on a terminal, json elsewhere."
    )
