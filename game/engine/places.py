"""Walking: which places can be reached, and at which hours they can be seen."""

from collections.abc import Iterator, Mapping
from functools import cache

from game.content.story import Place, Sight, Story
from game.engine.compiled import holds
from game.engine.kept import kept
from game.engine.reads import Glance, glance
from game.engine.refusal import Refusal
from game.engine.rules import World
from game.engine.turn import Turn


def is_afoot(turn: Turn) -> bool:
    """Whether the player stands in a place, with no scene on top of it."""
    return len(turn.stack) == 1 and bool(turn.scene.place)


def seen_at(place: Place, hour: str, story: Story, world: World) -> Sight | None:
    """A place at an hour, when it can be seen then."""
    sight = place.hours.get(hour)
    return sight if sight and holds(story, sight.when, world) else None


def neighbours(story: Story, name: str, world: World) -> Iterator[str]:
    """The places that open doors lead to, at the world's hour."""
    for door in story.places[name].adjoins:
        if holds(story, door.when, world) and seen_at(story.places[door.to], world.hour, story, world):
            yield door.to


def reachable(story: Story, world: World) -> Mapping[str, int]:
    """Every place that open doors lead to from here, with how many doors away it is."""
    return kept(story, "ways", (world.place, world.hour), ways_glance(story, world.hour), world, _reachable)


@cache
def ways_glance(story: Story, hour: str, *others: str) -> Glance:
    """What decides at an hour where one can go; others: bytes to look at beside."""
    doors = [door.when for place in story.places.values() for door in place.adjoins]
    sights = [place.hours[hour].when for place in story.places.values() if hour in place.hours]
    return glance(story, [*doors, *sights], *others)


def _reachable(story: Story, world: World) -> dict[str, int]:
    distances = {world.place: 0} if world.place else {}
    edge = list(distances)
    while edge:
        name = edge.pop(0)
        for other in neighbours(story, name, world):
            if other not in distances:
                distances[other] = distances[name] + 1
                edge.append(other)
    return distances


def walk(turn: Turn, place: str) -> None:
    """Go somewhere at the same hour, through as many open doors as it takes."""
    _must_be_afoot(turn)
    if place not in turn.story.places:
        raise Refusal("no-such")
    if place == turn.place:
        raise Refusal("same-place")
    if place not in reachable(turn.story, turn):
        raise Refusal("closed", reason=reason_against(turn.story, place, turn))
    _enter(turn, turn.story.places[place].hours[turn.hour])


def reason_against(story: Story, place: str, world: World) -> str:
    """Why there is no way to a place now, in the author's words where there are some."""
    door = next((door for door in story.places[world.place].adjoins if door.to == place), None)
    sight = story.places[place].hours.get(world.hour)
    if door and not holds(story, door.when, world) and door.closed:
        return door.closed
    if sight is None:
        return Refusal("not-then").event.words
    if not holds(story, sight.when, world) and sight.closed:
        return sight.closed
    return Refusal("no-way").event.words


def shift(turn: Turn, hour: str) -> None:
    """See the place at another hour."""
    _must_be_afoot(turn)
    sight = turn.story.places[turn.place].hours.get(hour)
    if hour == turn.hour:
        raise Refusal("same-place")
    if sight is None:
        raise Refusal("not-then" if hour in turn.story.hours else "no-such")
    if not holds(turn.story, sight.when, turn):
        raise Refusal("closed", reason=sight.closed) if sight.closed else Refusal("hidden")
    _enter(turn, sight)


def _must_be_afoot(turn: Turn) -> None:
    if not is_afoot(turn):
        raise Refusal("in-scene")


def _enter(turn: Turn, sight: Sight) -> None:
    turn.stack.clear()
    turn.start(sight.scene)
    turn.settle()
