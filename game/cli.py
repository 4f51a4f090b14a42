"""The command line: play, check, replay, bench, and what authors need."""

import argparse
import os
import sys
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

from game import VERSION
from game.content.build import load
from game.content.story import Story
from game.report.diagnostic import show
from game.shells import folders

BASE_CASE = "coyoacan"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output otherwise


def main(arguments: list[str] | None = None) -> int:
    """Run a command; its exit code: 0 well, 1 not, 2 wrongly asked."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def parser() -> argparse.ArgumentParser:
    """Every command and its options."""
    top = argparse.ArgumentParser(
        prog="coyoacan", description="The Coyoacán File: an investigation game and its engine."
    )
    top.add_argument("--version", action="version", version=f"coyoacan {VERSION}")
    top.add_argument("--text", action="store_true", help="play in the terminal, as plain text")
    top.add_argument("--case", default=BASE_CASE, help="the case to play: a name in scenes/, or a folder")
    top.add_argument("--saves", type=Path, help="the folder for saves and settings")
    top.add_argument("--size", default="1280x720", help="size of the window")
    top.add_argument("--at", metavar="FILE:LINE", help="begin where a play stands at a line of its file")
    top.set_defaults(run=play)
    commands = top.add_subparsers(title="commands", metavar="")
    checking = commands.add_parser("check", help="all that is wrong with a case")
    checking.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
    checking.add_argument("--format", choices=("text", "json"), default="text")
    checking.set_defaults(run=run_check)
    replaying = commands.add_parser("replay", help="run plays, or play a save through again")
    replaying.add_argument("files", nargs="+", type=Path, metavar="FILE")
    replaying.set_defaults(run=run_replay)
    testing = commands.add_parser("test", help="run the plays of a case, or files of plays, in every mode")
    testing.add_argument("what", nargs="*", default=[BASE_CASE], metavar="CASE|FILE")
    testing.add_argument("--tag", help="only plays with this tag")
    testing.add_argument("-n", "--processes", default="auto", help="how many at a time (default: one for each core)")
    testing.set_defaults(run=run_test)
    covering = commands.add_parser("coverage", help="what the plays of a case show and take, and what none does")
    covering.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
    covering.add_argument("--format", choices=("text", "json", "html"), default="text")
    covering.add_argument("--plays", nargs="+", type=Path, metavar="FILE", help="only these plays")
    covering.add_argument(
        "--no-suggestions", action="store_true", help="do not look for plays that would cover the rest"
    )
    covering.add_argument("--write", type=Path, metavar="FILE", help="write plays that show what the others leave out")
    covering.set_defaults(run=run_coverage)
    exploring = commands.add_parser("explore", help="random play, drawn to what is new, that watches rules")
    exploring.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
    exploring.add_argument("--always", action="append", default=[], metavar="RULE", help="must be so in every state")
    exploring.add_argument("--never", action="append", default=[], metavar="RULE", help="must be so in no state")
    exploring.add_argument("--goal", action="append", default=[], metavar="RULE", help="must be reached")
    exploring.add_argument("--actions", type=int, default=100_000, help="how many actions to take (default 100000)")
    exploring.add_argument("--seed", type=int, default=1940)
    exploring.add_argument("--processes", type=int, default=1)
    exploring.add_argument("--scheduler", default="", metavar="ADDRESS", help="a Dask cluster to run on")
    exploring.add_argument("--write", type=Path, metavar="FILE", help="keep the plays that were found")
    exploring.set_defaults(run=run_explore)
    blessing = commands.add_parser("bless", help="keep transcripts as they read now, and show what is new")
    blessing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    blessing.set_defaults(run=run_bless)
    serving = commands.add_parser("serve", help="play by JSON, a request a line (docs/api.md)")
    serving.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
    serving.add_argument("--seed", type=int, default=1940)
    serving.set_defaults(run=run_serve)
    proving = commands.add_parser("prove", help="decide whether a case is fair")
    proving.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
    proving.add_argument("--seconds", type=float, default=600.0, help="the time it may take (default 600)")
    proving.add_argument("--format", choices=("text", "json"), default="text")
    proving.add_argument("--explain", action="store_true", help="in words, with the short plays")
    proving.add_argument(
        "--changed", action="store_true", help="only what an edit can have touched since the last proof"
    )
    proving.add_argument("--cache", type=Path, help="where the last proof is kept (default build/proof/CASE.json)")
    proving.set_defaults(run=run_prove)
    add_author_tools(commands)
    measuring = commands.add_parser("bench", help="measure the engine on a case")
    measuring.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
    measuring.set_defaults(run=run_bench)
    writing = commands.add_parser("reference", help="write docs/scenes.md and the JSON Schema from the table")
    writing.add_argument("--folder", type=Path, default=Path("docs"))
    writing.set_defaults(run=run_reference)
    return top


def add_author_tools(commands: Any) -> None:
    """graph, stats, sources and explain."""
    drawing = commands.add_parser("graph", help="draw the state machine, or the clues and findings")
    drawing.add_argument("name", metavar="CASE")
    drawing.add_argument("scene", nargs="?", default="", metavar="SCENE")
    drawing.add_argument("--clues", action="store_true", help="clues and findings in place of scenes")
    drawing.add_argument("--format", choices=("svg", "dot", "html"), default="svg")
    drawing.add_argument("--out", type=Path, metavar="FILE", help="where to; without it, standard output")
    drawing.add_argument("--coverage", type=Path, metavar="FILE", help="JSON of coverage: colours what plays visit")
    drawing.add_argument("--proof", type=Path, metavar="FILE", help="JSON of prove: marks what is proved")
    drawing.set_defaults(run=run_graph)
    for name, words, run in (("stats", "a case in numbers", run_stats), ("sources", "what is used where", run_sources)):
        counting = commands.add_parser(name, help=words)
        counting.add_argument("name", nargs="?", default=BASE_CASE, metavar="CASE")
        counting.add_argument("--format", choices=("text", "json"), default="text")
        counting.set_defaults(run=run)
    explaining = commands.add_parser("explain", help="where an id is given, used and gated")
    explaining.add_argument("id", metavar="ID", help="an id, or kind:id")
    explaining.add_argument("--case", default=BASE_CASE, dest="name", metavar="CASE")
    explaining.add_argument("--save", type=Path, metavar="FILE", help="say why it is closed in this save")
    explaining.set_defaults(run=run_explain)


def folder_of(name: str) -> Path | None:
    """The folder of a case by name or path; None, after a sentence, when there is none."""
    for folder in (Path(name), folders.cases() / name):
        if folder.is_dir() and (folder / "case.yaml").exists():
            return folder
    known = sorted(path.parent.name for path in folders.cases().glob("*/case.yaml"))
    print(f"There is no case {name!r}. Cases here: {', '.join(known) or 'none'}.", file=sys.stderr)
    return None


def story_of(name: str) -> Story | None:
    """A case's story; None, after its errors, when it cannot be played."""
    folder = folder_of(name)
    if folder is None:
        return None
    built = load(folder)
    for diagnostic in built.errors:
        print(show(diagnostic, built.texts), file=sys.stderr)
    if built.story is None:
        print(f"The case {name!r} has errors and cannot be played.", file=sys.stderr)
    return built.story


def play(options: argparse.Namespace) -> int:
    """Open the window, or play as text."""
    if options.at:
        return play_from(options)
    size = window_size(options.size)
    if size is None:
        print(f"{options.size!r} is not a size such as 1280x720.", file=sys.stderr)
        return 2
    story = story_of(options.case)
    if story is None:
        return 2
    from game.shells.app import App
    from game.shells.disk import Shelf
    from game.shells.settings import Settings

    saves = options.saves or folders.saves()
    app = App(story, Shelf(saves / story.case.case), Settings(saves))
    return play_as_text(app) if options.text else play_in_window(app, size)


def play_from(options: argparse.Namespace) -> int:
    """Play on from a line of a play."""
    from game.shells.app import App
    from game.shells.disk import Shelf
    from game.shells.settings import Settings
    from game.tools.at import session_at
    from game.tools.plays import NotAPlay

    size = window_size(options.size)
    try:
        session = session_at(options.at)
    except NotAPlay as fault:
        print(fault, file=sys.stderr)
        return 2
    saves = options.saves or folders.saves()
    app = App(session.story, Shelf(saves / session.story.case.case), Settings(saves))
    app.open(session)
    return play_as_text(app) if options.text else play_in_window(app, size or (1280, 720))


def window_size(text: str) -> tuple[int, int] | None:
    """Width and height from 1280x720."""
    width, _, height = text.partition("x")
    return (int(width), int(height)) if width.isdigit() and height.isdigit() else None


def play_as_text(app: object) -> int:
    from game.shells.app import App
    from game.shells.terminal import Terminal, prompts

    assert isinstance(app, App)
    is_person = sys.stdin.isatty()
    Terminal(app, sys.stdout).run(prompts(input) if is_person else iter(sys.stdin))
    return 0


def play_in_window(app: object, size: tuple[int, int]) -> int:
    from game.shells.app import App
    from game.shells.window.run import NoDisplay, run

    assert isinstance(app, App)
    try:
        run(app, size)
    except NoDisplay as error:
        print(
            f"No window can be opened here ({error}). The whole game can be played as text: python main.py --text",
            file=sys.stderr,
        )
        return 1
    return 0


def run_check(options: argparse.Namespace) -> int:
    from game.tools.check import check

    folder = folder_of(options.name)
    return 2 if folder is None else check(folder, sys.stdout, options.format == "json")


def run_replay(options: argparse.Namespace) -> int:
    from game.tools.replay import replay

    missing = [path for path in options.files if not path.exists()]
    for path in missing:
        print(f"There is no file {path}.", file=sys.stderr)
    return 2 if missing else replay(options.files, sys.stdout)


def run_test(options: argparse.Namespace) -> int:
    from game.tools.testing import test

    return test(options.what, options.tag, options.processes, sys.stdout)


def run_coverage(options: argparse.Namespace) -> int:
    from game.tools.coverage import coverage

    folder = folder_of(options.name)
    if folder is None:
        return 2
    return coverage(folder, sys.stdout, options.format, options.plays, not options.no_suggestions, options.write)


def run_explore(options: argparse.Namespace) -> int:
    from game.tools.explore import Wanted, explore

    folder = folder_of(options.name)
    if folder is None:
        return 2
    wanted = Wanted(tuple(options.always), tuple(options.never), tuple(options.goal))
    return explore(
        folder, sys.stdout, wanted, options.actions, options.seed, options.processes, options.scheduler, options.write
    )


def run_bless(options: argparse.Namespace) -> int:
    from game.tools.testing import bless

    return bless(options.files, sys.stdout)


def run_serve(options: argparse.Namespace) -> int:
    from game.tools.serve import serve

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # a line of other bytes is answered, not fatal
    story = story_of(options.name)
    return 2 if story is None else serve(story, options.seed, sys.stdin, sys.stdout)


def run_prove(options: argparse.Namespace) -> int:
    from game.tools.prove import prove

    folder = folder_of(options.name)
    if folder is None:
        return 2
    cache = options.cache or Path("build") / "proof" / f"{folder.resolve().name}.json"
    progress = sys.stderr if sys.stderr.isatty() else None
    return prove(
        folder, sys.stdout, options.seconds, options.format == "json", options.explain, options.changed, cache, progress
    )


def run_graph(options: argparse.Namespace) -> int:
    from game.tools.graph import graph

    folder = folder_of(options.name)
    if folder is None:
        return 2
    drawn = StringIO()
    code = graph(folder, drawn, options.scene, options.clues, options.format, options.coverage, options.proof)
    if code == 0 and options.out:
        options.out.write_text(drawn.getvalue(), encoding="utf-8")
    elif code == 0:
        sys.stdout.write(drawn.getvalue())
    return code


def run_stats(options: argparse.Namespace) -> int:
    from game.tools.stats import stats

    folder = folder_of(options.name)
    return 2 if folder is None else stats(folder, sys.stdout, options.format == "json")


def run_sources(options: argparse.Namespace) -> int:
    from game.tools.sources import sources

    folder = folder_of(options.name)
    return 2 if folder is None else sources(folder, sys.stdout, options.format == "json")


def run_explain(options: argparse.Namespace) -> int:
    from game.tools.explain import explain

    folder = folder_of(options.name)
    return 2 if folder is None else explain(folder, options.id, sys.stdout, options.save)


def run_bench(options: argparse.Namespace) -> int:
    from game.tools.bench import bench

    folder = folder_of(options.name)
    return 2 if folder is None else bench(folder, sys.stdout)


def run_reference(options: argparse.Namespace) -> int:
    from game.tools.reference import write_reference

    write_reference(options.folder)
    return 0
