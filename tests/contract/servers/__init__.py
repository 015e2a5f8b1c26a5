"""Real servers for tests, started without privileges."""
