"""The facts of one published state, as the API reads them while its answers are made; no request ever sees this."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dataset.packing import unpack

from .exceptions import DataError


@dataclass(frozen=True)
class Data:
    """An unpacked bundle (flat map of entries) and the version that the manifest gives it."""

    bundle: dict[str, Any]
    ver: int

    @cached_property
    def services(self) -> dict[str, dict[str, Any]]:
        """Service id → ServedService, in the order of the bundle."""
        return self._part("service/")

    @cached_property
    def authorities(self) -> dict[str, dict[str, Any]]:
        """Authority id → ServedAuthority."""
        return self._part("authority/")

    def of_service(self, part: str, service: str) -> list[dict[str, Any]]:
        """The entries of a part (channel, sheet/ko) that belong to one service, in the order of the bundle."""
        return self._parts.get(f"{part}/{service}", [])

    @cached_property
    def _parts(self) -> dict[str, list[dict[str, Any]]]:
        """What stands before the last slash of a key → its entries: looked for once, not once for every service."""
        parts: dict[str, list[dict[str, Any]]] = {}
        for key, value in self.bundle.items():
            parts.setdefault(key.rpartition("/")[0], []).append(value)
        return parts

    def _part(self, prefix: str) -> dict[str, dict[str, Any]]:
        return {key.removeprefix(prefix): value for key, value in self.bundle.items() if key.startswith(prefix)}


def read(raw: bytes, ver: int) -> Data:
    """The facts in a bundle as it was signed. Raises DataError when it is none."""
    try:
        bundle = json.loads(raw)
    except ValueError as error:
        raise DataError(f"The bundle is not JSON: {error}") from error
    if not isinstance(bundle, dict) or not all(isinstance(value, dict) for value in bundle.values()):
        raise DataError("The bundle is not a flat map of objects.")
    return Data(unpack(bundle), ver)
