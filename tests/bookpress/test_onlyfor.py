"""What is written for one form of the book stands in that form, and what is written for none is a fault."""

import pytest

from bookpress import build
from bookpress.htmltree import page
from bookpress.typst.completeness import missing_text, tagged_blocks

PAGE = """# Start

```{only} html
Words of screens.
```

```{only} latex
Words of paper.
```

```{only} html or latex
Words of both.
```

```{only} not html
Words of no screen.
```
"""


def test_each_form_has_its_own(tiny_book):
    tiny_book.page("index", PAGE)
    text = page(tiny_book.build() / "book" / "index.html").text
    said = [what for what in ("screens", "paper", "both", "no screen") if f"Words of {what}" in text]
    assert said == ["screens", "both"]
    pdf = tiny_book.build("typst") / "report.pdf"
    assert missing_text(["Words of paper.", "Words of both.", "Words of no screen."], pdf) == []
    assert not any("Words of screens" in block for block in tagged_blocks(pdf))


@pytest.mark.parametrize("builder", ["html", "typst"])
@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("draft", "what {only} draft holds stands neither on the web nor in the PDF"),
        ("html and", "exception while evaluating only directive expression"),
    ],
)
def test_what_stands_in_neither_is_a_fault(tiny_book, builder, condition, told):
    tiny_book.page("index", f"{PAGE}\n```{{only}} {condition}\nWords for nobody.\n```\n")
    with pytest.raises(build.BuildError) as error:
        tiny_book.build(builder)
    (fault,) = set(error.value.faults)
    assert str(fault).startswith(f"book/index.md:19: {told}")
