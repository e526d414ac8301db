# The commands of the workshop. `make test` is all that CI runs; `make help` lists the rest.
#
# Every cargo command names the whole workspace, so that one set of features is built once and the tests,
# the doc tests and the browser tests share the same binaries.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

TOOLS := $(CURDIR)/target/tools
export PATH := $(PATH):$(TOOLS)/bin

# In CI nobody asks a question and no test is tried twice.
NEXTEST_PROFILE ?= $(if $(CI),ci,default)

.PHONY: help
help: ## this list
	@sed -nE 's/^([a-z0-9-]+):.*## (.*)$$/  make \1\t\2/p' Makefile | expand -t 18

.PHONY: test
test: tools lint unit e2e ## everything that must pass before a change lands

.PHONY: tools
tools: ## install what is missing on this machine
	@scripts/install-tools

.PHONY: fmt
fmt: ## format the Rust sources
	cargo fmt --all

.PHONY: lint
lint: ## format check, clippy, licences and sources of dependencies, rules of the house
	cargo fmt --all --check
	cargo nextest run --workspace --locked --profile $(NEXTEST_PROFILE) --test house_rules
	cargo clippy --workspace --all-targets --locked -- -D warnings
	scripts/check-dependencies

.PHONY: unit
unit: ## all Rust tests, on SQLite and on a private PostgreSQL
	scripts/with-postgres cargo nextest run --workspace --locked --profile $(NEXTEST_PROFILE)
	scripts/with-postgres cargo test --workspace --locked --doc

.PHONY: e2e
e2e: ## the browser tests; `make e2e ARGS="-g Warteliste"` runs some of them
	cargo build --workspace --locked --test flows
	scripts/browser-tests $(ARGS)

.PHONY: demo
demo: ## build for real and serve the demo network
	cargo run --locked --release -- demo
