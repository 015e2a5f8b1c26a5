"""By hand on Neo4j: one statement for each question on the driver's own sessions."""
