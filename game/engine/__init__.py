"""Story, State, Action -> State, Events. Pure, seeded, total: the state machine."""
