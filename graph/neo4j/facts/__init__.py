"""The named questions of readiness: facts of teams, the catalogue, the standards."""
