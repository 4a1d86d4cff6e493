"""Pages of the first minute: one for each emergency, one for the banks' own lines."""

from collections.abc import Iterator

from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import LossLine, ServedEmergency
from scripts.compile.page import Page, Shown
from scripts.compile.view_types import Entries


def emergencies_of(entries: Entries) -> list[ServedEmergency]:
    """The blocks in the order in which people see them."""
    found: list[ServedEmergency] = [value for key, value in entries.items() if key.startswith("emergency/")]
    return sorted(found, key=lambda block: block["order"])


def emergency_pages(entries: Entries, words: Shown, language: Language) -> Iterator[Page]:
    """/e/<id> and /e/loss-lines in one language."""
    blocks = emergencies_of(entries)
    for block in blocks:
        # Titles stay in histories, in lists of tabs and in messages that pass on an address.
        title, text = ("", "") if block["private"] else (block["title"][language], block["text"][language])
        others = [other for other in blocks if other is not block]
        yield Page(f"/e/{block['id']}", "emergency.html.j2", title, text, {"e": block, "others": others})
    listed: list[LossLine] = entries["loss-lines"]["lines"]
    # Whoever answers at any hour comes first: it may be night.
    lines = sorted(listed, key=lambda line: (not line.get("always"), line["name"][language].casefold()))
    warned = next((block for block in blocks if block.get("warning")), None)
    # Whose bank is missing goes by the police, who connect.
    police = [button for button in warned["buttons"] if button.get("url") == "tel:112"] if warned else []
    values = {"lines": lines, "warning": warned and warned.get("warning"), "police": police}
    yield Page("/e/loss-lines", "loss_lines.html.j2", words["help"]["lossTitle"], words["help"]["lossText"], values)
