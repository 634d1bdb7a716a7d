"""A real JupyterLab for the length of a test: a free port, a token, folders of its own, stopped for sure."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.settings import Workspace
from tests.example_workspace import environment_of

STARTS_WITHIN = 90
STOPS_WITHIN = 20
FORGOTTEN_AFTER = 1200
"""Seconds without any activity after which a server stops itself whose test was killed; kernels first."""

_OPTIONS = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port=0",
    "--ServerApp.open_browser=False",
    "--ServerApp.terminals_enabled=False",
    f"--ServerApp.shutdown_no_activity_timeout={FORGOTTEN_AFTER}",
    f"--MappingKernelManager.cull_idle_timeout={FORGOTTEN_AFTER}",
    "--MappingKernelManager.cull_connected=True",
    "--LabApp.expose_app_in_browser=True",
    # Nothing may be fetched: neither news nor lists of extensions.
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)


@dataclass(frozen=True)
class LabServer:
    """A running JupyterLab whose files are those of `workspace`; `address` ends with a slash."""

    address: str
    token: str
    workspace: Workspace

    def notebook_address(self, name: str) -> str:
        """The address at which a browser opens the notebook of that name, such as `2-link-kpis`.

        In JupyterLab's simple mode: one document, the menus, no second tab.
        """
        return f"{self.address}doc/tree/notebooks/{name}.ipynb?token={self.token}&reset"


@contextmanager
def running_lab(workspace: Workspace, folder: Path, who: str | None = None) -> Iterator[LabServer]:
    """Run JupyterLab over a workspace, its own files in `folder`; it and its kernels stop afterwards.

    `who` is the name with which kernels decide. Raises RuntimeError with the server's own words where
    it does not start.
    """
    token = secrets.token_hex(16)
    command = [sys.executable, "-m", "jupyterlab", *_OPTIONS, f"--ServerApp.root_dir={workspace.root}"]
    environment = _environment(workspace, folder, token, who)
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=workspace.root, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        address = _address(process, Path(environment["JUPYTER_RUNTIME_DIR"]), log)
        yield LabServer(address, token, workspace)
        _ask_to_stop(address, token)
    finally:
        _stop(process)


def _environment(workspace: Workspace, folder: Path, token: str, who: str | None) -> dict[str, str]:
    """The environment of a person who has never used Jupyter before."""
    homes = {
        name: folder / name.lower()
        for name in (
            "HOME",
            "IPYTHONDIR",
            "JUPYTER_CONFIG_DIR",
            "JUPYTER_DATA_DIR",
            "JUPYTER_RUNTIME_DIR",
            "JUPYTERLAB_SETTINGS_DIR",
            "JUPYTERLAB_WORKSPACES_DIR",
        )
    }
    for home in homes.values():
        home.mkdir(parents=True)
    _ask_nothing(homes["JUPYTERLAB_SETTINGS_DIR"])
    places = {name: str(home) for name, home in homes.items()}
    named = {"INSPECTION_EVIDENCE_WHO": who} if who else {}
    return {**environment_of(workspace), **places, **named, "JUPYTER_TOKEN": token}


def _ask_nothing(settings: Path) -> None:
    """Answer what JupyterLab asks a new user: news, and which kernel; its questions cover the notebook."""
    answers = {
        "apputils-extension/notification": {"fetchNews": "false"},
        "notebook-extension/tracker": {"autoStartDefaultKernel": True},
    }
    for about, answer in answers.items():
        file = settings / "@jupyterlab" / f"{about}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(answer))


def _address(process: subprocess.Popen[bytes], runtime: Path, log: Path) -> str:
    """Where the server says that it answers, in the file that it writes once it does."""
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        for file in runtime.glob("jpserver-*.json"):
            try:
                address = str(json.loads(file.read_text())["url"])
                with urllib.request.urlopen(f"{address}api", timeout=5):
                    return address
            except (OSError, ValueError):  # half written, or not yet listening
                continue
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start: {log.read_text(errors='replace')[-3000:]}")


def _ask_to_stop(address: str, token: str) -> None:
    """Have the server end its kernels and itself."""
    headers = {"Authorization": f"token {token}"}
    request = urllib.request.Request(f"{address}api/shutdown", method="POST", headers=headers)
    try:
        urllib.request.urlopen(request, timeout=STOPS_WITHIN).close()
    except OSError:
        return  # it is ended below


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the server if it has not ended; a kernel ends by itself when its server is gone."""
    for end in (None, process.terminate, process.kill):
        if end is not None:
            end()
        try:
            process.wait(STOPS_WITHIN)
            return
        except subprocess.TimeoutExpired:
            continue
    os.waitpid(process.pid, 0)
