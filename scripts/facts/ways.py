"""The ways of a guide, and the channels they stand for."""

from collections.abc import Iterator

from dataset.schema.generated.authored import Answer, Channel, Guide, GuideChannel, Service
from scripts.validation.load import Dataset


def ways(guide: Guide) -> Iterator[tuple[str, GuideChannel]]:
    """Each entry of `channels` and of the answers to `ask`, with its pointer below the guide (“/channels/0”)."""
    for k, entry in enumerate(guide["channels"]):
        yield f"/channels/{k}", entry
    for j, answer in enumerate(answers_of(guide)):
        for k, entry in enumerate(answer["channels"]):
            yield f"/ask/answers/{j}/channels/{k}", entry


def answers_of(guide: Guide) -> list[Answer]:
    """The answers to the question that decides the way; none where nothing is asked."""
    ask = guide.get("ask")
    return ask["answers"] if ask else []


def channel(dataset: Dataset, record: Service, ref: str) -> Channel | None:
    """The channel named `ref` (“chat”, or “daum/chat”) in a guide of `record`; None where no record has it."""
    owner, _, name = ref.rpartition("/")
    home = dataset.services.get(owner)
    channels = home.data["channels"] if home else [] if owner else record["channels"]
    return next((one for one in channels if one["id"] == name), None)
