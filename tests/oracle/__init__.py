"""A second, naive reading of the rules of readiness, to hold the real one against on random cases."""
