"""The folder of one server: its data, its logs, its password, its configuration and the process that serves it."""

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from scripts.local_neo4j.configuration import ADDRESS, Configuration
from scripts.local_neo4j.process import Process
from scripts.local_neo4j.refused import Refused

USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Home:
    """Names in it, and what is read from them."""

    folder: Path

    @property
    def conf(self) -> Path:
        """The folder of neo4j.conf."""
        return self.folder / "conf"

    @property
    def log(self) -> Path:
        """What the server prints, since it was last started."""
        return self.folder / "logs" / "console.log"

    @property
    def password_file(self) -> Path:
        """The password, which only the user may read."""
        return self.folder / "password"

    @property
    def has_password(self) -> bool:
        """Whether the server was told its password, which it takes only before its first start."""
        return any((self.folder / "data" / name).exists() for name in ("dbms/auth.ini", "databases/system"))

    @property
    def process(self) -> Process | None:
        """The process that serves it, if one is alive."""
        found = Process.read(self.folder / "pid")
        return found if found and found.is_alive else None

    @property
    def configuration(self) -> Configuration:
        """As it was last started."""
        try:
            return Configuration(**json.loads((self.folder / "started.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return Configuration()

    def url(self, password: str) -> str:
        """What Muster takes as its database."""
        return f"neo4j://{USER}:{password}@{ADDRESS}:{self.configuration.port}"

    def password(self) -> str:
        """The password, made when there is none."""
        file = self.password_file
        if not file.exists() and self.has_password:
            raise Refused(
                f"找不到口令文件 {file}，而数据已经存在。请恢复该文件，或用 --home 指定另一个文件夹。",
                f"The password file {file} is gone, and there is data. Put it back, or name another folder: --home.",
            )
        if not file.exists():
            file.touch(0o600)
            # digits and letters alone: the server's own program takes a password that begins with - for an option
            file.write_text(secrets.token_hex(24), encoding="ascii")
        return file.read_text(encoding="ascii").strip()

    def prepare(self, configuration: Configuration) -> None:
        """Make the folders and write the configuration."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (self.conf, self.folder / "data", self.log.parent):
            folder.mkdir(exist_ok=True)
        (self.conf / "neo4j.conf").write_text(configuration.conf(), encoding="ascii")
        (self.folder / "started.json").write_text(json.dumps(asdict(configuration)), encoding="ascii")
