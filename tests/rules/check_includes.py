#!/usr/bin/env python3
"""Who may include whom (docs/architecture.md, "The rooms"). Usage: check_includes.py ROOT

Reads every #include of every source below app, ui and src, and ends with 1 and a line for each one that is not allowed.
"""
import pathlib
import re
import sys

# A room is the longest matching folder; it may include its own folder and these rooms.
ROOMS = {
    "src/core/base": [],
    "src/core/care": ["core/base"],
    "src/core/fhir": ["core/base", "core/care"],
    "src/core/seal": ["core/base"],
    "src/core/store": ["core/base", "core/care", "core/fhir", "core/seal"],
    "src/core/outbox": ["core/base", "core/care", "core/fhir", "core/seal", "core/store"],
    "src/core/uploads": ["core/base", "core/seal", "core/store", "core/outbox"],
    "src/core/shares": ["core/base", "core/care", "core/seal", "core/store", "core/outbox"],
    "src/core/shl": ["core/base", "core/care", "core/seal"],
    "src/core/visits": ["core/base", "core/care", "core/seal", "core/store", "core/outbox"],
    "src/core/models": ["core/base", "core/care", "core/fhir", "core/store", "core/outbox", "core/shares", "core/uploads", "core/visits"],
    "src/core/search": ["core"],
    "src/core/exports": ["core"],
    "src/net/http": ["core"],
    "src/net/auth": ["core", "net/http"],
    "src/net/portal": ["core", "net/http", "net/auth"],
    "src/net/sync": ["core", "net/http", "net/auth", "net/portal"],
    "src/net/messages": ["core", "net/http", "net/auth", "net/portal", "net/sync"],
    "src/net/uploads": ["core", "net/http", "net/auth", "net/portal", "net/sync"],
    "src/net/shares": ["core", "net/http", "net/auth", "net/portal", "net/sync", "net/messages"],
    "src/net/session": ["core", "net"],
    "src/sandbox": ["sandbox"],
    "src/preview/frames": [],
    "src/preview/guard": [],
    "src/preview": ["preview"],
    "ui": ["core", "net", "ui"],
    "ui/preview": ["core", "net", "ui", "preview/frames"],
    "ui/visit/channel": [],
    "ui/visit": ["core/base", "ui/common", "ui/visit"],
    "app": ["core", "net", "ui", "app"],
}

QT_NETWORK = r"QtNetwork|Q(Network|Ssl|Tcp|Udp|Local|Abstract)(Access|Reply|Request|Socket|Server|Information|Certificate|Configuration|Error|Key)\w*|QHost\w*"
QT_GUI = (r"QtGui|QtWidgets|QtSvg|QApplication|QGuiApplication|QWidget|QWindow|QColor|QFont\w*|QPainter\w*|QPalette|QIcon|"
          r"QPixmap|QImage|QBrush|QPen|QClipboard|QDesktopServices|QKey(Event|Sequence)|QText(Document|Cursor)")
QT_WIDGETS = r"QtWidgets|QWidget|QApplication"
QT_JSON = r"QJson\w*"
QT_SQL = r"QtSql|QSql\w*"
QT_WEBENGINE = r"QtWebEngine\w*|QWebEngine\w*"

# Library headers that a room must not know.
FORBIDDEN = {
    "src/core": [QT_GUI, QT_NETWORK, QT_WEBENGINE],
    "src/net": [r"QtWidgets|QWidget|QApplication", QT_WEBENGINE, QT_SQL, r"simdjson.*"],
    "ui": [QT_NETWORK, QT_SQL, QT_JSON, QT_WEBENGINE, r"simdjson.*"],
    "app": [QT_WEBENGINE, QT_SQL, r"simdjson.*"],
    "src/preview": [QT_NETWORK, QT_WIDGETS, QT_SQL, QT_JSON, QT_WEBENGINE],
    "src/sandbox": [r"Q[A-Z]\w*|qt6keychain/.*|simdjson.*|tl/.*"],
}

# The room of visits shows pages, judges their certificates and reads what their scripts tell.
VISIT_MAY_KNOW = (QT_WEBENGINE, QT_NETWORK, QT_JSON)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
OWN_ROOTS = ("core/", "net/", "ui/", "app/", "sandbox/", "preview/", "src/", "tests/")


def room_of(path):
    matches = [room for room in ROOMS if path == room or path.startswith(room + "/")]
    return max(matches, key=len) if matches else None


def violations(path, text):
    room = room_of(path)
    if room is None:
        yield path, "", "lies in no room"
        return
    folder = room.removeprefix("src/")
    forbidden = [pattern for place, patterns in FORBIDDEN.items() if path.startswith(place + "/") for pattern in patterns]
    if path.startswith("ui/visit/"):
        forbidden = [pattern for pattern in forbidden if pattern not in VISIT_MAY_KNOW]
    for quote, target in INCLUDE.findall(text):
        if quote == '"' and target.startswith(OWN_ROOTS):
            allowed = [folder, *ROOMS[room]]
            if not any(target.startswith(place + "/") for place in allowed):
                yield path, target, f"{room} may include only {', '.join(allowed)}"
        elif ".." in target.split("/"):
            yield path, target, "name the room instead of climbing out of it"
        elif any(re.fullmatch(pattern, part) for pattern in forbidden for part in (target, target.split("/")[0])):
            yield path, target, f"{room} must not know this library header"


def check(root):
    found = []
    count = 0
    for top in ("app", "ui", "src"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                count += 1
                found += violations(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
    return count, found


def main():
    count, found = check(pathlib.Path(sys.argv[1]))
    for path, target, why in found:
        print(f"{path}: includes {target}: {why}")
    print(f"{count} files read, {len(found)} forbidden includes")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
