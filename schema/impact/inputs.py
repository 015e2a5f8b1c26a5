"""Input: a draft edition by its standard and version."""

import strawberry


@strawberry.input(description="A draft edition. 草案版本。")
class DraftEdition:
    """A draft edition."""

    standard: str = strawberry.field(description="The code of its standard. 标准代码。")
    version: str = strawberry.field(description="Its version. 版次。")
