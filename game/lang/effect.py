"""Effects: what `sets:` does to the case's variables.

flag             raise a flag
not flag         lower it
counter += 1     count up (or -= down), never past the counter's range
name = value     give a counter a number, an enum one of its values, a flag yes or no
"""

import re

from attrs import field, frozen

from game.lang.fault import Fault

EFFECT = re.compile(
    r"\s*(?P<not>not\s+)?(?P<name>[A-Za-z_]\w*)\s*(?:(?P<op>\+=|-=|=)\s*(?P<value>\d+|[A-Za-z_]\w*))?\s*$"
)


@frozen
class Effect:
    """One change of one variable; op is "=", "+=" or "-="; value a number or an enum's word."""

    name: str
    op: str
    value: int | str
    start: int = field(eq=False)
    value_start: int = field(eq=False)


def parse_effect(text: str) -> Effect:
    """The effect that a text describes. Raises Fault when it describes none."""
    match = EFFECT.match(text)
    if match is None or (match["not"] and match["op"]):
        raise Fault(
            "effect-syntax",
            f"{text.strip()!r} is not an effect",
            0,
            len(text),
            "write flag, not flag, counter += 1, counter = 2 or enum = value",
        )
    if not match["op"]:
        return Effect(match["name"], "=", int(not match["not"]), match.start("name"), match.start("name"))
    return Effect(match["name"], match["op"], _value(match["value"]), match.start("name"), match.start("value"))


def _value(text: str) -> int | str:
    if text.isdigit():
        return int(text)
    return {"yes": 1, "no": 0}.get(text, text)
