"""List the pages of data folders that a test has changed by hand, as a publish does: python -m tests.e2e.harness.list_files DATA…"""

import sys
from pathlib import Path

from scripts.release.file_list import NAME, file_list, trees

for folder in map(Path, sys.argv[1:]):
    (folder / NAME).write_bytes(file_list(trees(folder, packed=False)))
