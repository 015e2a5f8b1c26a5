"""What lapses up to a day, what falls by it, and what is best renewed."""
