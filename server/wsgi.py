"""The application for any WSGI server (`server.wsgi:application`); our own server asks `server.worker` for it."""

from .exceptions import StartError
from .worker import ready

try:
    application = ready()
except StartError as problem:
    problem.show()
    raise SystemExit(1) from None
