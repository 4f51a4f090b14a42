"""Typefaces for the game: web fonts of the @fontsource packages, merged and turned into TTF.

Run from the root of a checkout: python -m assets.lino.fonts. It needs npm, fontTools and brotli; the
results are committed, so only whoever changes a typeface needs to run it.
"""

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "fonts"
SUBSETS = ("latin", "latin-ext")
CUTS = {"Regular": "400-normal", "Italic": "400-italic", "Bold": "700-normal", "BoldItalic": "700-italic"}
FAMILIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "Alegreya": ("alegreya", ("Regular", "Italic", "Bold", "BoldItalic")),
    "AtkinsonHyperlegible": ("atkinson-hyperlegible", ("Regular", "Italic", "Bold", "BoldItalic")),
    "Bevan": ("bevan", ("Regular",)),
    "CourierPrime": ("courier-prime", ("Regular",)),
}
"""Each family: its package and the cuts that the game uses."""


def unpack(package: str, folder: Path) -> Path:
    """The files of a package, fetched with npm."""
    subprocess.run(["npm", "pack", "--silent", f"@fontsource/{package}"], cwd=folder, check=True, capture_output=True)
    archive = next(folder.glob(f"fontsource-{package}-*.tgz"))
    with tarfile.open(archive) as tar:
        tar.extractall(folder / package, filter="data")
    return folder / package / "package"


def merged(files: list[Path], folder: Path) -> TTFont:
    """The subsets of one cut as one font."""
    plain = []
    for file in files:
        font = TTFont(file)
        font.flavor = None
        path = folder / f"{file.stem}.ttf"
        font.save(path)
        plain.append(str(path))
    return Merger().merge(plain) if len(plain) > 1 else TTFont(plain[0])


def make(family: str, folder: Path) -> None:
    """All the cuts of a family, and its licence."""
    package, cuts = FAMILIES[family]
    unpacked = unpack(package, folder)
    for cut in cuts:
        names = [f"{package}-{subset}-{CUTS[cut]}.woff2" for subset in SUBSETS]
        files = [path for name in names if (path := unpacked / "files" / name).exists()]
        merged(files, folder).save(FONTS / f"{family}-{cut}.ttf")
    shutil.copy(unpacked / "LICENSE", FONTS / f"LICENSE-{family}.txt")


def main() -> None:
    """Make every family anew."""
    FONTS.mkdir(exist_ok=True)
    for family in FAMILIES:
        with tempfile.TemporaryDirectory() as folder:
            make(family, Path(folder))
            print(family)


if __name__ == "__main__":
    main()
