"""Where a request's time goes on each store, step by step: `python -m benchmarks.profile`."""
