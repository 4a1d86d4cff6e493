"""Small but real builds: valid shapes, a real Ed25519 signature, real compression."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import time
from pathlib import Path
from typing import Any

import brotli
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from scripts.release.file_list import LIST, file_list, trees

KID = "dev-test"
KEY = Ed25519PrivateKey.generate()  # thrown away with the process
OTHER_KEY = Ed25519PrivateKey.generate()
PAGE = "<!doctype html><html lang=ko><title>{0}</title><h1>{0}</h1><p>" + "전화 상담은 없어요. " * 80
STYLE = "body { max-width: 40rem; margin: auto }\n" * 40


def text(ko: str, en: str) -> dict[str, str]:
    return {"ko": ko, "en": en}


def channel(service: str, ident: str, *, kind: str, exists: bool = True) -> dict[str, Any]:
    return {
        "id": ident,
        "service": service,
        "kind": kind,
        "name": text("고객센터", "Support"),
        "label": text("전화하기", "Call"),
        "exists": exists,
        "phone": {"display": "1577-3321", "tel": "tel:15773321"},
        "link": "tel:15773321",
        "country": "KR",
        "timezone": "Asia/Seoul",
        "languages": ["ko"],
        "writes": False,
        "fill": "none",
    }


def sheet(service: str, issue: str, lang: str) -> dict[str, Any]:
    said = {"ko": "전화 상담 없음", "en": "No phone"}[lang]
    cell = {"mark": "no", "word": "전화", "detail": said, "to": "next"}
    return {
        "service": service,
        "issue": issue,
        "name": "다음",
        "of": "메일",
        "title": "메일이 안 와요",
        "verdict": [said],
        "reach": [cell, cell, cell | {"to": "way-phone", "way": True}],
        "way": {"of": f"{service}/phone", "why": "먼저 걸어요."},
        "proof": {"trust": f"guide/{service}/{issue}", "by": "CNB저널"},
        "folds": [{"id": "next", "title": "안 되면", "lines": ["기다려요."]}],
        "foot": "문의길은 어느 회사와도 관계없어요",
        "pill": {"text": said},
    }


SAID = {
    "fresh": "{by}",
    "aging": "{by} · {when}",
    "old": "{by} · {when}",
    "undated": "{by}",
    "old_undated": "{by}",
    "untried": "직접 해 보지는 않았어요",
}
SHEET_TRUST = {"word": "reported", "since": "2026-02-27", "aging_at": "2027-02-27", "old_at": "2028-08-27"}


def service(ident: str, issues: list[str]) -> dict[str, Any]:
    return {
        "id": ident,
        "name": text("다음", "Daum"),
        "aliases": ["한메일"],
        "hints": [],
        "family": "daum",
        "operator": text("에이엑스지", "AXZ"),
        "country": "KR",
        "domains": ["daum.net"],
        "issues": issues,
        "common": issues[:1],
        "words": {"mail": ["한메일 용량"]},
        "tagline": text("메일과 카페", "Mail and cafes"),
    }


AUTHORITY = {
    "id": "1372",
    "name": text("1372 소비자상담센터", "1372"),
    "aliases": [],
    "hints": [],
    "handles": [],
    "phone": {"display": "1372", "tel": "tel:1372"},
    "url": "https://www.ccn.go.kr/",
    "bring": [],
    "clocks": [],
}


def bundle(note: str = "") -> dict[str, Any]:
    """Two services (daum with mail and contact-general, hellotalk) and one authority."""
    made: dict[str, Any] = {
        "meta": {"schema": 1, "as_of": "2026-11-22"},
        "service/daum": service("daum", ["mail", "contact-general"]),
        "service/hellotalk": service("hellotalk", ["contact-general"]),
        "channel/daum/phone": channel("daum", "phone", kind="phone"),
        "channel/daum/email": channel("daum", "email", kind="email", exists=False),
        "authority/1372": AUTHORITY,
    }
    for lang in ("ko", "en"):
        made[f"said/{lang}"] = SAID
        for service_id, issue in (("daum", "mail"), ("daum", "contact-general"), ("hellotalk", "contact-general")):
            made[f"sheet/{lang}/{service_id}/{issue}"] = sheet(service_id, issue, lang)
            made[f"way/{lang}/{service_id}/phone"] = {"id": "way-phone", "kind": "전화", "name": "고객센터"}
            made[f"trust/guide/{service_id}/{issue}"] = SHEET_TRUST
    if note:
        made["service/daum"]["tagline"] = text(note, note)
    return made


def problem_model(note: str = "") -> dict[str, Any]:
    """Two grams, three meanings."""
    return {
        "schema": 1,
        "meanings": ["mail", "emergency-life", "nothing"],
        "grams": "메\n일",
        "weights": "KIHJIH",
        "temperature": 20,
        "thresholds": {"ask": 30, "body": 50, "emergency": {"life": 60}, "nothing": 70, "perhaps": {"life": 30}},
        "words": note,
        "alarms": "",
    }


def public_jwk(key: Ed25519PrivateKey, kid: str) -> dict[str, str]:
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    x = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
    return {"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig", "kid": kid, "x": x}


def sign(payload: dict[str, Any], key: Ed25519PrivateKey = KEY, kid: str = KID) -> bytes:
    return jwt.encode(payload, key, algorithm="EdDSA", headers={"kid": kid}).encode()


def write_twins(file: Path) -> None:
    raw = file.read_bytes()
    file.with_name(file.name + ".br").write_bytes(brotli.compress(raw, quality=5))
    file.with_name(file.name + ".gz").write_bytes(gzip.compress(raw, mtime=0))


def write_file(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def addressed(folder: Path, raw: bytes) -> dict[str, Any]:
    """Write bytes and their twins under their address; how a manifest names them."""
    sha256 = hashlib.sha256(raw).hexdigest()
    write_file(folder / f"{sha256}.json", raw)
    write_twins(folder / f"{sha256}.json")
    return {"sha256": sha256, "size": len(raw)}


def publish(
    folder: Path,
    ver: int = 1,
    note: str = "",
    *,
    key: Ed25519PrivateKey = KEY,
    kid: str = KID,
    issued: int | None = None,
    lives: int = 30 * 86400,
    change: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Write a whole build to `folder`, the manifest last and at one stroke. Returns the manifest payload.

    `change` overrides keys of the bundle reference, to make manifests that do not fit.
    """
    raw = json.dumps(bundle(note), ensure_ascii=False, separators=(",", ":")).encode()
    model = json.dumps(problem_model(note), ensure_ascii=False).encode()
    write_file(folder / "bundle.json", raw)
    write_file(folder / "keys.json", json.dumps({"keys": [public_jwk(KEY, KID)]}))
    for name, title in (
        ("index.html", "문의길"),
        ("s/daum/index.html", "다음"),
        ("s/daum/mail/index.html", "다음 메일"),
        ("write/index.html", "글 쓰기"),
    ):
        write_file(folder / "site" / name, PAGE.format(title + note))
    write_file(folder / "site" / "style.css", STYLE)
    write_file(folder / "site" / "mark.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    now = int(time.time()) if issued is None else issued
    payload = {
        "ver": ver,
        "iat": now,
        "exp": now + lives,
        "schema": 1,
        "bundle": addressed(folder / "bundles", raw) | (change or {}),
        "model": addressed(folder / "models", model),
    }
    list_files(folder)
    place_manifest(folder, sign(payload, key, kid))
    return payload


def list_files(folder: Path) -> None:
    """Say which pages and exports belong to the build, as a publish does."""
    write_file(folder / LIST, file_list(trees(folder, packed=False)))


def place_manifest(folder: Path, token: bytes) -> None:
    """Put a manifest in place as a publish does: written beside, then renamed."""
    fresh = folder / "manifest.jws.new"
    fresh.write_bytes(token)
    fresh.replace(folder / "manifest.jws")
