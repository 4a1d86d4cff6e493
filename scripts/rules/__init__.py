"""One rule, one file: every module that lies here is a rule. Its docstring names where the reason is written down."""

from importlib import import_module
from pkgutil import iter_modules

from scripts.validation.finding import Rule

RULES: tuple[Rule, ...] = tuple(import_module(f"{__name__}.{module.name}").RULE for module in iter_modules(__path__))
