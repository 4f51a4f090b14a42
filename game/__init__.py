"""The Coyoacán File: an investigation game and the engine under it."""

VERSION = "0.1.0"
"""The engine's version: what a case's `engine:` range is compared with."""
