"""How each of these suites is started: SUITE.py PATH_OF_KINWARD_SANDBOX [unittest options]"""

import sys
import unittest

BINARY = sys.argv[1] if len(sys.argv) > 1 else ""
SKIPPED = 77


def main():
    if not BINARY:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    unittest.main(module="__main__", argv=sys.argv[:1] + sys.argv[2:])
