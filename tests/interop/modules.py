"""What the npm registry has to give for these tests: exactly what the lock file names. As a program: fetches it where need be."""

import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
NODE = shutil.which("node") or shutil.which("nodejs")
NPM = shutil.which("npm")
SKIPPED = 77
NO_NETWORK = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH", "ERR_SOCKET_TIMEOUT")


def skip(why):
    print(f"skipped: {why}", file=sys.stderr)
    sys.exit(SKIPPED)


def install():
    """Ends the test as skipped where node, npm or the registry cannot be had."""
    if not NODE or not NPM:
        skip("node and npm are not installed")
    stamp = HERE / "node_modules" / ".package-lock.json"
    if stamp.exists() and stamp.stat().st_mtime >= (HERE / "package-lock.json").stat().st_mtime:
        return
    done = subprocess.run([NPM, "ci"], cwd=HERE, capture_output=True, text=True)
    if done.returncode != 0 and any(word in done.stderr for word in NO_NETWORK):
        skip("the npm registry cannot be reached")
    if done.returncode != 0:
        sys.exit(done.stderr)


if __name__ == "__main__":
    install()
