"""How many examples property tests try: the same few in every run, many and always others in a soak."""

from hypothesis import settings

from tests.soak import SOAK

settings.register_profile("sample", max_examples=30, deadline=None, derandomize=True, database=None)
settings.register_profile("soak", max_examples=2000, deadline=None)
settings.load_profile("soak" if SOAK else "sample")
