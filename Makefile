# The verbs of this project; .ci/run and the GitHub workflow call these and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Compiled modules are kept: without them every process of the press compiles the libraries again.
unexport PYTHONDONTWRITEBYTECODE

# What is typed for verbs goes by the environment as it stands, so that neither make nor a shell reads it as a command.
override YEAR := $(value YEAR)
override EDITION := $(value EDITION)
override LISTED := $(value LISTED)
override PORT := $(value PORT)
override REF := $(value REF)
override STATE := $(value STATE)
override SITE := $(value SITE)
export YEAR EDITION LISTED PORT REF STATE SITE

.DEFAULT_GOAL := help
.PHONY: help setup book html pdf messages report test check update a11y house bench weigh mutate same growth soak verify reproduce release serve clean lock

help:  ## list the verbs
	@grep -hE '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# Named by hand (make test PYTHON=python3.13), that Python is meant, even where another one made the environment.
setup:  ## make the environment from the lock (the other verbs do it when needed)
	@command -v $(PYTHON) >/dev/null || \
	  { echo "There is no $(PYTHON) here. Install Python 3.11 or newer, or name one: make setup PYTHON=python3.12"; exit 1; }
	@$(PYTHON) tools/setup.py $(if $(filter setup,$(MAKECMDGOALS)),,--quiet) $(if $(filter file,$(origin PYTHON)),,--this-python)

book: setup  ## build web book and PDF into _build/site
	@$(BIN)/python -m bookpress build

html: setup  ## build the web book only
	@$(BIN)/python -m bookpress build --format html

pdf: setup  ## build the PDFs only
	@$(BIN)/python -m bookpress build --format pdf

messages: setup  ## bring the catalogues of the prose to the text, and list what prose and messages lack
	@$(BIN)/python -m bookpress messages
	@$(BIN)/python -m ehelse words

report: setup  ## the centre's report of a year: make report YEAR=2024, in Norwegian with EDITION=nb
	@test -n "$$YEAR" || { echo "Say which year: make report YEAR=2024"; exit 1; }
	@$(BIN)/python -m bookpress report --lang="$${EDITION:-en}" -- "$$YEAR"

test: setup  ## run every test, and each notebook against its stored outputs
	@$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder --cov --cov-report=term-missing:skip-covered --cov-fail-under=95 tests
	@$(BIN)/python -m pytest -n 2 --dist loadfile --nbval book || { \
	  echo "Where cell outputs differ, a notebook shows other than its file holds: make update, then git diff book."; exit 1; }

check: setup  ## check data, words, numbers, code style and types, and that what is generated is current
	@$(BIN)/python -m ehelse check
	@$(BIN)/python -m ehelse spelling
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m bookpress notebooks --check
	@$(BIN)/python -m ehelse derived --check
	@$(BIN)/python -m bookpress changes --check
	@$(BIN)/python -m bookpress messages --check

update: setup  ## after any change: bring notebooks, baseline and catalogues up to date, and say what that changed
	@$(BIN)/python -m bookpress notebooks
	@$(BIN)/python -m ehelse derived
	@$(BIN)/python -m bookpress changes --check >/dev/null || { $(BIN)/python -m bookpress changes && \
	  $(BIN)/python -m bookpress notebooks && $(BIN)/python -m ehelse derived; }
	@$(BIN)/python -m bookpress messages
	@$(BIN)/python -m ehelse words

a11y: book  ## hold every page against the rules of axe-core in seven ways of looking, with a table; needs chromium
	@$(BIN)/python tests/a11y.py

house: setup  ## the house in figures: lengths, and what of words, codes and choices is in code; writes docs/house.md
	@$(BIN)/python tests/house.py --write

bench: setup  ## time the press beside plain Jupyter Book
	@$(BIN)/python tests/bench.py

weigh: book  ## what each page loads, in a browser, beside the theme as it comes; fails where one is too heavy
	@$(BIN)/python tests/weigh.py

mutate: setup  ## change one thing at a time, 64 times, and hold each build against a clean one; takes an hour
	@$(BIN)/python tests/mutate.py

same: setup  ## build this report in three circumstances, each from nothing, and compare the bytes
	@$(BIN)/python tests/same.py --report

growth: setup  ## time and memory of generated books of 10, 40 and 160 notebooks
	@$(BIN)/python tests/growth.py

soak: setup  ## stop builds at random moments and hold the next one against a clean one; takes most of an hour
	@$(BIN)/python tests/soak.py

verify: setup  ## is the site whole, or the published one? make verify LISTED=path/to/its/SHA256SUMS
	@$(BIN)/python -m bookpress verify $${LISTED:+"$$LISTED"}

reproduce: setup  ## is a rebuild what was published? since a tag: make reproduce REF=v0.3.0, in Norwegian with EDITION=nb
	@$(BIN)/python -m bookpress reproduce --lang="$${EDITION:-en}" $${REF:+--ref="$$REF"} $${STATE:+--state="$$STATE"} \
	  $${SITE:+--site="$$SITE"} $${LISTED:+--listed="$$LISTED"} $(if $(QUICK),--quick)

release: book  ## put the site, its PDFs, data and code together as a research object crate in _build/release
	@$(BIN)/python tools/release.py

serve: setup  ## look at the web book while you write: a change is built and shown; PORT=8001 for that port
	@$(BIN)/python -m bookpress serve -- "$${PORT:-8000}"

# Extras stay in the lock: pip before 23.3 takes a package with an extra for another one, and finds it not pinned.
lock: setup  ## renew requirements.lock from pyproject.toml, and cluster.lock
	@$(BIN)/uv pip compile --quiet pyproject.toml requirements.in --extra test --universal --generate-hashes \
	  --no-strip-extras --no-emit-index-url --no-header --python-version 3.11 --upgrade -o requirements.lock
	@$(BIN)/uv pip compile --quiet cluster.in --constraint requirements.lock --universal --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --python-version 3.11 --upgrade -o cluster.lock

clean:  ## remove what was built
	@rm -rf _build .pytest_cache .mypy_cache .ruff_cache .coverage*
