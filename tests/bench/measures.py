"""What is measured: one function a name. Each prints its lines as soon as it has them."""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import starts

HERE = pathlib.Path(__file__).parent
FRAME_MS = 16


class Bench:
    def __init__(self, build, folder, records, table):
        self.build = build
        self.folder = folder
        self.records = records
        self.table = table

    def program(self, name):
        return self.build / "bin" / name

    def with_keyring(self, *command):
        """In a session of its own, as the tests are."""
        return [HERE.parent / "support" / "with-keyring", *command]


def figures_of(command, **environment):
    """The line of JSON that a measuring program ends with."""
    done = subprocess.run([str(part) for part in command], env={**os.environ, **environment}, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def is_there(program, what):
    found = shutil.which(program) is not None
    if not found:
        print(f"skipped: {what}, for {program} is not installed")
    return found


def median(rounds, key):
    return statistics.median(one[key] for one in rounds)


def read(bench, rounds=5):
    bundles = bench.records.bundles()
    node = is_there("node", "the comparison with JSON.parse")
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(figures_of([bench.program("bench-read"), 3, *bundles]))
        if node:
            theirs.append(figures_of(["node", HERE / "parse.js", 3, *bundles]))
    speed = median(ours, "ours")
    what = f"bundles → care values ({ours[0]['records']:,} records)"
    show = "{:.2f} GB/s".format
    bench.table.add(what, show(speed), "", "", "≥ 1 GB/s", speed >= 1)
    if node:
        ratio = statistics.median(one["ours"] / other["parse"] for one, other in zip(ours, theirs))
        bench.table.add(what, show(speed), f"JSON.parse {show(median(theirs, 'parse'))}", f"{ratio:.1f}×", "≥ 4×", ratio >= 4)
    for key, name in (("simdjson", "simdjson's DOM, the limit"), ("qt", "QJsonDocument")):
        ratio = statistics.median(one["ours"] / one[key] for one in ours)
        bench.table.add(what, show(speed), f"{name} {show(median(ours, key))}", f"{ratio:.2f}×", "", None)
    bench.table.add("bundles → records for the store", show(median(ours, "apart")), "", "", "", None)


def start(bench, rounds=7):
    starts.measure(bench, rounds)


def sync(bench, rounds=7):
    if not is_there("curl", "sync"):
        return
    with tempfile.TemporaryDirectory() as pages:
        figures = figures_of(bench.with_keyring(bench.program("bench-sync"), bench.records.lines(10_000),
                                                bench.records.patient_id(), bench.records.patient_born(), rounds, pages))
    ratio = figures["ours"] / figures["curl"]
    bench.table.add(f"first sync of {figures['records']:,} resources", f"{figures['ours'] * 1e3:.0f} ms",
                    f"curl, {figures['pages']} pages {figures['curl'] * 1e3:.0f} ms", f"{ratio:.2f}×", "≤ 1.5×", ratio <= 1.5)


def search(bench):
    figures = figures_of([bench.program("bench-search"), bench.records.lines(100_000)], QT_QPA_PLATFORM="offscreen")
    for key, part in (("find", "the index"), ("keystroke", "painted")):
        frame(bench, f"search in 100,000 records ({figures['entries']:,} entries): {part}", "keystrokes", figures[key])


def scroll(bench):
    # Results that a report names are one row with it; of prescriptions each is a row.
    for what, records in (("labs", bench.records.lines(130_000, "Observation")),
                          ("timeline", bench.records.lines(100_021, "MedicationRequest"))):
        figures = figures_of([bench.program("bench-scroll"), what, records], QT_QPA_PLATFORM="offscreen")
        frame(bench, f"scrolling {figures['rows']:,} rows of {what}", "frames", figures["frame"])
        bench.table.add(f"opening {figures['rows']:,} rows of {what}", f"{figures['opening']:.0f} ms", "", "", "", None)


def mail(bench):
    figures = figures_of([bench.program("bench-mail"), bench.records.mailbox(10_000, 1_000)], QT_QPA_PLATFORM="offscreen")
    mailbox = f"{figures['messages']:,} messages in {figures['rows']:,} rows"
    first = figures["firstOpening"]
    bench.table.add("making their page, while nobody waits", f"{figures['making']:.1f} ms", "", "", "", None)
    bench.table.add(f"opening {mailbox} for the first time", f"{first:.1f} ms", "", "", f"< {FRAME_MS} ms", first < FRAME_MS)
    for key, what, unit in (("opening", "opening them again", "times"), ("frame", "scrolling them", "frames"),
                            ("keystroke", "search in them: painted", "keystrokes"),
                            ("alone", "a message arrives: threads, places, what is unread", "times"),
                            ("arrival", "a message arrives: painted", "times"), ("mark", "a message is marked: painted", "times"),
                            ("saving", "a draft is saved: painted", "times")):
        frame(bench, what, unit, figures[key])
    bench.table.add("a conversation of ten messages is opened with a key", f"p99 {figures['step']['p99']:.1f} ms", "", "", "", None)


def upload(bench, mebibytes=2048, rounds=3):
    if not is_there("curl", "upload") or not is_there("npm", "upload"):
        return
    figures = figures_of([bench.program("bench-upload"), mebibytes, rounds])
    what = f"upload of a file of {mebibytes:,} MiB to @tus/server"
    rate = "{:.0f} MiB/s".format
    bench.table.add(what, rate(mebibytes / figures["ours"]), f"curl {rate(mebibytes / figures['curl'])}",
                    f"{figures['ratio']:.2f}×", "≥ 0.9×", figures["ratio"] >= 0.9)
    bench.table.add("memory grown by it", f"{figures['grown']:.1f} MiB", "", "", "≤ 16 MiB", figures["grown"] <= 16)


def visit(bench, rounds=7):
    if not is_there("chromium", "visit") or not is_there("xvfb-run", "visit"):
        return
    # In a container there is no room for Chromium's sandbox; neither program has one then.
    flags = "--no-sandbox" if os.geteuid() == 0 else ""
    figures = figures_of(bench.with_keyring("xvfb-run", "-a", "-s", starts.SCREEN, bench.program("bench-visit"),
                                            bench.program("kinward-visit"), shutil.which("chromium"), rounds),
                         QTWEBENGINE_CHROMIUM_FLAGS=flags)
    bench.table.add("Join → the meeting's page loaded", f"{figures['ours'] * 1e3:.0f} ms",
                    f"Chromium, from its start {figures['chromium'] * 1e3:.0f} ms", f"{figures['ratio']:.2f}×", "≤ 1.5×",
                    figures["ratio"] <= 1.5)
    visit_memory(bench, flags)


def visit_memory(bench, flags):
    """Of the program itself, at rest: the engine's processes are gone with each visit."""
    played = bench.folder / "visits"
    done = subprocess.run([HERE.parent / "journey" / "play", bench.build, "many-visits", played, "--visit-in", "5"],
                          env={**os.environ, "TZ": "America/New_York", "QT_QUICK_BACKEND": "software",
                               "QTWEBENGINE_CHROMIUM_FLAGS": f"{flags} --disable-gpu --use-fake-device-for-media-stream"},
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the five visits failed:\n{done.stdout}{done.stderr}")
    figures = json.loads((played / "memory.json").read_text())
    grown = figures["last"] / figures["before"] - 1
    bench.table.add("memory after five visits", f"{figures['last']:.1f} MiB",
                    f"before them {figures['before']:.1f} MiB, after one {figures['first']:.1f} MiB", f"{grown:+.1%}", "≤ 10 %",
                    grown <= 0.1)


def frame(bench, what, unit, spread):
    """In processor time of the thread that paints: it does nothing but compute, and other programs do not count."""
    bench.table.add(f"{what}, {spread['count']:,} {unit}", f"p99 {spread['p99']:.1f} ms",
                    f"by the clock {spread['wall99']:.1f} ms", "", f"< {FRAME_MS} ms", spread["p99"] < FRAME_MS)


ALL = {"read": read, "start": start, "sync": sync, "search": search, "scroll": scroll, "mail": mail, "upload": upload,
       "visit": visit}
