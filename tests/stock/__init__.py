"""Stock execution: the same schema with a plain resolver for each field over whole rows, paged in Python."""
