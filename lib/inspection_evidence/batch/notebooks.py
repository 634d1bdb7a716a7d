"""Notebooks run by papermill with nobody there: parameters in, the executed notebook saved."""

from __future__ import annotations

import logging
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import papermill
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.exceptions import PapermillExecutionError
from traitlets.config import Config

from inspection_evidence.errors import InspectionEvidenceError

_SECONDS_A_CELL = 1800
_QUIET = ("papermill", "traitlets", "nbclient")


class NotebookError(InspectionEvidenceError):
    """A notebook stopped at a cell; the text is that cell's error in one sentence."""

    exit_code = 3


class _QuietKernels(AsyncKernelManager):
    """Kernels whose own standard error is dropped.

    A kernel that is stopped may quarrel with a socket already closed, and would tell of it among
    the lines of the run. What cells print or raise comes back as their output and is not touched.
    """

    async def start_kernel(self, **settings: Any) -> None:  # type: ignore[override]  # as its base does
        """Start the kernel with nobody listening to its standard error."""
        await super().start_kernel(stderr=subprocess.DEVNULL, **settings)


def run_notebook(notebook: Path, executed: Path, parameters: dict[str, Any]) -> None:
    """Run `notebook` with `parameters` and save it, with what its cells show, as `executed`.

    A kernel that dies is given one more try. A notebook that fails is saved as far as it came.
    Raises NotebookError with the failing cell's sentence.
    """
    executed.parent.mkdir(parents=True, exist_ok=True)
    try:
        try:
            _execute(notebook, executed, parameters)
        except DeadKernelError:
            _execute(notebook, executed, parameters)
    except PapermillExecutionError as failure:
        raise NotebookError(
            f"{_sentence(failure)} (See {executed.name}, saved where it stopped.)"
        ) from failure
    except DeadKernelError as failure:
        raise NotebookError(f"{notebook.name}: its kernel died twice; is there enough memory?") from failure
    except CellTimeoutError as failure:
        raise NotebookError(
            f"{notebook.name}: a cell ran longer than {_SECONDS_A_CELL} seconds."
        ) from failure


def _execute(notebook: Path, executed: Path, parameters: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory(prefix="ie-") as sockets:
        for name in _QUIET:
            logging.getLogger(name).setLevel(logging.ERROR)
        papermill.execute_notebook(
            str(notebook),
            str(executed),
            parameters=parameters,
            kernel_name="python3",
            cwd=str(notebook.parent),
            progress_bar=False,
            execution_timeout=_SECONDS_A_CELL,
            config=_over_socket_files(sockets),
            kernel_manager_class=_QuietKernels,
        )


def _over_socket_files(folder: str) -> Config:
    """Kernels side by side take each other's TCP ports; socket files in a folder each cannot clash."""
    return Config({"KernelManager": {"transport": "ipc", "ip": f"{folder}/kernel"}})


def _sentence(failure: PapermillExecutionError) -> str:
    """The cell's own sentence for a person, or the error's name where it has none."""
    value = str(failure.evalue).strip()
    return value if value else f"A cell failed with {failure.ename}."
