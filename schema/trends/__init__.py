"""How levels go from day to day."""
