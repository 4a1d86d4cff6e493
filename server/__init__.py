"""Hands out what the compiler built and signed: bytes first, a small read-only API beside them."""
