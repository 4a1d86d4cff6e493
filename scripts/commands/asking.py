"""Questions to volunteers, in Korean and English on one line; a wrong answer is told why and asked again."""

from collections.abc import Callable

import click

Ask = Callable[[str], str]
# Why an answer will not do, or None.
Check = Callable[[str], str | None]


def ask_until(ask: Ask, question: str, good: Check = lambda _: None, empty: bool = False) -> str:
    """Ask until `good` returns no complaint. `empty`: just Enter is an answer, too."""
    while True:
        answer = ask(question + " ").strip()
        if empty and not answer:
            return ""
        complaint = good(answer) if answer else "무엇이든 써 주세요 · please write something"
        if complaint is None:
            return answer
        click.echo(f"  {complaint}")


def choose(ask: Ask, question: str, values: dict[str, str]) -> str | None:
    """One of a few letters, as what it stands for; None for just Enter."""
    letters = " / ".join(values)
    answer = ask_until(
        ask, question, lambda a: None if a in values else f"{letters}, 또는 Enter · or Enter", empty=True
    )
    return values.get(answer)
