"""What people call: `python -m scripts.commands.NAME`; the Makefile names them."""
