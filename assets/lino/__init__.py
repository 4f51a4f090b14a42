"""Linoleum by program: plates and portraits of the game are carved here, at build time.

A block starts black. Regions are cut with a gouge whose strokes follow a field of lines and widen with a
field of tone; edges are cut with a knife. What comes out is an SVG of two flat paths: ink, and one red.
Run `python -m assets.lino NAME…` from the root of a checkout.
"""
