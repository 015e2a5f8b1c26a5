"""The named questions of relations: chains, what is reachable, who stands in."""
