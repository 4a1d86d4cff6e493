"""Signing, and the packages for the stores."""
