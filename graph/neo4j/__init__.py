"""A registry in Neo4j, behind the ports; only this package knows the driver."""
