"""Teams, the units of a force."""
