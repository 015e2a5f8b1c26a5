"""A Neo4j Community server on this machine, without Docker or privileges: fetched, verified, started, stopped."""
