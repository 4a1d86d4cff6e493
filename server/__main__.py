"""`python -m server`: check everything that can be checked first, then serve with Granian."""

import errno
import socket

import click

from .exceptions import AddressError
from .for_phones import phone_words
from .greeting import greet_when_ready
from .load import examine
from .memory import spare_granians_heap
from .settings import Settings, from_environment

_REASONS = {
    errno.EADDRINUSE: "port {port} is in use by another program. Stop that one, or choose another, e.g. PORT={other}",
    errno.EACCES: "port {port} needs rights this user does not have. Choose one above 1023, e.g. PORT=8000",
    errno.EADDRNOTAVAIL: "{host} is not an address of this machine. Use HOST=127.0.0.1",
}


def check_address(settings: Settings) -> None:
    """Bind once and let go. Granian shares ports between processes, so it would not notice a second server itself.

    Raises AddressError.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port in TIME_WAIT is free
        try:
            probe.bind((settings.host, settings.port))
            probe.listen(1)
        except OSError as error:
            reason = _REASONS.get(error.errno or 0, str(error.strerror))
            other = settings.port + 1 if settings.port < 65535 else 8000
            words = reason.format(port=settings.port, host=settings.host, other=other)
            raise AddressError(f"Cannot listen on {settings.host}:{settings.port}: {words}.") from error


@click.command()
@click.option("--check", is_flag=True, help="Look only at the settings and the port: something to ask before a build.")
def main(check: bool) -> None:
    """Serve the built data until stopped. Every setting is an environment variable: docs/settings.md."""
    settings = from_environment()
    check_address(settings)
    if check:
        return
    examine(settings)
    greet_when_ready(
        settings.host,
        settings.port,
        f"문의길을 {settings.url} 에서 열었어요. 끝내려면 Ctrl+C.\nServing at {settings.url}; Ctrl+C stops it."
        + phone_words(settings.host, settings.port),
    )
    spare_granians_heap()
    from .supervisor import serve  # here, because Granian reads that when it is imported

    serve(settings)


if __name__ == "__main__":
    main()
