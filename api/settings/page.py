"""The table of settings as docs/settings.md shows it; `python -m api.settings.page` prints it."""

from pydantic.fields import FieldInfo

from api.settings.declared import Settings


def table() -> str:
    """A Markdown table: a row for each setting, in the order of their declaration."""
    rows = [_row(name, declared) for name, declared in Settings.model_fields.items()]
    return "\n".join(["| in `muster.toml` | variable | default | what it is |", "|---|---|---|---|", *rows])


def _row(name: str, declared: FieldInfo) -> str:
    default = str(declared.default).lower() if isinstance(declared.default, bool) else declared.default
    shown = "" if default is None else f"`{default}`"
    return f"| `{name}` | `MUSTER_{name.upper()}` | {shown} | {declared.description} |"


if __name__ == "__main__":
    print(table())
