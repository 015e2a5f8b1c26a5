"""Groups: counts and sums by keys, of teams, people, equipment, qualifications and gaps."""
