"""One rule, one file: every module that lies here is a rule, but `rule`. Its docstring names where the reason is written down."""

from importlib import import_module
from pkgutil import iter_modules

from scripts.rules.rule import Rule

NAMES = [module.name for module in iter_modules(__path__) if module.name != "rule"]
RULES: tuple[Rule, ...] = tuple(import_module(f"{__name__}.{name}").check for name in NAMES)
