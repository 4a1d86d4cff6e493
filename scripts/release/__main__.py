"""`python -m scripts.release` (make release): what the stores and their reviewers get, in build/release.

Everything is made from the files of the last commit, unpacked elsewhere, so that a half-finished edit cannot slip in
and two runs give the same bytes. The source zip carries the signed data too: a reviewer without our keys builds the
very same extension. Needs MUNUIGIL_SERVER (https) and MUNUIGIL_KEYS (a folder with release-current.pem and
release-next.pem). The problem model is the one of the release before for a month; MUNUIGIL_MODEL names another.
"""

import datetime as dt
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import click

from scripts.command import Refusal, working
from scripts.meaning import kept
from scripts.release.address import server
from scripts.release.keys import RELEASE, marked
from scripts.release.zips import contents, zipped
from scripts.validation.load import ROOT

OUT = ROOT / "build" / "release"
# What a build of the extension reads; the compiled pages and exports are no part of it.
DATA = ("bundle.json", "model.json", "manifest.jws", "keys.json", "matches.json")
BROWSERS = ("chrome", "firefox")


def keys(given: str) -> Path:
    """The folder of the release keys; Refusal where only development keys would sign."""
    folder = Path(given).resolve()
    missing = [name for name in RELEASE if not given or not (folder / name).is_file()]
    if missing:
        where = f"{given} has no {' and no '.join(missing)}" if given else "MUNUIGIL_KEYS is not set"
        raise Refusal(
            f"A release is never signed with development keys, and {where}: name a folder with {' and '.join(RELEASE)}."
        )
    renamed = [name for name in RELEASE if marked(folder / name)]
    if renamed:
        raise Refusal(
            f"A release is never signed with development keys, and {' and '.join(renamed)} in {given} says it is one."
        )
    if folder.is_relative_to(ROOT) and not folder.is_relative_to(ROOT / ".keys"):
        raise Refusal(f"{given} lies among the project's own files; keep release keys outside.")
    return folder


def refuse_development(public: Path) -> None:
    """Look at what was really built in: the last door, whatever the environment said."""
    for key in json.loads(public.read_text(encoding="utf-8"))["keys"]:
        if key.get("development") or not key["kid"].startswith("release-"):
            raise Refusal(f"The compiled data pins the key {key['kid']}, which is no release key.")


def _git(*args: str) -> str:
    return subprocess.run(("git", *args), cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def _run(command: list[str], tree: Path, env: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=tree, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise Refusal(f"`{' '.join(command)}` ended with {done.returncode}:\n{done.stdout[-3000:]}")


def instructions(version: str, address: str, commit: str) -> str:
    """REVIEWERS.md of the source zip."""
    return f"""# Building {version} from this zip

Node 24 and npm, nothing else. No step downloads anything but the packages of package-lock.json.

    npm ci
    export MUNUIGIL_SERVER={address}
    npx wxt build -b chrome      # build/extension/chrome-mv3
    npx wxt build -b firefox     # build/extension/firefox-mv3

The result equals the submitted package, file by file. `build/data/` holds the compiled dataset, its signature and the
public keys; it was made from `dataset/` by `python -m scripts.compile` and is text, hours, addresses and words, never
logic. The sources are those of commit {commit}; nothing is minified before the build.
"""


def model(given: str, last: Path, day: dt.date) -> Path | None:
    """The model to use again: the one named, or that of the release in `last` while it is young; None = learn one."""
    if not given:
        return kept.of_release(last, day)
    path = Path(given).resolve()
    kept.read(path)
    return path


def build(target: Path, address: str, folder: Path, last: Path) -> list[Path]:
    """Make every file of the release in `target`; `last` is the folder of the release before. Raises Refusal."""
    commit, epoch = _git("rev-parse", "HEAD"), _git("log", "-1", "--format=%ct")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    env = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ} | {
        "MUNUIGIL_SERVER": address,
        "MUNUIGIL_KEYS": str(folder),
        "MUNUIGIL_AS_OF": moment.date().isoformat(),
        "SOURCE_DATE_EPOCH": epoch,
        "PYTHONDONTWRITEBYTECODE": "1",
        "TZ": "UTC",
    }
    again = model(os.environ.get("MUNUIGIL_MODEL", ""), last, moment.date())
    if again:
        env["MUNUIGIL_MODEL"] = str(again)
    with tempfile.TemporaryDirectory(prefix="munuigil-release-") as name:
        tree = Path(name) / "tree"
        tree.mkdir()
        # A zip: its names cannot lead out of the folder in any 3.11, while the filter for tar came with 3.11.4.
        archive = Path(name) / "tree.zip"
        _git("archive", "--format=zip", "-o", str(archive), commit)
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(tree)
        tracked = contents(tree)
        working("Compiling the last commit")
        _run([sys.executable, "-m", "scripts.commands.rot", "--strict"], tree, env)
        _run([sys.executable, "-m", "scripts.compile", "--fast"], tree, env)
        data = tree / "build" / "data"
        refuse_development(data / "keys.json")
        (tree / "node_modules").symlink_to(ROOT / "node_modules")
        version = json.loads((tree / "package.json").read_text(encoding="utf-8"))["version"]
        made: list[Path] = []
        for browser in BROWSERS:
            working(f"Building the extension for {browser}")
            _run([str(ROOT / "node_modules" / ".bin" / "wxt"), "build", "-b", browser], tree, env)
            made.append(target / f"munuigil-{version}-{browser}.zip")
            made[-1].write_bytes(zipped(contents(tree / "build" / "extension" / f"{browser}-mv3"), moment.date()))
        extra = [("REVIEWERS.md", instructions(version, address, commit).encode())]
        extra += [(f"build/data/{file}", (data / file).read_bytes()) for file in DATA]
        made.append(target / f"munuigil-{version}-source.zip")
        made[-1].write_bytes(zipped(tracked + extra, moment.date()))
        # Its name tells the next release how old it is.
        dated = again is not None and kept.NAME.fullmatch(again.name)
        made.append(target / (again.name if again and dated else kept.name(moment.date())))
        shutil.copyfile(data / "model.json", made[-1])
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(made))
    (target / "SHA256SUMS").write_text(sums, encoding="ascii")
    return made


@click.command()
@click.argument("out", metavar="[FOLDER]", default=OUT, type=click.Path(path_type=Path, resolve_path=True))
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when address or keys do not do for a release.")
def main(out: Path, check: bool) -> None:
    """Fill build/release (or FOLDER) with what the stores and their reviewers get, and print the sums."""
    address = server(os.environ.get("MUNUIGIL_SERVER", ""))
    folder = keys(os.environ.get("MUNUIGIL_KEYS", ""))
    if check:
        return
    side = out.with_name(out.name + ".new")
    shutil.rmtree(side, ignore_errors=True)
    side.mkdir(parents=True)
    try:
        made = build(side, address, folder, out)
    except Refusal:
        shutil.rmtree(side, ignore_errors=True)
        raise
    shutil.rmtree(out, ignore_errors=True)
    side.rename(out)
    if _git("status", "--porcelain", "--untracked-files=no"):
        click.echo("Changes that are not committed are not in this release.", err=True)
    for path in made:
        click.echo(f"{path.name}  {(out / path.name).stat().st_size / 1024:.0f} KB")
    click.echo((out / "SHA256SUMS").read_text(encoding="ascii"), nl=False)


if __name__ == "__main__":
    main()
