"""Figures of one machine in one run: what docs/benchmarks.md shows. No test depends on them."""
