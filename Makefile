# `make` lists what it can do. Every target sets up first whatever it needs.

PYTHON ?= python3
BOROUGH ?= thornmere
N ?= 2000
SEED ?= 0
ROUNDS ?= 20

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet --quiet
# A file's tests stay together: its notebooks are run and its server started once.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile
RINGS ?= tests/unit tests/functional tests/slow tests/corpus

.DEFAULT_GOAL := help
.PHONY: help setup check-system pack run-all lab test test-unit test-full lint check lock fuzz bench crash clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' "$(strip $(MAKEFILE_LIST))"

setup: $(VENV)/installed ## Make the environment .venv from requirements.lock (again only when that changes)

pack: setup ## Make one borough's pack and print where it is: make pack BOROUGH=kent
	@$(BIN)/inspection-evidence run "$(BOROUGH)"

run-all: setup ## Make the pack of every borough in parameters/boroughs
	@$(BIN)/inspection-evidence run --all

lab: setup ## Open the notebooks in JupyterLab
	@cd notebooks && ../$(BIN)/jupyter lab

test: setup ## Run the tests that need nothing but the lock file, and say what was left out and how to run it
	@$(PYTEST) tests/unit tests/functional

test-unit: setup ## Run the fast tests only
	@$(PYTEST) tests/unit

test-full: $(VENV)/installed-dev ## Install a server and a browser for the tests (Debian packages), then run all, or some: RINGS=tests/slow
	@sh tools/install_test_packages.sh
	@$(PYTEST) --nothing-missing $(RINGS)

lint: $(VENV)/installed-dev ## Check style, formatting and types
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy

check: lint ## Check style and types, and how hard the suite's own sentences are to read
	@$(BIN)/python tools/readability.py

lock: $(VENV)/installed-dev ## Choose the newest allowed libraries anew and write both lock files
	@sh tools/lock.sh $(BIN)/uv

fuzz: setup ## Read N broken PDFs, a verdict each: make fuzz N=2000 SEED=1
	@PYTHONPATH=. $(BIN)/python tools/fuzz.py --count "$(N)" --seed "$(SEED)"

bench: setup ## Measure reading against plain libraries, the register and the tracker with many boroughs
	@PYTHONPATH=. $(BIN)/python tools/bench.py
	@PYTHONPATH=. $(BIN)/python tools/bench_store.py
	@PYTHONPATH=. $(BIN)/python tools/bench_tracker.py

crash: setup ## Kill writers of the register again and again and see that nothing is lost: make crash ROUNDS=100
	@PYTHONPATH=. $(BIN)/python tools/crash.py --rounds "$(ROUNDS)"

clean: ## Empty outputs/ and nothing else: all in it can be made again
	@if [ -d outputs ]; then find outputs -mindepth 1 -delete; fi

check-system:
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "Python 3.11 or later is needed and $(PYTHON) was not found. Install it, then run make again:" >&2; \
	  if [ "$$(id -u)" -eq 0 ]; then sudo=; else sudo="sudo "; fi; \
	  echo "    $${sudo}apt install python3 python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core" >&2; \
	  exit 2; }
	@"$(PYTHON)" tools/check_system.py

# The files below are stamps: each step is done again only when what it stands on is newer.
$(BIN)/python: | check-system
	@echo "Making the environment $(VENV)"
	@"$(PYTHON)" -m venv --clear $(VENV)

$(VENV)/locked: requirements.lock $(BIN)/python | check-system
	@echo "Installing the libraries of requirements.lock (some minutes the first time)"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

$(VENV)/installed: pyproject.toml $(VENV)/locked
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@echo "Installing the tools of requirements-dev.lock"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@
