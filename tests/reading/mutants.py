"""Mutants: files in which chance changed bytes and lines, the same ones for the same seed."""

import random

PIECES = (
    b"\x00", b"\xff", b"\xc3", b"\t", b"\n", b"\r", b" ", b"  ", b"-", b"- ", b":", b": ", b"#", b" #", b"'", b'"',
    b"[", b"]", b"{", b"}", b",", b"&", b"*", b"!", b"|", b">", b"%", b"@", b"`", b"?", b"? ", b"<<: ", b"---\n",
    b"...\n", b"\\", b"\\u", b"9" * 400, b"0", b"~", b"!!int ", b"&a ", b"*a", "\u202e".encode(), "\u200b".encode(),
    "Ŵ".encode(),
)  # fmt: skip


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Change a file in one to four places: bytes, pieces of YAML, or whole lines."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice((other_bytes, other_lines))(content, chance)
    return content


def other_bytes(content: bytes, chance: random.Random) -> bytes:
    """Put something in, take something out, or change one byte."""
    place = chance.randrange(len(content) + 1)
    put_in, kept = chance.choice((chance.choice(PIECES), b"", bytes([chance.randrange(256)]))), chance.randint(0, 9)
    return content[:place] + put_in + content[place + (kept if not put_in else kept % 2) :]


def other_lines(content: bytes, chance: random.Random) -> bytes:
    """Drop a line, write one twice, or move one to the left or right."""
    lines = content.split(b"\n")
    line = chance.randrange(len(lines))
    instead = chance.choice(
        (
            [],
            [chance.choice(lines), lines[line]],
            [b" " * chance.randint(1, 4) + lines[line]],
            [lines[line].lstrip()],
        )
    )
    return b"\n".join([*lines[:line], *instead, *lines[line + 1 :]])
