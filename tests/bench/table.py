"""The lines of a run: ours / peer / ratio / budget / ok."""

HEAD = ("what", "ours", "peer", "ratio", "budget", "")


class Table:
    def __init__(self):
        self._lines = []

    def add(self, what, ours, peer, ratio, budget, met):
        """`met` is None for a line that has no budget."""
        line = (what, ours, peer, ratio, budget, {True: "ok", False: "MISSED", None: ""}[met])
        self._lines.append(line)
        print(" / ".join(part for part in line if part), flush=True)

    def missed(self):
        return any(line[-1] == "MISSED" for line in self._lines)

    def show(self):
        lines = [HEAD, *self._lines]
        widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
        rule = tuple("─" * width for width in widths)
        for line in (HEAD, rule, *self._lines):
            print("  ".join(part.ljust(width) for part, width in zip(line, widths)).rstrip())
