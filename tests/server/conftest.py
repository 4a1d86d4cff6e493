from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.app import create_app
from server.settings import Settings
from tests.server import builds, live


@pytest.fixture
def data(tmp_path: Path) -> Path:
    builds.publish(tmp_path)
    return tmp_path


@pytest.fixture
def settings(data: Path) -> Settings:
    return Settings(data_dir=data, check_seconds=0)


@pytest.fixture
def app(settings: Settings) -> Flask:
    return create_app(settings)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def live_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("live")
    builds.publish(folder)
    return folder


@pytest.fixture(scope="session")
def served(live_data: Path):
    """One server process for all tests that only read."""
    with live.running(live_data) as running:
        yield running
