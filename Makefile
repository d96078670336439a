# Everything a bare machine needs is Python 3.11 or newer and make; the rest goes to .venv.
# Another Python: make PYTHON=/path/to/python3 …

VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
PYTHON :=
BUILD  := build

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup report reports variants test check golden bench mutants lock clean
.DELETE_ON_ERROR:

help:          ## this list
	@sed -n 's/^\([a-z]*\): .*## /\1\t/p' Makefile | expand -t 12

setup: $(READY)  ## .venv with the locked packages

report: $(READY)  ## the 2022 edition of boern-unge, in build/
	@$(BIN)/reportgen build boern-unge --edition 2022

reports: $(READY)  ## every edition of every publication in content/
	@$(BIN)/python -c 'import pathlib, reportgen; p = reportgen.open_project(pathlib.Path()); \
	  [print(n, y) for n in p.publications() for y in sorted(p.publication(n).editions)]' > $(VENV)/editions
	@while read -r name year; do \
	  $(BIN)/reportgen build "$$name" --edition "$$year" || exit; \
	done < $(VENV)/editions

variants: $(READY)  ## every declared variant of boern-unge 2022, and one proof of all
	@$(BIN)/reportgen build boern-unge --edition 2022 --all-variants

test: $(READY)  ## the tests
	@$(BIN)/python -m pytest -q -n auto

check: $(READY)  ## style, types, and which module may import which
	@$(BIN)/ruff format --check --quiet src tests || { echo "run: $(BIN)/ruff format src tests"; exit 1; }
	@$(BIN)/ruff check --quiet src tests
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo

golden: $(READY)  ## accept what the tests now see as what they should see
	@$(BIN)/python -m pytest -q -n auto --snapshot-update

bench: $(READY)  ## how long a cold build takes, and where the time goes
	@$(BIN)/python tests/bench/cold_build.py

mutants: $(READY)  ## how many slips of the text the checks find, and over answers drawn anew
	@$(BIN)/python tests/mutants/run.py --redraw 20

lock: $(READY)  ## choose the packages' versions anew, within pyproject.toml
	@$(BIN)/python -m pip install --quiet pip-tools
	@$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --extra dev \
	  --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
	  --output-file requirements.lock pyproject.toml

clean:         ## remove all that these targets made
	@rm -rf $(VENV) $(BUILD) .reportgen-cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@rm -rf src/reportgen.egg-info
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A Python that is too old, or has no venv, is passed over; a .venv that no longer runs is made anew.
$(READY): requirements.lock pyproject.toml
	@found=; for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	  if $$python -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	  then found=$$python; break; fi; done; \
	test -n "$$found" || { echo "reportgen needs Python 3.11 or newer, with venv" \
	  "(Debian: apt-get install python3 python3-venv; another Python: make PYTHON=/path/to/python3)" >&2; exit 1; }; \
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  echo "setting up $(VENV) with $$($$found --version)"; $$found -m venv --clear $(VENV) || exit; fi
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
