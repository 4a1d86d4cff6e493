"""The WSGI application for any WSGI server: `server.wsgi:application`."""

from __future__ import annotations

import sys

from .app import create_app
from .logs import start_logging
from .problems import StartError
from .settings import from_environment

try:
    settings = from_environment()
    start_logging(settings.log_level)
    application = create_app(settings)
except StartError as problem:
    print(problem, file=sys.stderr)
    raise SystemExit(1) from None
