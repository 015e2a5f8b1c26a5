"""What the server is told: where it listens, how much memory it may have, and that it keeps to itself."""

from dataclasses import dataclass

ADDRESS = "127.0.0.1"
CONF = """\
# Written anew at each start.
server.default_listen_address={address}
server.default_advertised_address={address}
server.bolt.listen_address={address}:{port}
server.bolt.advertised_address={address}:{port}
server.http.enabled={http}
server.http.listen_address={address}:{http_port}
server.http.advertised_address={address}:{http_port}
server.https.enabled=false
server.memory.pagecache.size={page_cache}
db.memory.transaction.max={transaction}
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
"""
OPENS = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")


@dataclass(frozen=True, slots=True)
class Configuration:
    """Memory is given as Java takes it: 512m, 2g."""

    port: int = 7687
    http_port: int = 0  # 0: no HTTP
    heap: str = "512m"
    page_cache: str = "128m"
    transaction: str = "0"  # what one may hold; 0: as much as the heap has for all of them
    is_brief: bool = False  # starts sooner and needs less memory, but never gets fast

    @property
    def ports(self) -> tuple[int, ...]:
        """All ports that it listens on."""
        return (self.port, self.http_port) if self.http_port else (self.port,)

    def conf(self) -> str:
        """The text of neo4j.conf."""
        return CONF.format(
            address=ADDRESS,
            port=self.port,
            http=str(bool(self.http_port)).lower(),
            http_port=self.http_port or 7474,
            page_cache=self.page_cache,
            transaction=self.transaction,
        )

    def java(self) -> list[str]:
        """The options of its Java."""
        opens = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENS]
        brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] if self.is_brief else []
        return [*brief, f"-Xmx{self.heap}", "-XX:+ExitOnOutOfMemoryError", "-Dlog4j2.disable.jmx=true", *opens]
