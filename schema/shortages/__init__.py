"""What is short, summed up by one of several sides of it."""
