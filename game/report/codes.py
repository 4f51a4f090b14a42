"""Every code that a diagnostic can carry, with its meaning in a sentence.

Codes are stable: they are searched for, linked to and pinned by tests. Each has a page in
docs/diagnostics/ with the least YAML that earns it.
"""

from attrs import frozen


@frozen
class Code:
    """What a code stands for."""

    meaning: str
    warning: bool = False


CODES: dict[str, Code] = {
    # reading files
    "not-utf8": Code("A file is not UTF-8 text."),
    "bad-yaml": Code("A file is not YAML."),
    "yaml-tag": Code("A value carries a YAML tag; scene files hold plain data only."),
    "duplicate-key": Code("A mapping has the same key twice."),
    "too-large": Code("A file is larger than the reader takes."),
    "too-deep": Code("A file is nested more deeply than the reader takes."),
    "too-many-aliases": Code("A file repeats itself by aliases more than the reader takes."),
    "no-case": Code("The folder has no case.yaml."),
    "empty-case": Code("The case has no scenes."),
    "unknown-shelf": Code("The top of a file has a key that is not a shelf."),
    # the shape of an entry
    "unknown-key": Code("An entry has a key that its kind does not have."),
    "missing-key": Code("An entry lacks a key that its kind must have."),
    "wrong-shape": Code("A value is a text, a list or a mapping where another is needed."),
    "empty-text": Code("A text is empty."),
    "not-a-number": Code("A value should be a whole number."),
    "not-yes-or-no": Code("A value should be yes or no."),
    "not-one-of": Code("A value is not one of the words allowed here."),
    "bad-date": Code("A date is not one that the calendar has."),
    "bad-time": Code("An hour is not one that a clock shows."),
    "time-without-day": Code("A fact has an hour and no one day."),
    "day-not-in-facts": Code("A line or a clue names a day that none of its facts has."),
    "bad-id": Code("An id has characters that ids may not have."),
    "duplicate-id": Code("Two things of one kind have the same id."),
    "wrong-format": Code("The case is written in a content format that this engine does not read."),
    "wrong-engine": Code("The case asks for another version of the engine."),
    # names
    "unknown-source": Code("A name of a source leads nowhere."),
    "unknown-fact": Code("A name of a fact leads nowhere."),
    "unknown-clue": Code("A name of a clue leads nowhere."),
    "unknown-place": Code("A name of a place leads nowhere."),
    "unknown-hour": Code("A name of an hour leads nowhere."),
    "unknown-person": Code("A name of a person leads nowhere."),
    "unknown-scene": Code("A name of a scene leads nowhere."),
    "unknown-state": Code("A name of a state leads nowhere."),
    "unknown-choice": Code("A name of a choice leads nowhere."),
    "unknown-line": Code("A name of a line leads nowhere."),
    "unknown-moment": Code("A name of a moment leads nowhere."),
    "unknown-version": Code("A name of a version leads nowhere."),
    "unknown-contrast": Code("A name of a contrast leads nowhere."),
    "unknown-finding": Code("A name of a finding leads nowhere."),
    "unknown-unit": Code("A name of a unit leads nowhere."),
    "unknown-ending": Code("A name of an ending leads nowhere."),
    "unknown-option": Code("A slot's right answer is not one of its options."),
    "unknown-name": Code("A rule or an effect uses a variable that is not declared."),
    "unknown-link": Code("A link in a text leads nowhere."),
    # the law of provenance
    "clue-without-fact": Code("A clue rests on no fact."),
    "fact-without-source": Code("A fact has no source."),
    "fact-without-locator": Code("A fact names a source without saying where in it."),
    "line-without-class": Code("A line does not say whether it is documented, reconstructed or frame."),
    "line-with-two-classes": Code("A line claims two classes of provenance."),
    "documented-without-source": Code("A documented line has no source."),
    "documented-without-locator": Code("A documented line names a source without saying where in it."),
    "reconstructed-without-facts": Code("A reconstructed line does not name the facts it rests on."),
    "frame-with-source": Code("A frame line makes a claim on history."),
    "source-not-behind-clue": Code("A clue's source stands behind none of its facts."),
    "source-not-behind-line": Code("A documented line's source stands behind none of its facts."),
    "long-line": Code("A line is longer than a player can take in at once.", warning=True),
    "unused-fact": Code("A fact is used by no clue, line or ruling.", warning=True),
    # rules, effects, prose
    "rule-syntax": Code("A rule cannot be read."),
    "rule-too-deep": Code("A rule is nested too deeply."),
    "unknown-test": Code("A rule asks a question that the language does not have."),
    "wrong-arguments": Code("A question in a rule has too few or too many names."),
    "wrong-type": Code("A rule compares or joins things that do not go together."),
    "never-so": Code("A rule compares a variable with a value that it can never have."),
    "computed-in-a-circle": Code("Computed variables depend on each other in a circle."),
    "effect-syntax": Code("An effect cannot be read."),
    "effect-on-computed": Code("An effect sets a variable that is computed."),
    "out-of-range": Code("An effect gives a variable a value that it cannot hold."),
    "bad-range": Code("A counter's range is not one that the engine can hold."),
    "prose-syntax": Code("A text has an opening mark without its closing one, or the other way round."),
    "html-in-text": Code("A text has HTML in it."),
    # scenes and places
    "dead-end": Code("A state offers nothing and leads nowhere."),
    "silent-loop": Code("States lead to each other in a circle without asking the player."),
    "unreachable-state": Code("Nothing leads to a state.", warning=True),
    "go-and-call": Code("A choice both goes away and calls a scene that should come back."),
    "return-from-place": Code("A place's own scene returns, with nothing to return to."),
    "wrong-hub": Code("A place names a scene that says it is somewhere else."),
    "unplaced-hub": Code("A scene says it is a place's, and the place does not name it."),
    # moments, contrasts, findings
    "one-version": Code("A moment has fewer than two versions."),
    "missing-cell": Code("An aspect says nothing for one of the versions."),
    "one-side": Code("A dispute has fewer than two sides."),
    "line-not-spoken": Code("A contrast points at a line that no person speaks."),
    "slot-not-in-sentence": Code("A slot has no blank in its sentence."),
    "blank-without-slot": Code("A sentence has a blank that no slot fills."),
    "few-options": Code("A slot offers fewer than two options."),
    "no-support": Code("A finding names no clues that could carry it."),
    "grades-not-adjacent": Code("A finding accepts two grades that are not neighbours."),
    "three-hints": Code("A finding does not have its three steps of hints."),
    "long-ruling": Code("A ruling has more than 80 words."),
    "long-clue": Code("A clue has more than 60 words.", warning=True),
    "long-term": Code("An entry of the glossary has more than 120 words.", warning=True),
    "rough-sentence": Code("A filling of a finding's sentence does not read well.", warning=True),
    "absent-speaker": Code("Somebody speaks where the record does not have them at that hour.", warning=True),
}
