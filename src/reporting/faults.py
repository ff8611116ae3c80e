"""What is wrong with data or with their description, told so that a person can put it right."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from wording import signs

PACKAGE_FILE = "datapackage.json"  # the name of the description in every data folder


@dataclass(frozen=True)
class Fault:
    """One broken rule: where it is, what is wrong there and what to do.

    `file` begins with the name of the data folder; `row` is the line in the file, None where the fault is not in a
    line; `column` and `value` are None where the fault is not in one column or cell. `lacks` is the table in which a
    row for `value` is missing, where that is the fault.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    rule: str
    remedy: str
    lacks: str | None = dataclasses.field(default=None, compare=False)

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", line {self.row}"
        if self.column is not None:
            place += f", column {self.column}"
        return f"{place}: {self.said}"

    @property
    def said(self) -> str:
        """What is wrong and what to do, without the place."""
        value = "" if self.value is None else f'"{signs.shown(self.value)}" '
        return f"{value}{self.rule}. {self.remedy}"


class DescriptionError(ValueError):
    """The description of the data cannot be read: what is `wrong` with it and the `remedy`."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(f"{PACKAGE_FILE} {wrong}. {remedy}")
        self.wrong, self.remedy = wrong, remedy
