"""Reasons for which the server cannot start, said in one plain sentence."""


class StartError(Exception):
    """Something a person must put right; its text is shown on stderr without a traceback."""


class SettingError(StartError):
    """A setting has a value that does not work; the text names one that would."""


class DataError(StartError):
    """The built data is missing, unreadable, or does not match its signature."""


class AddressError(StartError):
    """The address cannot be bound."""
