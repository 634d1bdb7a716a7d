"""Stop before anything is set up where the machine lacks what the suite stands on.

Run under the machine's own Python, before any library is installed and whatever its version:
so this file uses the standard library only and no syntax newer than Python 3.7.
Exit 0 and silent where all is there; else exit 2 and print the one command that mends it.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)

# What WeasyPrint opens at run time, as Debian names the file and the package that holds it.
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_ENDINGS = {".ttf", ".otf", ".ttc"}


def python_is_recent(version: tuple[int, ...] = sys.version_info[:2]) -> bool:
    """Whether this Python is one that the suite runs on."""
    return tuple(version) >= OLDEST_PYTHON


def can_load(library: str) -> bool:
    """Whether the dynamic loader finds a shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(folders: tuple[str, ...] = FONT_FOLDERS) -> bool:
    """Whether any outline font is installed; without one a PDF would be set in empty boxes."""
    # os.walk, since it passes over a folder that this user may not open.
    walks = (os.walk(Path(folder).expanduser()) for folder in folders)
    names = (name for walk in walks for _, _, files in walk for name in files)
    return any(Path(name).suffix.lower() in FONT_ENDINGS for name in names)


def missing_python_packages() -> list[str]:
    """Debian packages without which Python can neither make an environment nor load a library."""
    missing = []
    if importlib.util.find_spec("ctypes") is None:
        missing.append("python3")
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(venv_package(sys.executable))
    return missing


def venv_package(executable: str) -> str:
    """The Debian package that completes a Python: the machine's default one or another version."""
    default = Path("/usr/bin/python3").resolve() == Path(executable).resolve()
    return "python3-venv" if default else "python{}.{}-venv".format(*sys.version_info[:2])


def missing_packages() -> list[str]:
    """Every Debian package that has to be installed before the suite can be set up."""
    missing = missing_python_packages()
    # Without ctypes nothing can be asked of the loader: name all, apt skips what is there.
    loadable = can_load if "python3" not in missing else (lambda library: False)
    # Homebrew and conda name the files otherwise; there WeasyPrint's own error is the better guide.
    if sys.platform == "linux" and not os.environ.get("CONDA_PREFIX"):
        missing += [package for library, package in LIBRARIES.items() if not loadable(library)]
        missing += [] if has_font() else [FONT_PACKAGE]
    return missing


def apt_command(packages: list[str], root: bool) -> str:
    """The one command that installs the packages, as this user has to type it."""
    return "{}apt install {}".format("" if root else "sudo ", " ".join(packages))


def main() -> int:
    """Check, say what is missing, and return the exit code."""
    if not python_is_recent():
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(f"Python 3.11 or later is needed; {sys.executable} is {found}.", file=sys.stderr)
        print("Name another one: make PYTHON=python3.12", file=sys.stderr)
        return 2
    packages = missing_packages()
    if packages:
        print("System packages are missing. Install them, then run make again:", file=sys.stderr)
        print("    " + apt_command(packages, root=os.geteuid() == 0), file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
