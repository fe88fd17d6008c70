# Every command a person needs. `make` alone prints this list.
PYTHON ?= python3
IN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help run setup test check format reference bench accuracy simulate tutorial screenshots figures lock clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## set up what is missing, then serve the app on http://127.0.0.1:8000
	@$(PYTHON) -m tools.setup run
	@exec $(IN)/rebrace serve $(ARGS)

setup: ## set up everything for development, the browser of the tests included
	@$(PYTHON) -m tools.setup test

test: setup ## set up what is missing, then run every test; ARGS="-k triage" picks some
	@$(IN)/python -m tools.run_tests $(ARGS)

check: setup ## format, lint, types, imports, templates, content, words, generated files, then every test
	@$(IN)/python -m tools.check
	@$(IN)/python -m tools.run_tests $(ARGS)

format: ## write Python and templates in the project's format
	@$(PYTHON) -m tools.setup develop
	@$(IN)/ruff check --fix-only --quiet .
	@$(IN)/ruff format --quiet .

reference: ## write docs/reference again from the code
	@$(PYTHON) -m tools.setup develop
	@$(IN)/python -m tools.reference

bench: ## measure speed; results go to benchmarks/results
	@$(PYTHON) -m tools.setup develop
	@$(IN)/python -m benchmarks $(ARGS)

accuracy: setup ## measure the coach on recordings (DATA=folder) and on synthetic streams; writes docs/explanation/accuracy.md
	@$(IN)/python -m benchmarks.accuracy $(if $(DATA),--data $(DATA)) $(ARGS)

simulate: ## a thousand virtual people for twelve weeks; any broken rule fails
	@$(PYTHON) -m tools.setup run
	@$(IN)/rebrace simulate --people 1000 --weeks 12 --seed 1 $(ARGS)

tutorial: setup ## run the five written lives through a real browser and write docs/tutorial
	@$(IN)/python -m tools.tutorial $(ARGS)

screenshots: setup ## take the pictures of every screen and move, and those of the README; ARGS=readme takes one kind
	@$(IN)/python -m tools.screenshots $(ARGS)

figures: setup ## draw every rung into build/figures, and the contact sheet of all of them into docs/pictures
	@$(IN)/python -m tools.figures

lock: ## resolve dependencies again; ARGS=--upgrade allows newer releases
	@$(PYTHON) -m tools.setup $(if $(filter --upgrade,$(ARGS)),upgrade,lock)

clean: ## remove the environment and everything that tools made
	rm -rf .venv node_modules build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
