"""Content streams as tokens, and the bytes of strings.

pikepdf has a parser of its own, which takes three times as long for a report; a test holds that both
find the same. A run of numbers is one token, so is an array or an inline image.
"""

from __future__ import annotations

import re

_SPACE = rb"\x00\t\n\x0c\r "
_INNER = rb"[^\\()]*(?:\\.[^\\()]*)*"
_STRING = rb"\(" + _INNER + rb"(?:\(" + _INNER + rb"\)" + _INNER + rb")*\)"
_TOKEN = re.compile(
    rb"[" + _SPACE + rb"]*("
    rb"[0-9.+\-][" + _SPACE + rb"0-9.+\-]*"
    rb"|\[(?:[^\[\]()]+|" + _STRING + rb")*\]"
    rb"|" + _STRING + rb"|<<|>>|<[0-9A-Fa-f" + _SPACE + rb"]*>"
    rb"|BI[" + _SPACE + rb"].*?[" + _SPACE + rb"]EI(?=[" + _SPACE + rb"]|$)"
    rb"|[A-Za-z'\"][A-Za-z0-9*]*"
    rb"|/[^" + _SPACE + rb"()<>\[\]{}/%]*"
    rb"|%[^\r\n]*"
    rb"|[^" + _SPACE + rb"])",
    re.DOTALL,
)
_NO_TOKEN = frozenset(
    bytes([code]) for code in range(256) if not re.match(rb"[0-9.+\-A-Za-z'\"/%]", bytes([code]))
)
_PIECES = re.compile(rb"\((" + _STRING[2:-2] + rb")\)|<([0-9A-Fa-f" + _SPACE + rb"]*)>", re.DOTALL)
_UNUSUAL = re.compile(rb"\\(?:[^0-7()]|[4-7][0-7]{2}|[0-7]{1,2}(?![0-7]))|[\r<]", re.DOTALL)
"""What is no three-digit escape: strings with it are read the slow way."""
_ESCAPE = re.compile(rb"\\(?:[0-7]{1,3}|\r\n|.)", re.DOTALL)

_MEANT = {b"\\" + bytes([code]): bytes([code]) for code in range(256)}
_MEANT |= {b"\\n": b"\n", b"\\r": b"\r", b"\\t": b"\t", b"\\b": b"\b", b"\\f": b"\f"}
_MEANT |= {b"\\\n": b"", b"\\\r": b"", b"\\\r\n": b""}
_MEANT |= {
    f"\\{code:0{digits}o}".encode(): bytes([code & 255])
    for digits in (1, 2, 3)
    for code in range(8**digits)
}


class UnreadableContentError(ValueError):
    """A content stream that is no sequence of tokens; says what is wrong."""


def tokens(stream: bytes) -> list[bytes]:
    """Take a content stream, give its tokens; nothing but white space is passed over.

    Raises UnreadableContentError for what is no token, such as a string that never ends.
    """
    found: list[bytes] = _TOKEN.findall(stream)
    if not _NO_TOKEN.isdisjoint(found):
        strange = next(token for token in found if token in _NO_TOKEN)
        raise UnreadableContentError(f"the content cannot be read from a stray {strange!r} on")
    return found


def numbers(operands: list[bytes]) -> list[float]:
    """Give the numbers among operands."""
    return [*map(float, b" ".join(operands).replace(b"\0", b" ").split())]


def shown(token: bytes) -> bytes:
    """Take a string, or an array of strings and numbers, give the bytes of its strings."""
    pieces = _PIECES.findall(token)
    if _UNUSUAL.search(token):
        return b"".join([_text(text) if text else _hex(code) for text, code in pieces])
    joined = b"".join([text for text, _ in pieces])
    if b"\\" not in joined:
        return joined
    octal = joined.replace(b"\\(", b"\\050").replace(b"\\)", b"\\051")
    return octal.decode("unicode_escape").encode("latin-1")


def _text(text: bytes) -> bytes:
    if b"\r" in text:
        text = re.sub(rb"(?<!\\)\r\n?", b"\n", text)
    return _ESCAPE.sub(lambda match: _MEANT[match[0]], text) if b"\\" in text else text


def _hex(code: bytes) -> bytes:
    digits = b"".join(code.replace(b"\0", b"").split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
