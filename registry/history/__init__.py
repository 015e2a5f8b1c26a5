"""The history: one entry for each load, chained by hash, with the rows that it changed."""
