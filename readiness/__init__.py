"""What "ready" means: pure functions from facts to assessments; no I/O, no clock, no store (READINESS rules)."""
