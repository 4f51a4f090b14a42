"""The police post at four in the morning: a lit doorway in a dark lane."""

from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.police_post_day import street


def cut() -> Block:
    b = s.block(32)
    s.sky(b, 300, 420, 0.10, 0.02, low=330)
    s.ground(b, 320, 0.16, 0.03, 300)
    street(b, day=False)
    b.region(
        s.shape((262, 560), (342, 560), (470, 716), (210, 716)),
        tone=lambda x, y: 0.9 - 0.6 * s.smooth(y, 560, 716),
        spacing=8,
        length=90,
    )
    b.redden(s.shape((262, 548), (342, 548), (342, 560), (262, 560)))
    stars(b)
    return b


def stars(b: Block) -> None:
    """A few stars, as single cuts."""
    for _ in range(34):
        x, y = b.random.uniform(20, 1260), b.random.uniform(10, 200)
        b.white(s.shape(*s.circle(x, y, b.random.uniform(1.4, 2.6), 6)), rough=0.2)
