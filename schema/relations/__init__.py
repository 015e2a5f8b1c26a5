"""Relations between people, teams and organisations, to any depth."""
