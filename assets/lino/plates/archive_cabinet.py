"""A drawer of files drawn out of its cabinet and seen from above; the tape round one file is the red thing."""

from shapely.geometry import box

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino.block import Block

FAR, NEAR = (458, 822, 236), (236, 1044, 574)
"""The drawer's mouth at the cabinet and at its own front: left, right, height in the picture."""
COUNT, TAPED = 15, 10


def cut() -> Block:
    b = s.block(108)
    faces(b)
    mouth = s.shape((FAR[0], FAR[2]), (FAR[1], FAR[2]), (NEAR[1], NEAR[2]), (NEAR[0], NEAR[2]))
    b.black(mouth.buffer(26), halo=7)
    for n in range(COUNT):
        folder(b, n)
    sides(b)
    front(b)
    return b


def faces(b: Block) -> None:
    """The cabinet behind, its other drawers shut."""
    tone = s.glow(640, 250, 60, 640, 0.62, 0.03)
    for left, right, top, low in (
        (-20, 396, -20, 240),
        (410, 870, -20, 96),
        (884, 1300, -20, 240),
        (-20, 396, 256, 560),
        (884, 1300, 256, 560),
    ):
        b.region(box(left, top, right, low), tone=tone, angle=2, spacing=11, length=150, key=6, halo=3, rough=1)
    for x in (190, 1090):
        for y in (120, 400):
            b.white(box(x - 66, y - 60, x + 66, y - 4), rough=0.8, key=5)
            cuts.typed(b, x - 48, x + 50, y - 40, 5)
            cuts.typed(b, x - 48, x + 20, y - 22, 5)
            b.black(box(x - 34, y + 22, x + 34, y + 40), halo=5)


def at(part: float) -> tuple[float, float, float]:
    """Left, right and height of the drawer, from its far end (0) to its near end (1)."""
    deep = part**1.25
    return tuple(far + (near - far) * deep for far, near in zip(FAR, NEAR, strict=True))  # type: ignore[return-value]


def folder(b: Block, n: int) -> None:
    """One file: its upper edge, and a tab that stands out."""
    left, right, y = at((n + 0.4) / COUNT)
    tall = 34 + n * 4.2
    lift = 66 if n == TAPED else b.random.uniform(-4, 5)
    y -= lift
    wide = right - left
    tab = left + wide * (0.06 + 0.21 * (n % 4))
    card = s.shape(
        (tab + 4, y - tall * 0.42), (tab + wide * 0.19, y - tall * 0.42), (tab + wide * 0.21, y + 3), (tab - 4, y + 3)
    )
    b.white(card, rough=0.7, key=4.4)
    cuts.typed(b, tab + 10, tab + wide * 0.17, y - tall * 0.2, 4)
    body = s.shape((left + 6, y), (right - 6, y), (right - 2, y + tall + lift), (left + 2, y + tall + lift))
    light = 0.97 if n == TAPED else 0.50 + 0.03 * n
    b.region(body, tone=light, angle=1, spacing=8, length=90, key=4.4, rough=0.9, ridges=0.12)
    if n == TAPED:
        middle = left + wide * 0.36
        for start in (left + 10, middle + 20):
            end = middle - 20 if start < middle else right - 10
            cuts.tape(b, [(start, y + 34), ((start + end) / 2, y + 35), (end, y + 34)], 14)
        cuts.tape(b, [(middle, y - 2), (middle - 2, y + tall / 2), (middle - 5, y + tall + lift)], 34)


def sides(b: Block) -> None:
    """The two long sides of the drawer."""
    for end, way in ((0, -1), (1, 1)):
        far, near = (FAR[end], FAR[2] - 10), (NEAR[end], NEAR[2] - 6)
        edge = s.shape(far, (far[0] + way * 12, far[1]), (near[0] + way * 26, near[1] + 20), near)
        b.region(edge, tone=0.9, angle=58 * way * -1, spacing=9, key=4, halo=4)


def front(b: Block) -> None:
    """The front of the drawer, with its card and its handle."""
    plate = s.shape((194, 566), (1086, 566), (1106, 730), (174, 730))
    b.region(plate, tone=s.glow(640, 560, 60, 620, 0.66, 0.12), angle=1, spacing=11, length=170, key=6, halo=7)
    b.region(s.shape((194, 566), (1086, 566), (1090, 586), (190, 586)), tone=0.95, spacing=8, key=4)
    b.white(box(536, 602, 744, 664), rough=0.8, key=6)
    cuts.lettering(b, "1940", 640, 633, 42)
    b.black(box(584, 680, 696, 704), halo=6)
