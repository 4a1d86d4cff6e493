"""The WSGI application for any WSGI server: `server.wsgi:application`."""

from __future__ import annotations

from .app import create_app
from .exceptions import StartError
from .logs import start_logging
from .settings import from_environment

try:
    settings = from_environment()
    start_logging(settings.log_level)
    application = create_app(settings)
except StartError as problem:
    problem.show()
    raise SystemExit(1) from None
