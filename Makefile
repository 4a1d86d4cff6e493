# Munuigil: dataset → scripts → build → server → extension.
# `make` explains itself; every target sets up what it needs.

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONDONTWRITEBYTECODE := 1
PYTHON := .venv/bin/python
PORT ?= 8000
LIGHT := .venv/.ready-check
FULL := .venv/.ready-all
STORE := .venv/.ready-publish
NODE := node_modules/.ready
PATIENTLY := sh scripts/setup/patiently.sh
EXTENSION := build/extension/chrome-mv3/manifest.json
DATASET_FILES := $(shell find dataset scripts -name '*.json' -o -name '*.py' -o -name '*.j2' -o -name '*.css' -o -name '*.js' -o -name '*.svg' -o -name '*.png' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run greet test check bench fix dataset site build schemas lookalikes lint unit e2e pictures readme-pictures soak mutants verify new-service diff report meaning rot facts facts-accept browse publish keys release store clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: greet $(FULL) ## set up, compile dataset and extension, serve on 127.0.0.1:8000 (PORT=; HOST=0.0.0.0 lets phones in)
	@PORT=$(PORT) $(PYTHON) -m server --check
	@$(MAKE) --no-print-directory dataset build
	@echo
	@echo "Chrome:  chrome://extensions → Developer mode → Load unpacked → build/extension/chrome-mv3"
	@echo "Firefox: about:debugging → This Firefox → Load Temporary Add-on → build/extension/firefox-mv3/manifest.json"
	@echo "Pages:   s/kakaotalk/spam-message-limit below the address that follows"
	@echo
	@PORT=$(PORT) exec $(PYTHON) -m server

greet:
	@echo "문의길을 준비하고 있어요. 처음에는 몇 분 걸려요."
	@echo "Getting ready; the first time takes some minutes."

test: $(FULL) $(NODE) ## set up everything, test browsers included, and run all tests
	@sh scripts/setup/browsers.sh
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory -j2 lint dataset
	@$(MAKE) --no-print-directory unit e2e
	-@$(PYTHON) -m scripts.commands.diff HEAD^ 2>/dev/null | head -40

check: $(LIGHT) ## every rule over every record (Python only, seconds); what new lines of dataset/utterances change
	@$(PYTHON) -m scripts.commands.check
	@$(PYTHON) -m scripts.commands.seed_claims --check
	@[ -z "$$(git status --porcelain -- dataset/utterances 2>/dev/null)" ] || $(PYTHON) -m scripts.meaning.added

dataset: $(LIGHT) build/data/manifest.jws ## check, compile and sign the dataset into build/data

build/data/manifest.jws: $(DATASET_FILES) | $(LIGHT)
	@$(PATIENTLY) $(PYTHON) -m scripts.compile

site: $(FULL) $(NODE) dataset ## what pages for phones run, beside the pages in build/data/site
	@$(PATIENTLY) npm run --silent build:site

build: $(FULL) $(NODE) dataset ## both extensions into build/extension
	@$(PATIENTLY) npm run --silent build

schemas: $(FULL) $(NODE) ## regenerate JSON Schemas, OpenAPI, TypeScript types and generated docs
	@$(PYTHON) -m scripts.commands.schemas
	@$(PYTHON) -m scripts.commands.floors
	@$(PYTHON) -m scripts.commands.seed_claims
	@$(PYTHON) -m scripts.commands.freshness
	@$(PYTHON) -m server.settings_docs

lookalikes: $(FULL) ## letters and words that the contact check takes for look-alikes, from the records' domains
	@$(PYTHON) -m scripts.commands.lookalikes

fix: $(FULL) $(NODE) ## format and mend what can be mended
	@$(PYTHON) -m scripts.commands.format
	@ruff check --fix -q . ; ruff format -q .
	@npm run --silent fix

lint: $(FULL) $(NODE) ## style, types, floors, freshness of generated files
	@$(PYTHON) -m scripts.commands.format --check
	@ruff check --output-format concise . && ruff format --check -q .
	@mypy
	@vermin -q -t=3.11- --violations --no-tips scripts server dataset tests
	@lint-imports
	@$(PYTHON) -m scripts.commands.floors --check
	@! vulture | grep -v 'unused variable' # fields of shapes are read by their names
	@$(PYTHON) -m scripts.commands.schemas --check
	@$(PYTHON) -m scripts.commands.freshness --check
	@npm run --silent lint
	@npm run --silent unused
	@npm run --silent typecheck

unit: $(FULL) $(STORE) $(NODE) dataset ## pytest and vitest
	@sh scripts/setup/server.sh
	@pytest -n 2
	@npm run --silent unit

e2e: $(FULL) $(NODE) dataset ## the suite in both real browsers, side by side
	@sh scripts/setup/browsers.sh
	@node tests/e2e/run.ts

pictures: $(FULL) $(NODE) dataset ## every view in every browser, language and theme into build/screenshots
	@sh scripts/setup/browsers.sh
	@node tests/e2e/run.ts --pictures

readme-pictures: pictures ## the pictures of both READMEs into docs/pictures
	@$(PYTHON) -m scripts.commands.readme_pictures

soak: ## all tests with the long runs that make test takes samples of (an hour)
	@MUNUIGIL_SOAK=1 $(MAKE) --no-print-directory unit e2e

mutants: $(FULL) $(STORE) $(NODE) dataset ## each guard taken away in a copy: its tests have to fail, into docs/guards.md (half an hour; ONLY=words)
	@$(PYTHON) -m tests.mutants $(if $(ONLY),"$(ONLY)")

verify: $(LIGHT) ## second looks, most needed first: opens the page, asks what you saw
	@$(PYTHON) -m scripts.commands.verify_queue

new-service: $(LIGHT) ## asks, and writes a valid record
	@$(PYTHON) -m scripts.commands.new_service

diff: $(LIGHT) ## what your change alters for people, in words (BASE=HEAD)
	@$(PYTHON) -m scripts.commands.diff $(BASE)

report: $(FULL) ## build/report/index.html: confidence, age, coverage in pictures
	@$(PYTHON) -m scripts.commands.report

meaning: $(FULL) ## how well what people say can be told apart, into docs/meaning.md
	@$(PYTHON) -m scripts.meaning

rot: $(LIGHT) ## what today's evidence will say in half a year and in a year (STRICT=1: fail when too much is old)
	@$(PYTHON) -m scripts.commands.rot $(if $(STRICT),--strict)

facts: $(FULL) ## look again at official pages that are due, slowly (network; MUNUIGIL_FACTS_CONTACT=mailbox), into dataset/checks
	@$(PYTHON) -m scripts.commands.facts
	@$(PYTHON) -m scripts.commands.freshness

facts-accept: $(FULL) ## take over what a page says now (ID=… VALUE=…; without ID: what is open)
	@$(PYTHON) -m scripts.commands.facts_accept $(ID) $(if $(VALUE),--value "$(VALUE)")

release: $(FULL) $(NODE) ## zips for the stores into build/release (MUNUIGIL_SERVER=https://… MUNUIGIL_KEYS=folder)
	@$(PYTHON) -m scripts.release

publish: $(LIGHT) $(if $(RESTORE)$(RENEW),,site) $(if $(findstring ://,$(DEST)),$(STORE)) ## put what was built in force at DEST=folder or s3://… (RESTORE=<ver>, RENEW=1, ABOVE=<ver>)
	@$(PYTHON) -m scripts.commands.publish "$(DEST)" $(if $(RESTORE),--restore $(RESTORE)) $(if $(RENEW),--renew) $(if $(ABOVE),--above $(ABOVE))

keys: $(LIGHT) ## a pair of release keys into the folder MUNUIGIL_KEYS (ROTATE=1: the next one takes over)
	@$(PYTHON) -m scripts.commands.keys $(if $(ROTATE),--rotate)

store: $(FULL) $(NODE) dataset ## texts and pictures of the stores' pages into build/store
	@sh scripts/setup/browsers.sh
	@node tests/e2e/store/run.ts

bench: build ## figures of this machine into docs/benchmarks.md (minutes; SKIP_COMPILE=1: all but compiling)
	@sh scripts/setup/browsers.sh
	@$(PYTHON) -m scripts.bench

browse: build ## open a fresh Firefox with the extension loaded
	@sh scripts/setup/browsers.sh
	@npx web-ext run --source-dir build/extension/firefox-mv3

clean: ## remove what was built (keys and environments stay)
	rm -rf build .wxt extension/.wxt

$(LIGHT): requirements/check.txt | .venv/bin/python
	@echo "Installing what the checks need …"
	@$(PATIENTLY) $(PYTHON) -m pip install -q --disable-pip-version-check --no-warn-script-location --require-hashes -r $<
	@touch $@

$(FULL): requirements/all.txt | $(LIGHT)
	@echo "Installing server, tests and Node …"
	@$(PATIENTLY) $(PYTHON) -m pip install -q --disable-pip-version-check --no-warn-script-location --require-hashes -r $<
	@touch $@

$(STORE): requirements/publish.txt | $(LIGHT)
	@echo "Installing what object stores need …"
	@$(PATIENTLY) $(PYTHON) -m pip install -q --disable-pip-version-check --no-warn-script-location --require-hashes -r $<
	@touch $@

$(NODE): package-lock.json | $(FULL)
	@echo "Installing the extension's packages …"
	@$(PATIENTLY) npm ci --silent --no-progress
	@touch $@

.venv/bin/python:
	@sh scripts/setup/venv.sh
