"""For authors: check, replay, bench, reference."""
