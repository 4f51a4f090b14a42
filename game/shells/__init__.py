"""The rim: window, terminal, replay, disk. Files, clocks and pygame live here."""
