"""What only PostgreSQL does its own way: a server behind a URL."""
