"""Whether a person looks on: forms are shown, and progress is told, to somebody who is there."""

from __future__ import annotations

import sys


def somebody_is_there() -> bool:
    """Whether the cell was run by a front end that can ask a person; papermill and nbclient cannot.

    They say so in each request: `allow_stdin` (Jupyter messaging protocol, execute_request).
    """
    # Looked up, not imported: outside a kernel it is not loaded, and would take longer than a short command.
    kernels = sys.modules.get("ipykernel.kernelapp")
    if kernels is None or not kernels.IPKernelApp.initialized():
        return False
    request = kernels.IPKernelApp.instance().kernel.get_parent()
    return bool(request.get("content", {}).get("allow_stdin"))
