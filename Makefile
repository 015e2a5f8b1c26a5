# Recipes; scripts/environment holds what a recipe must have set up first.
.DEFAULT_GOAL := help
.PHONY: help run test contract check bench docs sdl migration lock
MAKEFLAGS += --no-print-directory
export PYTHON

help:  ## List the recipes
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run:  ## Set up what is missing, load the sample into an empty registry, and serve it on 127.0.0.1:8000
	@scripts/environment run
	@.venv/bin/muster serve --sample

test:  ## Set up what is missing and run all tests; skipped ones are listed with their reasons
	@scripts/environment dev
	@.venv/bin/pytest -q --numprocesses 2 --dist loadscope

contract:  ## Run only the contract suite of the stores
	@scripts/environment dev
	@.venv/bin/pytest -q --numprocesses 2 --dist loadscope tests/contract

check:  ## Lint, formatting, types, layers, and whether schema.graphql is what the code says
	@scripts/environment dev
	@scripts/check

bench:  ## Measure compiled, stock, hand-written and static answers side by side, on each store and size
	@scripts/environment dev
	@.venv/bin/python -m benchmarks

docs:  ## Build docs/ as a site, with a page for each question and each label of the model, in build/docs/site
	@scripts/environment run
	@scripts/docs

sdl:  ## Write schema/schema.graphql anew
	@scripts/environment dev
	@.venv/bin/muster schema --output schema/schema.graphql

migration:  ## Show how the model's tables differ from the migrated ones; NAME=days_due writes the next migration
	@scripts/environment dev
	@.venv/bin/python -m tests.migrations $(NAME)

lock:  ## Work out both lock files anew, within the bounds of pyproject.toml
	@scripts/environment dev
	@scripts/lock
