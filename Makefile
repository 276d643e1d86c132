# The targets that others rely on. Everything is set up in .venv/; nothing else is touched, but for two
# system packages (Pango and a browser) which .ci/system-package installs where it may.

SYSTEM_PYTHON ?= python3
PYTHON := .venv/bin/python

# The theme's own advertisement has no place in our output.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check bench format
.DEFAULT_GOAL := site

## site: set up, check the entries, and build site/ with its PDFs
site: .venv/.site
	@.ci/system-package pango || true
	@$(PYTHON) -m mkdocs build --quiet
	@echo "The site is built. To see it: make serve, or open site/index.html on a web server."

## serve: the same, live, at http://127.0.0.1:8000/ (without PDFs)
serve: .venv/.site
	@echo "Look at http://127.0.0.1:8000/ and stop with Ctrl+C."
	@$(PYTHON) -m mkdocs serve --quiet --dev-addr 127.0.0.1:8000

## test: set up, and run every test
test: .venv/.test
	@.ci/system-package pango
	@.ci/system-package chromium
	@$(PYTHON) -m pytest --numprocesses 2 --dist worksteal

## check: what CI runs; goes on to the end and fails if anything failed
check: .venv/.test
	@.ci/check

## bench: what is timed
bench: .venv/.test
	@PYTHONPATH=hooks $(PYTHON) -m pytest -m bench --capture=no --quiet tests/bench

## format: lay out the code as the check wants it
format: .venv/.test
	@$(PYTHON) -m ruff format hooks tests
	@$(PYTHON) -m ruff check --fix hooks tests

.venv/.site: pyproject.toml
	@$(SYSTEM_PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed. Name it so: make SYSTEM_PYTHON=python3.12 site"; exit 1; }
	@echo "Setting up in .venv/ (once)"
	@$(SYSTEM_PYTHON) -m venv .venv
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable .
	@touch .venv/.site

.venv/.test: .venv/.site
	@echo "Setting up the tests (once)"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch .venv/.test
