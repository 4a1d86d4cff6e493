"""Pages of the first minute: one for each emergency, one for the banks' own lines."""

from collections.abc import Iterator

from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import Button, LossLine, ServedEmergency
from scripts.compile.page import Page, Shown
from scripts.compile.view_types import Entries

POLICE, RESCUE = "tel:112", "tel:119"


def emergencies_of(entries: Entries) -> list[ServedEmergency]:
    """The blocks in the order in which people see them."""
    found: list[ServedEmergency] = [value for key, value in entries.items() if key.startswith("emergency/")]
    return sorted(found, key=lambda block: block["order"])


def first_buttons(blocks: list[ServedEmergency]) -> list[Button]:
    """What the first screen has room for: what dials of the first block, and the list of banks; 119 beside 112.

    Whoever is hurt must not have to look for the number; their pages have the rest.
    """
    if not blocks:
        return []
    buttons = [one for one in blocks[0]["buttons"] if one.get("number") or one.get("opens")]
    rescue = next((one for block in blocks for one in block["buttons"] if one.get("url") == RESCUE), None)
    at = next((place for place, one in enumerate(buttons, 1) if one.get("url") == POLICE), len(buttons))
    return [*buttons[:at], *([rescue] if rescue else []), *buttons[at:]]


def emergency_pages(entries: Entries, words: Shown, language: Language) -> Iterator[Page]:
    """/e/<id> and /e/loss-lines in one language."""
    blocks = emergencies_of(entries)
    for block in blocks:
        # Titles stay in histories, in lists of tabs and in messages that pass on an address.
        title, text = ("", "") if block["private"] else (block["title"][language], block["text"][language])
        others = [other for other in blocks if other is not block]
        yield Page(f"/e/{block['id']}", "emergency.html.j2", title, text, {"e": block, "others": others})
    listed: list[LossLine] = entries["loss-lines"]["lines"]
    lines = sorted(listed, key=lambda line: line["name"][language].casefold())
    warned = next((block for block in blocks if block.get("warning")), None)
    # Whose bank is missing goes by the police, who connect.
    police = [button for button in warned["buttons"] if button.get("url") == POLICE] if warned else []
    values = {"lines": lines, "warning": warned and warned.get("warning"), "police": police}
    yield Page("/e/loss-lines", "loss_lines.html.j2", words["help"]["lossTitle"], words["help"]["lossText"], values)
