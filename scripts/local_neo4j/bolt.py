"""Asks a server one question."""

import logging

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from scripts.local_neo4j.configuration import ADDRESS
from scripts.local_neo4j.home import USER

logging.getLogger("neo4j").addHandler(logging.NullHandler())


def answers(port: int, password: str) -> bool:
    """Whether the database behind this port answers a question."""
    try:
        with GraphDatabase.driver(
            f"bolt://{ADDRESS}:{port}", auth=(USER, password), connection_timeout=2, max_transaction_retry_time=0
        ) as driver:
            return bool(driver.execute_query("RETURN 1 AS one", database_="neo4j").records)
    except (DriverError, Neo4jError, OSError):
        return False
