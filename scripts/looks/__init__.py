"""The polite reader behind `make facts`: one request at a time per host, obeying robots.txt, writing only into the ledger."""
