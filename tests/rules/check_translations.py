#!/usr/bin/env python3
"""Every visible string has its Spanish. Usage: check_translations.py ROOT LUPDATE

Reads the sources' strings anew into a copy of translations/kinward_es.ts, and ends with 1 and a line for each string that has no
translation there, or whose translation has other places (%1, %n) than its source.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACE = re.compile(r"%(?:\d+|n|L\d+)")


def messages(ts):
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") not in ("vanished", "obsolete"):
                yield context.findtext("name"), message.findtext("source"), translation


def problem(source, translation):
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if translation.get("type") == "unfinished" or not all(forms):
        return "no translation"
    # A plural form may leave its number out ("one day").
    wanted = set(PLACE.findall(source)) - {"%n"}
    if any(set(PLACE.findall(form)) - {"%n"} != wanted for form in forms):
        return "other places than the source"
    return None


def main():
    root, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
    sources = [str(path) for folder in ("app", "ui", "src/core", "src/net")
               for kind in ("*.cpp", "*.h", "*.ui") for path in sorted((root / folder).rglob(kind))]
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "es.ts"
        shutil.copy(root / "translations" / "kinward_es.ts", copy)
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-ui-lines", "-I", str(root), "-I", str(root / "src"), *sources, "-ts", str(copy)],
                       check=True)
        found = list(messages(copy))
    wrong = [(context, source, what) for context, source, translation in found if (what := problem(source, translation))]
    for context, source, what in wrong:
        print(f"{context}: “{source}”: {what}")
    print(f"{len(found)} strings, {len(wrong)} wrong")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main())
