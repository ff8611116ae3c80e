"""Title page and properties of the PDF, from the configuration."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from typing import Any

from babel import Locale
from babel.dates import format_date

from bookpress.locales import locale
from bookpress.typst.faults import Faults

# A report is a few pages: no title page and no contents, its heading on top, a denser page; a brief is one with cards
# and columns. A compact book has both, and chapters that begin where the one before has ended.
FORMS = ("book", "compact", "report", "brief")

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Front:
    """What stands before the book. `date` is that of the edition; without one, none is printed or stored."""

    locale: Locale
    title: str
    subtitle: str
    authors: tuple[str, ...]
    version_line: str
    licence: str
    accent: str
    form: str
    contents: str
    date: datetime.date | None
    volume: str = ""  # the title of a volume, where the book has several

    @property
    def words(self) -> list[str]:
        """What the title page and the running heads say."""
        return [self.title, self.subtitle, *self.authors, self.version_line, self.licence, self.contents]

    def settings(self) -> dict[str, Any]:
        """Return what the template reads."""
        day = self.date
        imprint = (self.version_line, day and format_date(day, "long", locale=self.locale), self.licence)
        return {
            "lang": self.locale.language,
            "region": self.locale.territory,
            "title": self.title,
            "volume": self.volume,
            "subtitle": self.subtitle,
            "authors": list(self.authors),
            "imprint": [line for line in imprint if line],
            "accent": self.accent,
            "form": self.form,
            "contents": self.contents,
            "date": day and {"year": day.year, "month": day.month, "day": day.day},
        }


def front_matter(config: Any, faults: Faults) -> Front:
    """Return the front matter of a Sphinx configuration, noting values that cannot be used."""
    if not COLOUR.fullmatch(config.typst_accent):
        faults.add("typst_accent", f"{config.typst_accent!r} is not a colour. Write it as #14505c.")
    if config.typst_form not in FORMS:
        faults.add("typst_form", f"{config.typst_form!r} is not a form. Write one of: {', '.join(FORMS)}.")
    return Front(
        locale=locale(config.language, config.press_regions),
        title=config.typst_title or config.html_title,
        subtitle=config.typst_subtitle,
        authors=tuple(config.typst_authors) or (config.author,),
        version_line=config.typst_version_line,
        licence=config.typst_licence,
        accent=config.typst_accent,
        form=config.typst_form,
        contents=config.typst_contents,
        date=_date(config, faults),
    )


def _date(config: Any, faults: Faults) -> datetime.date | None:
    """The date that is set, else that of SOURCE_DATE_EPOCH; never the clock's, which would make every PDF another."""
    for name in ("typst_date", "today"):
        if told := getattr(config, name):
            try:
                return datetime.date.fromisoformat(told)
            except ValueError:
                faults.add(name, f"{told!r} is not a date. Write it as 2026-11-23.")
                return None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        faults.add("SOURCE_DATE_EPOCH", f"{epoch!r} is not a number of seconds since 1970.")
        return None
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else None


def timestamp(date: datetime.date | None) -> int:
    """Return the seconds since 1970 at the start of the day, or 0."""
    if date is None:
        return 0
    return int(datetime.datetime.combine(date, datetime.time(), datetime.UTC).timestamp())
