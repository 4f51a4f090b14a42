"""How scenes go on: every state is led to and leads on, and none for ever without asking."""

from collections.abc import Iterator

from game.content.desk import Aim, Desk, aim_at, things
from game.content.story import ALWAYS, Scene, Stand


def leads_of(stand: Stand, desk: Desk) -> Iterator[str]:
    """The states that a state can lead to, called scenes' first states among them."""
    scenes = {scene.id: scene for scene in things(desk, "scene", Scene)}
    for aim in [stand.next, *(choice.go for choice in stand.choices.values())]:
        target = aim_at(aim, desk) if isinstance(aim, Aim) else None
        if target:
            yield target.state or first_state(scenes.get(target.scene))
    for choice in stand.choices.values():
        yield first_state(scenes.get(choice.call))


def first_state(scene: Scene | None) -> str:
    """The full id of the state a scene begins in; empty for no scene."""
    if scene is None or not scene.states:
        return ""
    return f"{scene.id}.{scene.start or next(iter(scene.states))}"


def scenes_go_on(desk: Desk) -> None:
    """Every state offers something or leads somewhere; places never return."""
    for scene in things(desk, "scene", Scene):
        if scene.start and scene.start not in scene.states:
            desk.fault("unknown-state", f"the scene {scene.id!r} has no state {scene.start!r} to start in", scene.span)
        for stand in scene.states.values():
            _goes_on(stand, scene, desk)


def _goes_on(stand: Stand, scene: Scene, desk: Desk) -> None:
    ways = [stand.next, stand.returns, stand.end, scene.place]
    if not any(ways) and not stand.choices:
        desk.fault(
            "dead-end",
            f"the state {stand.id!r} offers nothing and leads nowhere",
            stand.span,
            "add choices:, next:, return: yes or end:",
        )
    elif not any(ways) and not any(choice.sticky and choice.when == ALWAYS for choice in stand.choices.values()):
        _may_run_dry(stand, desk)
    if stand.returns and scene.place:
        desk.fault(
            "return-from-place",
            f"{scene.id!r} is a place's scene; there is nothing to return to",
            stand.span,
            "leave return: out; the player walks on by the doors",
        )
    for choice in stand.choices.values():
        if choice.go and choice.call:
            desk.fault(
                "go-and-call",
                "this choice goes away and calls a scene that comes back",
                choice.span,
                "keep one of go: and call:",
            )


def _may_run_dry(stand: Stand, desk: Desk) -> None:
    leaves = [choice for choice in stand.choices.values() if choice.go and choice.when == ALWAYS]
    if not leaves:
        desk.fault(
            "dead-end",
            f"the choices of {stand.id!r} can run out, and it leads nowhere then",
            stand.span,
            "add next: or return: yes, or a sticky choice that leads away",
        )


def no_silent_loops(desk: Desk) -> None:
    """States without choices do not lead to each other in a circle."""
    silent = {
        stand.id: stand
        for scene in things(desk, "scene", Scene)
        for stand in scene.states.values()
        if isinstance(stand.next, Aim) and not stand.choices
    }
    done: set[str] = set()
    for name in silent:
        circle = _silent_circle(name, silent, desk)
        if circle and not done & set(circle):
            done |= set(circle)
            desk.fault(
                "silent-loop",
                f"these lead to each other for ever: {' → '.join((*circle, circle[0]))}",
                silent[circle[0]].span,
                "give one of them a choice",
            )


def _silent_circle(name: str, silent: dict[str, Stand], desk: Desk) -> tuple[str, ...]:
    trail: list[str] = []
    scenes = {scene.id: scene for scene in things(desk, "scene", Scene)}
    while name in silent:
        if name in trail:
            return tuple(trail[trail.index(name) :])
        trail.append(name)
        aim = silent[name].next
        target = aim_at(aim, desk) if isinstance(aim, Aim) else None
        name = (target.state or first_state(scenes.get(target.scene))) if target else ""
    return ()


def states_are_reached(desk: Desk) -> None:
    """Something leads to every state."""
    scenes = list(things(desk, "scene", Scene))
    led_to = {first_state(scene) for scene in scenes}
    for scene in scenes:
        for stand in scene.states.values():
            led_to |= set(leads_of(stand, desk))
    for scene in scenes:
        for stand in scene.states.values():
            if stand.id not in led_to:
                desk.fault(
                    "unreachable-state",
                    f"nothing leads to the state {stand.id!r}",
                    stand.span,
                    f"name it in go: or next:, as {stand.id.split('.')[1]}",
                )
