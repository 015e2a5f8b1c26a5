"""What may be done to the registry, one command a file, and what is kept with it."""
