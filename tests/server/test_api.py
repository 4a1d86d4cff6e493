import pytest

from dataset.schema.served import BUNDLE
from server.api.shapes import AuthorityList, Health, ServiceDetail, ServiceList
from tests.server import builds


def test_the_fixture_has_the_served_shapes():
    for key, value in builds.bundle().items():
        assert BUNDLE[key.split("/")[0]]().validate(value) == {}, key


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/v1/services", ServiceList),
        ("/v1/services/daum", ServiceDetail),
        ("/v1/authorities", AuthorityList),
        ("/healthz", Health),
    ],
)
def test_answers_have_their_documented_shape(client, path, shape):
    reply = client.get(path)
    assert (reply.status_code, reply.mimetype) == (200, "application/json")
    assert shape().validate(reply.json) == {}
    assert reply.json["ver"] == 1


def test_list_holds_every_service_as_in_the_bundle(client):
    made = builds.bundle()
    assert client.get("/v1/services").json["services"] == [made["service/daum"], made["service/hellotalk"]]


def test_list_by_issue(client):
    def ids(issue):
        return [item["id"] for item in client.get(f"/v1/services?issue={issue}").json["services"]]

    assert ids("mail") == ["daum"]
    assert ids("contact-general") == ["daum", "hellotalk"]
    assert ids("account-hacked") == []


def test_unknown_parameters_are_ignored(client):
    assert len(client.get("/v1/services?utm=1").json["services"]) == 2


def test_one_service_with_its_channels_and_sheets(client):
    body, made = client.get("/v1/services/daum").json, builds.bundle()
    assert body["service"] == made["service/daum"]
    assert body["channels"] == [made["channel/daum/phone"], made["channel/daum/email"]]
    assert body["sheets"] == [made["sheet/ko/daum/mail"], made["sheet/ko/daum/contact-general"]]
    assert body["ways"] == {"daum/phone": made["way/ko/daum/phone"]}
    assert set(body["trust"]) == {"guide/daum/mail", "guide/daum/contact-general"}
    english = client.get("/v1/services/daum?lang=en").json
    assert english["sheets"][0]["verdict"] == ["No phone"]
    assert client.get("/v1/services/daum?lang=fr").status_code == 422


def test_an_id_that_begins_another_gets_only_its_own(client):
    assert client.get("/v1/services/dau").status_code == 404
    assert client.get("/v1/services/hellotalk").json["channels"] == []


def test_authorities(client):
    assert client.get("/v1/authorities").json["authorities"] == [builds.AUTHORITY]


def test_healthz_tells_what_is_served(client):
    reply = client.get("/healthz")
    assert reply.json["status"] == "ok"
    assert reply.json["services"] == 2
    for kind in ("bundle", "model"):
        assert client.get(f"/v1/{kind}s/{reply.json[kind]}.json").status_code == 200
    assert reply.headers["Cache-Control"] == "no-store"


def test_json_is_utf8_and_readable(client):
    assert "한메일".encode() in client.get("/v1/services").data
