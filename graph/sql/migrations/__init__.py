"""The steps from each shape of the database to the next, frozen: none knows the model (docs/migrations.md)."""
