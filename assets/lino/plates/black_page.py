"""The black page: a block that was inked and never cut, but for its edges."""

import numpy as np
from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(134)
    b.region(
        box(-10, -10, 1290, 730),
        tone=lambda u, v: np.clip(0.16 - np.minimum(np.minimum(u, 1280 - u), np.minimum(v, 720 - v)) / 90, 0.0, 0.16),
        field=s.rays(640, 360, 200),
        spacing=14,
        rough=0,
        length=60,
        ragged=0.4,
    )
    return b
