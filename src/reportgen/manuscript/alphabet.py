"""The order of a language's alphabet, for whatever is sorted by words."""

from __future__ import annotations

from reportgen.language import Language


def in_alphabet(text: str, language: Language) -> tuple[int, ...]:
    """Give a text's letters as their places in the language's alphabet."""
    alphabet = language.word("alphabet")
    return tuple(
        alphabet.index(letter) if letter in alphabet else len(alphabet) + ord(letter)
        for letter in text.casefold()
        if letter.isalnum() or letter == " "
    )
