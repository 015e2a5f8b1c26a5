"""The seeded generator that wrote the sample registers: same size and seed, same bytes, on every machine."""
