"""What a store must be able to do, one small protocol a file; no driver is imported here."""
