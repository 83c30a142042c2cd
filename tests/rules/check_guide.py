#!/usr/bin/env python3
"""What the user guide calls a thing is what the program calls it. Usage: check_guide.py ROOT

Every word set *like this* in docs/user-guide.md must be a text of the program (translations/kinward_es.ts lists them all),
but for upper and lower case, the mark of its key (&) and the dots at its end. Ends with 1 and a line for each that is not.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

EMPHASIS = re.compile(r"(?<![*\w])\*(?!\*)([^*]+)\*(?!\*)")


def plain(text):
    return " ".join(text.split()).rstrip(".…:").casefold()


def without_keys(text):
    return re.sub("&(.)", r"\1", text)


def main():
    root = pathlib.Path(sys.argv[1])
    texts = {plain(without_keys(source.text or "")) for source in
             ElementTree.parse(root / "translations" / "kinward_es.ts").getroot().iter("source")}
    guide = (root / "docs" / "user-guide.md").read_text(encoding="utf-8")
    unknown = [words for words in dict.fromkeys(" ".join(found.split()) for found in EMPHASIS.findall(guide))
               if plain(words) not in texts]
    for words in unknown:
        print(f"docs/user-guide.md: the program says nowhere “{words}”")
    return bool(unknown)


sys.exit(main())
