import dataclasses

import pytest
from click.testing import CliRunner

from server import settings_docs
from server.exceptions import SettingError
from server.settings import Settings, from_environment


@pytest.fixture(autouse=True)
def clean(monkeypatch):
    for item in dataclasses.fields(Settings):
        monkeypatch.delenv(item.name.upper(), raising=False)


def test_defaults_are_loopback_and_the_build_folder():
    settings = from_environment()
    assert settings == Settings()
    assert (settings.host, settings.port, str(settings.data_dir)) == ("127.0.0.1", 8000, "build/data")
    assert not settings.access_log
    assert not settings.https


def test_every_setting_is_read(monkeypatch):
    given = {
        "HOST": "::1",
        "PORT": "8001",
        "DATA_DIR": "/tmp/x",
        "STATE_DIR": "/tmp/y",
        "WORKERS": "3",
        "THREADS": "4",
        "CHECK_SECONDS": "9",
        "KEEP_BUNDLES": "1",
        "MAX_BODY_BYTES": "10",
        "HTTPS": "true",
        "HSTS_SECONDS": "60",
        "LOG_LEVEL": "WARNING",
        "ACCESS_LOG": "1",
    }
    assert set(given) == {item.name.upper() for item in dataclasses.fields(Settings)}
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = from_environment()
    for item in dataclasses.fields(Settings):
        assert getattr(settings, item.name) != item.default, item.name
    assert settings.url == "http://[::1]:8001/"


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("PORT", "abc", "1 to 65535"),
        ("PORT", "0", "1 to 65535"),
        ("PORT", "65536", "1 to 65535"),
        ("PORT", "80.5", "1 to 65535"),
        ("PORT", "-1", "1 to 65535"),
        ("HOST", "example.org", "127.0.0.1"),
        ("HTTPS", "perhaps", "true or false"),
        ("LOG_LEVEL", "loud", "debug"),
        ("WORKERS", "0", "1 to 64"),
    ],
)
def test_a_bad_value_is_refused_with_what_would_pass(monkeypatch, name, value, hint):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError) as caught:
        from_environment()
    assert name in str(caught.value)
    assert value in str(caught.value)
    assert hint in str(caught.value)


def test_an_empty_value_counts_as_unset(monkeypatch):
    monkeypatch.setenv("PORT", "")
    assert from_environment().port == 8000


def test_localhost_is_loopback(monkeypatch):
    monkeypatch.setenv("HOST", "localhost")
    assert from_environment().host == "127.0.0.1"


def test_the_page_of_settings_is_fresh():
    assert settings_docs.PAGE.read_text(encoding="utf-8") == settings_docs.page(), (
        "run `python -m server.settings_docs`"
    )


def test_a_stale_page_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(settings_docs, "PAGE", tmp_path / "settings.md")
    call = CliRunner().invoke
    stale = call(settings_docs.main, ["--check"])
    assert stale.exit_code == 1
    assert "python -m server.settings_docs" in stale.stderr
    assert call(settings_docs.main).exit_code == 0
    assert call(settings_docs.main, ["--check"]).exit_code == 0
