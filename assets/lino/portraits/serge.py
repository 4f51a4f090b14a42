"""An imagined portrait; see _cast.py."""

from assets.lino.block import Block
from assets.lino.bust import cut as portray
from assets.lino.portraits._cast import CAST


def cut() -> Block:
    return portray(CAST["serge"])
