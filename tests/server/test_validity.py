"""Before a manifest expires there is a warning; when it has, or is of another day, health says so."""

import json
import logging
import time

import pytest

from server.app import create_app
from server.validity import DAY, WARN_DAYS
from tests.server import builds, live
from tests.server.test_errors import check


def lives(data, seconds, **more):
    now = int(time.time())
    return builds.publish(data, issued=now - 20 * DAY, lives=20 * DAY + seconds, **more)


@pytest.mark.parametrize(("days", "left"), [(WARN_DAYS - 0.01, 6), (1.5, 1), (0.01, 0)])
def test_some_days_before_there_is_a_warning_and_all_is_well(data, client, caplog, days, left):
    payload = lives(data, int(days * DAY), ver=2)
    for _ in range(3):
        told = client.get("/healthz")
        assert (told.status_code, told.json["status"]) == (200, "ok")
        assert told.json["expires"] == payload["exp"]
        (warning,) = told.json["warnings"]
        assert f"days left: {left}." in warning and "RENEW=1" in warning
        assert time.strftime("%Y-%m-%d", time.gmtime(payload["exp"])) in warning
    logged = [line for line in caplog.records if "days left" in line.message]
    assert [line.levelno for line in logged] == [logging.WARNING], "once a day is enough"


def test_a_fresh_one_is_no_news(data, client, caplog):
    lives(data, (WARN_DAYS + 1) * DAY, ver=2)
    assert client.get("/healthz").json["warnings"] == []
    assert "expires" not in caplog.text


def test_a_renewal_ends_the_warning(data, client):
    lives(data, DAY, ver=2)
    assert client.get("/healthz").json["warnings"]
    lives(data, 30 * DAY, ver=2)
    assert client.get("/healthz").json["warnings"] == []


def test_the_end_is_an_error(data, client, caplog):
    lives(data, -1, ver=2)
    assert "RENEW=1" in check(client.get("/healthz"), 503, "unavailable")["message"]
    client.get("/healthz")
    assert [line.levelno for line in caplog.records if "has expired" in line.message] == [logging.ERROR]


def test_one_of_the_day_after_tomorrow_is_refused_by_devices(data, client):
    """checkClock in extension/data/verify.ts; a clock that is an hour wrong is none of our business."""
    builds.publish(data, ver=2, issued=int(time.time()) + DAY - 60)
    assert client.get("/healthz").status_code == 200
    builds.publish(data, ver=3, issued=int(time.time()) + DAY + 60)
    assert "clock" in check(client.get("/healthz"), 503, "unavailable")["message"]


def test_any_numbers_in_a_manifest_are_answered(data, settings):
    for issued, lasting in ((0, 5), (10**18, 5), (0, 10**18)):
        builds.publish(data, issued=issued, lives=lasting)
        assert create_app(settings).test_client().get("/healthz").status_code in (200, 503)


def test_a_real_server_warns_when_it_starts(tmp_path):
    lives(tmp_path, 2 * DAY)
    with live.running(tmp_path) as server:
        assert "days left: 1" in json.loads(server.ask("/healthz").body)["warnings"][0]
    assert server.err.count("days left: 1") == 1
