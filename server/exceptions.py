"""Reasons for which the server cannot start, said in one plain sentence."""

from typing import IO, Any

import click


class StartError(click.ClickException):
    """Something a person must put right; its text is shown on stderr without a traceback, exit 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """The sentence as it is."""
        click.echo(self.message, file=file, err=True)


class SettingError(StartError):
    """A setting has a value that does not work; the text names one that would."""


class DataError(StartError):
    """The built data is missing, unreadable, or does not match its signature."""


class AddressError(StartError):
    """The address cannot be bound."""
