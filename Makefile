# Two commands are enough: `make html` builds the site, `make test` proves it.
# Both set up all they need in .venv. Nothing else on the machine is changed, but for what is missing
# there and the package manager may be asked for: Python's venv, and for the tests a Chromium.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
CONTENT ?= content
# Extra words for pytest: make test TESTS="tests/unit -k edtf"
TESTS ?= tests

.PHONY: html test serve check lint bench clean help

html: $(VENV)/.runtime   ## build the site into output/
	$(BIN)/pelican $(CONTENT) -s pelican.conf.py --fatal errors
	@echo "The site is in the folder output: open output/index.html in a browser."

serve: $(VENV)/.runtime  ## show the site on this machine only; every edit shows at once
	$(BIN)/timeline serve --content $(CONTENT) --port $(PORT)

check: $(VENV)/.runtime  ## check the content without building
	$(BIN)/timeline check --content $(CONTENT)

test: $(VENV)/.testing   ## style, types and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist worksteal $(TESTS)

lint: $(VENV)/.testing   ## mend what can be mended in the code's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.runtime  ## measure how long builds take, and other builders with the same events
	$(BIN)/python -m tests.bench --events $(or $(EVENTS),1000) \
		$(if $(SIZES),--sizes "$(SIZES)") $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(JSON),--json $(JSON))

clean:                   ## remove everything that was built or cached, but not what was installed
	rm -rf output output.staging output.cache build .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

help:                    ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -e 's/:.*##/ –/'

$(VENV)/.created:
	sh scripts/create-venv.sh $(PYTHON) $(VENV)
	@touch $@

$(VENV)/.runtime: $(VENV)/.created requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.testing: $(VENV)/.runtime requirements-test.txt tests/tools/package-lock.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	sh scripts/install-validator.sh $(BIN)
	$(BIN)/python scripts/ensure_browser.py
	@touch $@
