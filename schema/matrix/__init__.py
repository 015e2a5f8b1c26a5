"""The readiness matrix: teams by two of several sides of them, with the filter that opens each cell."""
