"""What somebody looked up is led to: a number or a mailbox that no guide names is printed nowhere."""

from __future__ import annotations

from scripts.facts.ways import ways
from scripts.validation.load import ROOT, load


def test_a_guide_leads_to_every_number_and_mailbox() -> None:
    dataset = load(ROOT)
    led = set()
    for doc, _, guide in dataset.guides():
        urgent = guide.get("urgent")
        names = [over["channel"] for _, over in ways(guide)]
        names += [action["to"] for action in urgent.get("do", [])] if urgent else []
        led |= {name if "/" in name else f"{doc.data['id']}/{name}" for name in names}
    alone = [
        f"{doc.data['id']}/{channel['id']}"
        for doc, _, channel in dataset.channels()
        # A line that only calls people, or only plays a text, is told of in words.
        if channel.get("exists", True) and channel.get("human", {"level": "unknown"})["level"] != "none"
        if channel.get("phone", {"number": None})["number"] or channel.get("email")
        if f"{doc.data['id']}/{channel['id']}" not in led
    ]
    assert len(led) > 300
    assert not alone


def test_who_is_sent_to_a_store_is_told_how_it_refunds_and_cancels() -> None:
    """The part of the store says it once: how to ask, until when, and that deleting the app ends nothing."""
    missing = []
    for doc, _, guide in load(ROOT).guides():
        if guide["issue"] not in ("payment-refund", "subscription-cancel"):
            continue
        owners = {over["channel"].partition("/")[0] for _, over in ways(guide) if "/" in over["channel"]}
        for store, part in (("apple", "store-refund-apple"), ("google-play", "store-refund-google")):
            if store in owners and part not in guide.get("parts", []):
                missing.append(f"{doc.data['id']}/{guide['issue']}: {part}")
    assert not missing
