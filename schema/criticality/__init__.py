"""Which single person or piece of equipment drops most teams when missing."""
