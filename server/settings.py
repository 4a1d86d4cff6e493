"""Every setting of the server, once: name, default, meaning and what would pass.

A setting is read from the environment variable of the same name in capitals. `docs/settings.md` is
generated from this table (`python -m server.settings_docs`).
"""

import ipaddress
import os
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from environs import Env, EnvError
from marshmallow import ValidationError, validate

from .exceptions import SettingError

Reader = Callable[[Env, str], Any]
LOG_LEVELS = ("debug", "info", "warning", "error", "critical")


def _setting(default: Any, help_: str, passes: str, read: Reader) -> Any:
    return field(default=default, metadata={"help": help_, "passes": passes, "read": read})


def _number(low: int, high: int) -> Reader:
    return lambda env, name: env.int(name, validate=validate.Range(min=low, max=high))


def _boolean(env: Env, name: str) -> bool:
    return env.bool(name)


def _path(env: Env, name: str) -> Path:
    return env.path(name)


def _level(env: Env, name: str) -> str:
    return env.str(name, validate=validate.OneOf((*LOG_LEVELS, *(level.upper() for level in LOG_LEVELS)))).lower()


def _address(env: Env, name: str) -> str:
    value = env.str(name)
    if value == "localhost":
        return "127.0.0.1"
    try:
        return str(ipaddress.ip_address(value))
    except ValueError as error:
        raise ValidationError(f"{value!r} is not an IP address") from error


@dataclass(frozen=True)
class Settings:
    """What an operator may turn. Immutable; tests build one directly, the program reads the environment."""

    host: str = _setting(
        "127.0.0.1",
        "Address to listen on. Loopback unless a proxy on another machine must reach it.",
        "an IP address such as 127.0.0.1, or localhost",
        _address,
    )
    port: int = _setting(8000, "Port to listen on.", "a whole number from 1 to 65535", _number(1, 65535))
    data_dir: Path = _setting(  # noqa: RUF009 (a Path never changes)
        Path("build/data"), "Folder that the compiler wrote: manifest, keys, bundles, pages.", "a folder", _path
    )
    state_dir: Path | None = _setting(  # noqa: RUF009 (None never changes)
        None,
        "Folder of its own in which the server keeps the highest version it served, so that data that went back is noticed "
        "after a restart, too. Without one nothing is written anywhere.",
        "a folder that this user may write",
        _path,
    )
    workers: int = _setting(
        2, "Worker processes; each holds its own copy of the data.", "a whole number from 1 to 64", _number(1, 64)
    )
    threads: int = _setting(
        2,
        "Threads per worker for what is ready-made, beside two for what is not. More threads fight for one interpreter lock.",
        "a whole number from 1 to 64",
        _number(1, 64),
    )
    check_seconds: int = _setting(
        2,
        "How often a worker looks whether the manifest file was replaced, in seconds; 0 = at every request.",
        "a whole number from 0 to 3600",
        _number(0, 3600),
    )
    keep_bundles: int = _setting(
        4,
        "Earlier bundles and models that stay available beside the current one, for clients that hold a cached manifest.",
        "a whole number from 0 to 100",
        _number(0, 100),
    )
    max_body_bytes: int = _setting(
        65_536,
        "Largest request body that is accepted, in bytes.",
        "a whole number from 0 to 10000000",
        _number(0, 10_000_000),
    )
    https: bool = _setting(
        False,
        "Set it when people reach this server by https (a proxy in front): sends Strict-Transport-Security.",
        "true or false",
        _boolean,
    )
    hsts_seconds: int = _setting(
        31_536_000,
        "How long browsers remember to come by https, in seconds. Only sent when HTTPS is true.",
        "a whole number from 0 to 63072000",
        _number(0, 63_072_000),
    )
    log_level: str = _setting("info", "How much is logged to stderr.", "one of " + ", ".join(LOG_LEVELS), _level)
    access_log: bool = _setting(
        False,
        "One line per request (time, method, path, status, milliseconds); never an address, a query or a path that is not ours.",
        "true or false",
        _boolean,
    )

    @property
    def url(self) -> str:
        """Where the server answers, as a person would type it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def from_environment() -> Settings:
    """Read every setting from the environment; an empty value counts as unset.

    Raises SettingError naming the variable, its value and what would pass.
    """
    env = Env()
    values: dict[str, Any] = {}
    for item in fields(Settings):
        name = item.name.upper()
        given = os.environ.get(name, "")
        if not given:
            continue
        try:
            values[item.name] = item.metadata["read"](env, name)
        except (EnvError, ValidationError, ValueError) as error:
            raise SettingError(
                f"The setting {name}={given[:80]!r} does not work: use {item.metadata['passes']}, "
                f"e.g. {name}={show(item.default)}."
            ) from error
    return Settings(**values)


def show(value: Any) -> str:
    """A value as it is written in the environment."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
