"""State <-> plain data, with numbered upgrades."""
