"""One colour for one thing through the whole book."""

import ast
from pathlib import Path

import pytest
from matplotlib.colors import to_hex
from matplotlib.container import BarContainer

from ehelse import colours
from ehelse.shown import shown
from reporting import project, style, vocabulary
from reporting.load import table

EXHIBITS = Path(colours.__file__).parent / "exhibits"
LANGUAGE = project.languages()[0]
SHOWN = list(shown())
GREYS = {style.PALETTE[key] for key in ("muted", "ink")} | {style.PAGE, style.LINE, style.AREA, style.VOID}


@pytest.mark.parametrize("family", colours.FAMILIES)
def test_no_two_things_of_a_family_share_a_colour(family):
    things = dict(colours.FAMILIES[family])
    if family == "country":  # the same country, by the code of its own and of its residents
        assert {things.pop("no")} == {things.pop("norway")}
    keys = list(things.values())
    assert len(set(keys)) == len(keys)
    assert set(keys) <= style.PALETTE.keys() - {colours.REST, "ink"}
    assert colours.key(family, "something else") == colours.REST


def test_the_things_are_those_of_the_data():
    known = {*vocabulary.codes("population"), *table("groups")["group_id"]}
    assert set(colours.FAMILIES["people"]) <= known
    assert set(colours.FAMILIES["direction"]) <= set(vocabulary.codes("direction"))
    assert set(colours.FAMILIES["status"]) <= set(vocabulary.codes("municipality-status"))
    assert set(colours.FAMILIES["country"]) <= {*vocabulary.codes("country"), *table("groups")["group_id"]}


def named():
    """What each thing is called in a legend or at a line, in small letters, with the key of its colour."""
    things = {}
    for row in table("groups").to_dict("records"):
        if row["group_id"] in colours.FAMILIES["people"]:
            things[row[f"name_{LANGUAGE}"].lower()] = colours.FAMILIES["people"][row["group_id"]]
    for code in ("personnel", "residents"):
        things[vocabulary.text("population", code)[LANGUAGE].lower()] = colours.FAMILIES["people"][code]
    for code, key in colours.FAMILIES["direction"].items():
        things[vocabulary.text("direction", code)[LANGUAGE].lower()] = key
    return things


def drawn_colours(figure):
    """Names with the colour they are drawn in: those of legends, and words that have the colour of what they name."""
    for axis in figure.axes:
        for handle, label in zip(*axis.get_legend_handles_labels(), strict=True):
            yield label, colour_of(handle)
        for text in axis.texts:
            yield text.get_text().split("\n")[0].rstrip("0123456789.,%\u00a0\u202f "), to_hex(text.get_color())
    for legend in figure.legends:
        for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=True):
            yield text.get_text(), colour_of(handle)


def colour_of(handle):
    handle = handle[0] if isinstance(handle, BarContainer) else handle
    found = handle.get_facecolor() if hasattr(handle, "get_facecolor") else handle.get_color()
    return to_hex(found[0] if getattr(found, "ndim", 1) == 2 else found)


@pytest.mark.parametrize("at", SHOWN, ids=lambda at: at.function)
def test_a_thing_that_a_drawing_names_has_its_colour(at):
    exhibit, things = at.make(), named()  # made here: as a list of figures it would be made by every test process
    with style.look(exhibit.id):
        found = list(drawn_colours(exhibit.draw(LANGUAGE))) if exhibit.kind == "figure" else []
    for name, colour in found:
        if name.lower() in things and colour not in GREYS:
            assert colour == style.PALETTE[things[name.lower()]], name


@pytest.mark.parametrize("path", sorted(EXHIBITS.rglob("*.py")), ids=lambda path: path.stem)
def test_no_exhibit_chooses_a_colour_for_a_thing_itself(path):
    """A thing that `colours` knows is no key of a mapping to keys of the palette."""
    things = {thing for family in colours.FAMILIES.values() for thing in family}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in things and isinstance(value, ast.Constant):
                    assert value.value not in style.PALETTE, f"{key.value}: say colours.key(...)"
