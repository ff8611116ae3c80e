"""Run the cells of all notebooks in one process that has imported the libraries; print the seconds. For `bench`."""

import contextlib
import importlib
import io
import os
import time
from pathlib import Path

from IPython.core.interactiveshell import InteractiveShell

from bookpress import book, running


def main() -> None:
    """Run each notebook in its own folder, with an empty namespace."""
    project = book.load(Path.cwd())
    for module in project.option("press_preload"):
        importlib.import_module(module)
    notebooks, _ = running.to_run(project)
    shell = InteractiveShell.instance()
    begun = time.perf_counter()
    for name, notebook in notebooks.items():
        os.chdir(project.files[name].parent)
        shell.reset(new_session=False)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                with contextlib.redirect_stdout(io.StringIO()):
                    result = shell.run_cell(cell.source)
                result.raise_error()
    print(time.perf_counter() - begun)


if __name__ == "__main__":
    main()
