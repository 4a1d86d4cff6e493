"""Nothing is handed out that does not fit its signature, its hash and its size."""

import gzip
import json

import brotli
import jwt
import pytest

from server.exceptions import DataError
from server.load import load
from server.settings import Settings
from tests.server import builds


def refused(folder) -> str:
    with pytest.raises(DataError) as caught:
        load(Settings(data_dir=folder))
    return str(caught.value)


def current_bundle(folder, payload):
    return folder / "bundles" / f"{payload['bundle']['sha256']}.json"


def test_a_missing_build_says_how_to_build(tmp_path):
    assert "make dataset" in refused(tmp_path / "nowhere")


def test_another_key_is_refused(tmp_path):
    builds.publish(tmp_path, key=builds.OTHER_KEY)
    assert "does not verify" in refused(tmp_path)


def test_an_unknown_key_id_is_refused(tmp_path):
    builds.publish(tmp_path, kid="stranger")
    assert "'stranger'" in refused(tmp_path)


def test_a_changed_manifest_is_refused(tmp_path):
    builds.publish(tmp_path)
    head, _, signature = (tmp_path / "manifest.jws").read_bytes().split(b".")
    other = builds.sign({"ver": 99}).split(b".")[1]
    builds.place_manifest(tmp_path, b".".join((head, other, signature)))
    assert "does not verify" in refused(tmp_path)


def test_an_unsigned_manifest_is_refused(tmp_path):
    payload = builds.publish(tmp_path)
    builds.place_manifest(tmp_path, jwt.encode(payload, None, algorithm="none", headers={"kid": builds.KID}).encode())
    assert "does not verify" in refused(tmp_path)


@pytest.mark.parametrize("token", [b"", b"x", b"a.b.c", b"\xff\xfe"])
def test_rubbish_is_refused(data, token):
    builds.place_manifest(data, token)
    assert "manifest.jws" in refused(data)


def test_a_payload_of_another_shape_is_refused(data):
    builds.place_manifest(data, builds.sign({"ver": "one"}))
    assert "not a manifest" in refused(data)


def test_a_bundle_of_another_size_is_refused(tmp_path):
    builds.publish(tmp_path, change={"size": 5})
    assert "the manifest says 5" in refused(tmp_path)


def test_a_bundle_with_a_changed_byte_is_refused(tmp_path):
    file = current_bundle(tmp_path, builds.publish(tmp_path))
    for twin in file.parent.glob("*.json.*"):
        twin.unlink()
    raw = file.read_bytes()
    file.write_bytes(raw.replace(b"1577", b"1588", 1))
    assert len(file.read_bytes()) == len(raw)
    assert "sha256" in refused(tmp_path)


@pytest.mark.parametrize("damage", [lambda raw: b"", lambda raw: raw.swapcase()], ids=["empty", "changed"])
def test_a_damaged_model_is_refused(tmp_path, damage):
    file = tmp_path / "models" / f"{builds.publish(tmp_path)['model']['sha256']}.json"
    for twin in file.parent.glob("*.json.*"):
        twin.unlink()
    file.write_bytes(damage(file.read_bytes()))
    assert "models" in refused(tmp_path)


def test_a_missing_model_is_refused(tmp_path):
    (tmp_path / "models" / f"{builds.publish(tmp_path)['model']['sha256']}.json").unlink()
    assert "Cannot read" in refused(tmp_path)


def test_a_missing_bundle_is_refused(tmp_path):
    current_bundle(tmp_path, builds.publish(tmp_path)).unlink()
    assert "Cannot read" in refused(tmp_path)


@pytest.mark.parametrize("packed", [gzip.compress(b"other", mtime=0), b"not gzip", b"\x1f\x8b\x08", b""])
def test_a_twin_with_other_bytes_is_refused(tmp_path, packed):
    file = current_bundle(tmp_path, builds.publish(tmp_path))
    file.with_name(file.name + ".gz").write_bytes(packed)
    assert ".json.gz" in refused(tmp_path)


def test_a_publisher_killed_between_a_page_and_its_twins_closes_no_server(tmp_path):
    builds.publish(tmp_path)
    page = tmp_path / "site" / "index.html"
    builds.write_twins(page)
    page.write_text(page.read_text(encoding="utf-8") + "<p>새 글이에요.", encoding="utf-8")
    answer = load(Settings(data_dir=tmp_path)).table["/"]
    assert answer["identity"].sent() == page.read_bytes()
    assert gzip.decompress(answer["gzip"].sent()) == page.read_bytes()
    assert brotli.decompress(answer["br"].sent()) == page.read_bytes()


def test_a_broken_brotli_twin_is_refused(tmp_path):
    file = current_bundle(tmp_path, builds.publish(tmp_path))
    file.with_name(file.name + ".br").write_bytes(b"nonsense")
    assert ".json.br" in refused(tmp_path)


@pytest.mark.parametrize(
    "keys", ["[]", "{}", '{"keys": []}', "nonsense", '{"keys": [{"kid": "dev-test", "kty": "OKP"}]}']
)
def test_unusable_keys_are_refused(data, keys):
    (data / "keys.json").write_text(keys)
    assert "keys.json" in refused(data)


def test_a_private_key_beside_the_data_is_refused(data):
    (data / "keys.json").write_text(json.dumps({"keys": [builds.public_jwk(builds.KEY, builds.KID) | {"d": "AAAA"}]}))
    assert "private key" in refused(data)


def test_an_earlier_bundle_that_is_broken_is_left_out(data, caplog):
    builds.write_file(data / "bundles" / ("a" * 64 + ".json"), "{}")
    assert f"/v1/bundles/{'a' * 64}.json" not in load(Settings(data_dir=data)).table
    assert "Left out" in caplog.text


def test_only_so_many_earlier_bundles_are_kept(data):
    for number in range(6):
        builds.publish(data, ver=number + 2, note=f"{number}")

    def kept(number):
        table = load(Settings(data_dir=data, keep_bundles=number)).table
        return len([path for path in table if path.startswith("/v1/bundles/")])

    assert (kept(0), kept(3), kept(100)) == (1, 4, 7)
