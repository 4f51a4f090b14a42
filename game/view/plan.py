"""The plan of the compound at an hour: rooms, doors, who is where according to whom."""

from game.content.story import Place, Story
from game.engine.actions import Walk
from game.engine.memory import layout
from game.engine.state import State
from game.view.page import exits, hours, is_new, look
from game.view.scene import exit_blocks
from game.view.semantics import BACK, Block, Heading, Plan, RoomView, Screen, text


def plan_screen(story: Story, state: State) -> Screen:
    """The plan, and the same places as a list."""
    page = look(story, state)
    afoot = bool(page.exits)
    rooms = tuple(_room(story, state, place, afoot) for place in story.places.values() if place.plan)
    hour = story.hours[state.hour].name if state.hour else "no hour chosen yet"
    wall = story.case.enclosure
    around = (wall.x, wall.y, wall.w, wall.h) if wall else None
    caption = " ".join([story.case.plan_caption, "Dotted outlines are inferred."]).strip()
    blocks: list[Block] = [
        *exit_blocks("Walk to", tuple(exits(story, state)) if afoot else (), walk=True),
        *exit_blocks("Another hour", tuple(hours(story, state)) if afoot else (), walk=False),
    ]
    if not afoot:
        blocks.append(text("You can walk when you stand in a place.", "note"))
    return Screen(
        "plan",
        "Plan of the compound",
        (Plan(rooms, caption, around),),
        trail=hour,
        side=(*blocks, *_who(story, state), *_routes(story, state)),
        tools=(BACK,),
    )


def _room(story: Story, state: State, place: Place, afoot: bool) -> RoomView:
    assert place.plan is not None
    box = (place.plan.x, place.plan.y, place.plan.w, place.plan.h)
    there = state.hour in place.hours
    people = tuple(
        person.name
        for person in story.people.values()
        if state.memory[layout(story)[f"person:{person.id}"]]
        and any((each.place, each.hour) == (place.id, state.hour) for each in person.present)
    )
    here = place.id == state.place
    return RoomView(
        place.id,
        place.name,
        box,
        place.status,
        here,
        there and not here and is_new(story, state, place.id, state.hour),
        people,
        Walk(place.id) if afoot and there and not here else None,
    )


def _who(story: Story, state: State) -> list[Block]:
    """Who is where at this hour, according to whom; only those the player has heard of."""
    found: list[Block] = []
    for person in story.people.values():
        if state.memory[layout(story)[f"person:{person.id}"]]:
            found.extend(
                text(
                    f"{person.name}: {story.places[each.place].name}, according to "
                    f"{story.sources[each.source].author}.",
                    "small",
                )
                for each in person.present
                if each.hour == state.hour
            )
    return [Heading("Who was where"), *found] if found else []


def _routes(story: Story, state: State) -> list[Block]:
    """The ways that were taken at this hour, from place to place."""
    if not state.hour:
        return []
    found: list[Block] = []
    for route in story.hours[state.hour].routes:
        steps = ", then ".join(story.places[step].name for step in route.steps)
        found.append(text(f"{route.who}: {steps}{' (inferred)' if route.status == 'inferred' else ''}.", "small"))
    return [Heading("Ways that were taken"), *found] if found else []
