"""Facts, the catalogue and standards out of the rows that a store gathered; the same for every store."""
