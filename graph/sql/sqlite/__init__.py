"""What only SQLite does its own way: one file in this process."""
