"""/v1/authorities: public bodies that help when the company does not."""

from ..data import Data
from ..responses import Bodies, packed_json

PATH = "/v1/authorities"


def bodies(data: Data) -> Bodies:
    """The list of every public body."""
    return {PATH: {None: packed_json({"ver": data.ver, "authorities": list(data.authorities.values())})}}
