"""How nbclient gets at a kernel: jupyter_client's manager and provisioner, around one kernel from `kernels`.

The provisioner is handed to the manager, so no kernel needs to be installed under a name.
"""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase

from bookpress.kernelprocess import Request
from bookpress.kernels import Kernel, Kernels

LONGEST_IPC = 95  # bytes; the name of a Unix socket holds 104 on the narrowest systems, and "-ipc-5" is added

# jupyter_client and nbclient log what they also raise; here all of it becomes a fault or an exception, told once.
LOG = logging.getLogger("bookpress.kernels")
LOG.addHandler(logging.NullHandler())


class Manager(AsyncKernelManager):
    """A kernel manager for one kernel from `kernels`, so that nbclient can run a notebook in it."""

    def __init__(self, kernels: Kernels, *, folder: Path | None, root: Path, source: str) -> None:
        """`folder` is where it works; without one, a folder of its own that goes with it."""
        self._private = tempfile.TemporaryDirectory(prefix="press-", ignore_cleanup_errors=True)
        file = os.path.join(self._private.name, "k.json")
        super().__init__(connection_file=file, transport=transport(file), kernel_name="", log=LOG)
        self._kernel_spec = KernelSpec(argv=[], language="python")
        self._request = Request(
            connection_file=file,
            folder=str(folder or self._private.name),
            private=self._private.name,
            root=str(root),
            source=source,
        )
        self.provisioner: Provisioner = Provisioner(kernels, self._request, parent=self)

    @property
    def kernel(self) -> Kernel:
        """The running kernel."""
        assert self.provisioner.kernel is not None
        return self.provisioner.kernel

    async def end(self) -> None:
        """End the kernel at once (all it said has been read) and remove its files."""
        if self.provisioner.kernel:
            self.provisioner.kernel.close()
        await self._async_cleanup_resources()
        self._private.cleanup()


def transport(connection_file: str) -> str:
    """How to talk to a kernel: by Unix sockets beside its connection file, unless their names would be too long."""
    return "ipc" if os.name == "posix" and len(os.fsencode(connection_file)) < LONGEST_IPC else "tcp"


class Provisioner(KernelProvisionerBase):
    """jupyter_client's view of one `Kernel`."""

    def __init__(self, source: Kernels, request: Request, **options: Any) -> None:
        super().__init__(**options)
        self._source = source
        self._request = request
        self.kernel: Kernel | None = None

    @property
    def has_process(self) -> bool:
        """Whether the kernel has been started."""
        return self.kernel is not None

    async def pre_launch(self, **options: Any) -> dict[str, Any]:
        """Write the connection file."""
        manager: Any = self.parent
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        return {"cmd": []}

    async def launch_kernel(self, cmd: list[str], **options: Any) -> KernelConnectionInfo:
        """Start the kernel; `cmd` says nothing, as the request says all."""
        self.kernel = self._source.start(self._request)
        return self.connection_info

    async def poll(self) -> int | None:
        """None while the kernel runs, else 0."""
        return None if self.kernel and self.kernel.alive() else 0

    async def shutdown_requested(self, restart: bool = False) -> None:
        """End the kernel at once: all that it had to say has been read."""
        if self.kernel:
            self.kernel.close()

    async def kill(self, restart: bool = False) -> None:
        """End the kernel at once."""
        await self.shutdown_requested()

    async def terminate(self, restart: bool = False) -> None:
        """End the kernel at once."""
        await self.shutdown_requested()

    async def wait(self) -> int | None:
        """Nothing to wait for: `Kernel.close` has ended it."""
        return 0

    async def send_signal(self, signum: int) -> None:
        """Nothing: no cell is interrupted here."""

    async def cleanup(self, restart: bool = False) -> None:
        """Nothing to clean: see `Manager.end`."""
