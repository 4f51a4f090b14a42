"""Story, State -> pages: frozen words and numbers, no pixels."""
