"""Proofs that a case is fair: the story as a finite model, searched and decided exactly."""
