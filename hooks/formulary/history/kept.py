"""The whole history, worked out once for each commit and kept: a live preview asks for it at every edit."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from formulary.checking.schemas import Schema
from formulary.checkout import Checkout
from formulary.history.changes import Changes, changes
from formulary.whole_file import write_whole

MACHINE = Path(__file__).parents[1]
"""Our own modules: another version of them may tell the same history otherwise."""


class Kept(msgspec.Struct, frozen=True):
    """What was worked out, and the key of all that it was worked out from."""

    key: str
    changes: Changes


def whole_history(root: Path, folder: str, schema: Schema, cache: Path) -> Changes:
    """All changes of the activities in a folder.

    ``cache`` is the folder that keeps them, ``schema`` that of activities.

    Raises:
        NoRevision: git cannot tell.
    """
    checkout = Checkout(root)
    head, is_shallow = checkout.git("rev-parse", "HEAD", "--is-shallow-repository").split()
    if is_shallow == "true":
        # The same commit may know more tomorrow.
        return changes(root, folder, "", schema)
    key, path = key_of(head, folder, schema), cache / "history.json"
    with suppress(OSError, msgspec.MsgspecError):
        kept = msgspec.json.decode(path.read_bytes(), type=Kept)
        if kept.key == key:
            return kept.changes
    found = changes(root, folder, "", schema)
    with suppress(OSError):  # a checkout that nobody may write to works it out each time
        cache.mkdir(parents=True, exist_ok=True)
        write_whole(path, msgspec.json.encode(Kept(key, found)))
    return found


def key_of(head: str, folder: str, schema: Schema) -> str:
    """Name all that a history is worked out from: the last commit, the schema, and the machine itself."""
    digest = sha256(f"{head} {folder}".encode())
    digest.update(msgspec.json.encode(schema.content, order="deterministic"))
    for module in sorted(MACHINE.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()
