"""Walks through a story: actions that were offered, chosen by a seed."""

from collections.abc import Iterator
from random import Random

from game.content.story import GRADES, Story
from game.engine.actions import Action, Ask, Fill, Lay, Mark, Open, Weigh
from game.engine.events import Refused
from game.engine.step import begin, step
from game.tools.bench import offered
from game.view.filing import held


def walk(story: Story, seed: int, steps: int) -> Iterator[Action]:
    """Actions that are accepted one after the other, from the beginning: mostly choices and ways, some of the rest."""
    random = Random(seed)
    state, _ = begin(story)
    for _ in range(steps):
        actions = offered(story, state) + [one for one in others(story, state, random) if random.random() < 0.3]
        random.shuffle(actions)
        for action in actions:
            after, events = step(story, state, action)
            if not any(isinstance(event, Refused) for event in events):
                state = after
                yield action
                break
        else:
            return


def others(story: Story, state, random: Random) -> list[Action]:
    """Things that may be done beside choices: some will be refused."""
    clues = held(story, state)
    found: list[Action] = [Open(name) for name in story.moments]
    found += [Ask(line) for line in state.said]
    found += [Lay(random.choice(clues).id, line) for line in state.said if clues]
    for finding in story.findings.values():
        slot = random.choice(list(finding.slots))
        found.append(Fill(finding.id, slot, random.choice(list(finding.slots[slot].options))))
        found.append(Mark(finding.id, random.choice(GRADES)))
        found += [Weigh(finding.id, random.choice(clues).id, random.choice(("for", "against")))] if clues else []
    return found
