"""Start → Home painted, and memory at rest there: our program beside KeePassXC, Chromium and a window with nothing in it.

bench-observe watches the display from outside, the same way for everybody. A start is over when the picture is, but for one per
cent of it, what it will stay; a text that still changes or a cursor that blinks does not count.
"""
import html
import os
import pathlib
import statistics
import subprocess
import sys

SCREEN = "-screen 0 1280x800x24"
MORE = pathlib.Path(__file__).resolve()


def measure(bench, rounds):
    import measures

    if not bench.program("bench-observe").exists():
        print("skipped: start and memory, for the headers of xcb-damage and xcb-shm are not installed")
        return
    if not measures.is_there("Xvfb", "start and memory"):
        return
    figures = measures.figures_of(bench.with_keyring(
        "xvfb-run", "-a", "-s", SCREEN, sys.executable, MORE, bench.build, bench.folder, rounds,
        bench.records.lines(10_000), bench.records.patient_id(), bench.records.patient_born()))
    _report(bench.table, figures)


def _report(table, figures):
    ours = figures["kinward"]
    for peer, share, budget in (("keepassxc", 1 / 2, "≤ 1/2"), ("chromium", 1 / 4, "≤ 1/4"), ("bare window", None, "")):
        if peer not in figures:
            continue
        ratio = statistics.median(one["complete"] / other["complete"] for one, other in zip(ours, figures[peer]))
        table.add("start → Home painted", _median(ours, "complete", "ms"), f"{peer} {_median(figures[peer], 'complete', 'ms')}",
                  f"{ratio:.2f}×", budget, None if share is None else ratio <= share)
    for peer in ("keepassxc", "chromium", "bare window"):
        if peer not in figures:
            continue
        ratio = statistics.median(one["memory"] / other["memory"] for one, other in zip(ours, figures[peer]))
        table.add("memory at rest there", _median(ours, "memory", "MiB"), f"{peer} {_median(figures[peer], 'memory', 'MiB')}",
                  f"{ratio:.2f}×", "≤ 1" if peer == "keepassxc" else "", ratio <= 1 if peer == "keepassxc" else None)
    for name, runs in figures.items():
        table.add(f"processor time until painted: {name}", _median(runs, "processor", "ms"), "", "", "", None)


def _median(runs, key, unit):
    return f"{statistics.median(run[key] for run in runs):.0f} {unit}"


# ---- inside the session ---------------------------------------------------------------------------------------------------------

def main(build, folder, rounds, records, patient, born):
    """Starts everything in turns, once unmeasured; prints all figures as JSON."""
    import json
    import shutil

    build, folder, home = pathlib.Path(build), pathlib.Path(folder), pathlib.Path(os.environ["HOME"])
    commands = {"kinward": _kinward(build, home, records, patient, born), "bare window": [build / "bin" / "bench-barewindow"]}
    for name, command in (("keepassxc", _keepassxc(home)), ("chromium", _chromium(home))):
        if shutil.which(name):
            commands[name] = command
        else:
            print(f"skipped: {name} is not installed", file=sys.stderr)
    figures = {name: [] for name in commands}
    for turn in range(int(rounds) + 1):
        for name, command in commands.items():
            seen = _observe(build, folder / f"start-{name.replace(' ', '-')}.png", command)
            if name == "kinward" and not seen["title"].startswith("Acting for"):
                sys.exit(f"Home is not what was painted, but a window titled “{seen['title']}”")
            if turn > 0:
                figures[name].append(seen)
    print(json.dumps(figures))


def _observe(build, picture, command):
    import measures

    return measures.figures_of([build / "bin" / "bench-observe", picture, *command])


def _kinward(build, home, records, patient, born):
    profile = home / "profile"
    subprocess.run([build / "bin" / "bench-profile", records, patient, born, profile], check=True, stdout=sys.stderr)
    return [build / "bin" / "kinward", "--profile", profile]


def _keepassxc(home):
    return ["keepassxc", "--config", home / "keepassxc.ini", "--localconfig", home / "keepassxc-local.ini"]


def _chromium(home):
    """A page with about as much on it as Home has, and nothing that asks the network."""
    cards = "".join(f"<section><h2>{html.escape(title)}</h2><p>Three lines that answer what, when and who.</p></section>"
                    for title in ("Next appointment", "Messages", "New results", "Due", "Prescriptions", "Documents"))
    page = home / "page.html"
    page.write_text("<!doctype html><meta charset='utf-8'><title>Home</title><style>body{font:15px sans-serif;margin:24px}"
                    "section{border:1px solid #bbb;border-radius:10px;padding:16px;margin:16px 0}</style>" + cards)
    return ["chromium", f"--user-data-dir={home / 'chromium'}", "--no-sandbox", "--no-first-run", "--no-default-browser-check",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu",
            "--window-position=0,0", "--window-size=1200,800", page.as_uri()]


if __name__ == "__main__":
    sys.path.insert(0, str(MORE.parent))
    main(*sys.argv[1:])
