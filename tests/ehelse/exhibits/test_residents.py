import pandas as pd
import pytest
from changed_data import adding, changed_data, rewording, setting
from matplotlib.colors import same_color

from ehelse import evidence
from ehelse.analyses import residents
from ehelse.exhibits import residents as page
from ehelse.exhibits.residents import beside, change, common, consultations, contact, services
from reporting import load, style
from reporting.columns import cell_text, names

# The selections of data/exhibit_rows.csv that take series, and the exhibit that shows each.
SHOWN = {
    "digital-contact": page.digital_contact,
    "digital-contact-groups": page.digital_contact_groups,
    "e-consultations": page.e_consultations,
    "e-consultation-series": page.e_consultation_definitions,
    "helsenorge-use": page.helsenorge_use,
    "summary-care-record": page.summary_care_record,
    "attitudes": page.attitudes,
    "trust": page.trust,
    "residents-change": page.residents_change,
}


# --- Titles ----------------------------------------------------------------------------------------------------------


def row(value, n=1000, period="2019", approx=None):
    return {"value": value, "n": n, "unit": "percent", "period": period, "approx": approx}


@pytest.mark.parametrize(
    ("last", "english", "norwegian"),
    [
        (60.0, "rose from 33 to 60 per cent, 2019–2025", "økte fra 33 til 60 prosent, 2019–2025"),
        (20.0, "fell from 33 to 20 per cent, 2019–2025", "falt fra 33 til 20 prosent, 2019–2025"),
        (34.0, "was 33 and 34 per cent, no clear change, 2019–2025", "var 33 og 34 prosent, ingen klar endring, 2019"),
    ],
)
def test_the_verb_of_a_share_follows_the_interval(last, english, norwegian):
    title = contact.contact_title(pd.DataFrame([row(last, period="2025"), row(33.0)]))
    assert title["en"].endswith(f"services {english}")
    assert f"helsetjenesten {norwegian}" in title["nb"]


def shares(*values):
    return pd.DataFrame(
        [
            {"period": period, "year": int(period[:4]), "value": value}
            for period, value in zip(("2020", "2021", "2022", "2023-01/2023-06"), values, strict=True)
        ]
    )


def persons(*values):
    return pd.DataFrame(
        [{"year": 2020 + place, "value": value, "n": 1000, "unit": "percent"} for place, value in enumerate(values)]
    )


@pytest.mark.parametrize(
    ("consulted", "people", "title"),
    [
        ((10, 20, 15, 1), (20.0, 30.0, 40.0), "fell after 2021, while more residents had digital contact"),
        ((10, 20, 15, 1), (20.0, 40.0, 30.0), "fell after 2021, and fewer residents had digital contact"),
        (
            (10, 15, 20, 1),
            (20.0, 30.0, 31.0, 32.0),
            "was highest in 2022, with no clear change in residents' digital contact",
        ),
        ((10, 15, 20, 1), (20.0, 30.0, 31.0), "was highest in 2022"),  # nobody was asked after the peak
        ((10, 15, 20, 1), (20.0, 30.0), "was highest in 2022"),
        ((10, 20, 15, 99), (20.0, 30.0, 30.0), "fell after 2021, with no clear change in residents' digital contact"),
    ],
)
def test_the_title_of_the_two_panels_follows_both_series(consulted, people, title):
    """A half-year is no peak."""
    made = consultations.consultations_title(shares(*consulted), persons(*people))
    assert made["en"] == f"The share of e-consultations with GPs {title}"


def test_visits_that_peak_in_the_last_year_did_not_peak_before():
    def visits(*values):
        return pd.DataFrame({"period": ["2021", "2022"], "value": values})

    assert services.visits_title(visits(2.0, 1.0))["en"] == (
        "Visits to Helsenorge peaked at 2.0 million in 2021 and were 1.0 million in 2022"
    )
    assert "highest in the last year counted, 2022: 3.0 million" in services.visits_title(visits(2.0, 3.0))["en"]


@pytest.mark.parametrize(("last", "word"), [(40000, "More"), (30000, "Fewer"), (36000, "As many")])
def test_personnel_with_look_ups_are_more_fewer_or_as_many(last, word):
    rows = pd.DataFrame([row(36000.0, period="2022", approx="at least"), row(float(last), period="2023")])
    title = services.lookups_title(rows)["en"]
    assert title.startswith(f"{word} personnel")
    assert "at least 36\N{NARROW NO-BREAK SPACE}000 in 2022" in title


def changes(*ends, kind="view", indicator="digital-contact"):
    return pd.DataFrame(
        [
            {"kind": kind, "indicator_id": indicator, "change": (low + high) / 2, "low": low, "high": high}
            for low, high in ends
        ]
    )


@pytest.mark.parametrize(
    ("ends", "said_of"),
    [
        ([(-1, 1)], ""),
        ([(1, 2)], "; digital contact rose"),
        ([(-2, -1)], "; digital contact fell too"),
        ([], ""),
    ],
)
def test_the_title_of_changes_counts_falls_and_says_what_contact_did(ends, said_of):
    views = changes((-3, -1), (-3, 1), indicator="residents-satisfied")
    frame = pd.concat([views, changes(*ends, kind="use")])
    title = change.change_title(frame, ("2024", "2025"), 1)["en"]
    assert title == f"2024–2025: 2 of 2 positive views fell, 1 clearly under every assumption{said_of}"


def test_a_change_without_an_interval_stands_alone():
    assert common.change_with_interval(-5, -8.2, -2.1)["nb"] == "−5 (−8,2 til −2,1)"
    assert common.change_with_interval(5, float("nan"), float("nan"))["en"] == "+5"


# --- What a frame gives ----------------------------------------------------------------------------------------------


def group(name, value, n):
    return {"group_name_en": name, "group_name_nb": f"{name} nb", "value": value, "n": n, "period": "2025"}


def test_a_small_group_is_marked_and_known_counts_are_said():
    rows = pd.DataFrame([group("A", 1.0, 176), group("B", 2.0, None), group("C", 3.0, 1590)]).astype({"n": "Int64"})
    named = [contact.group_name(row) for row in rows.itertuples()]
    assert [str(said_of if isinstance(said_of, str) else said_of["en"]) for said_of in named] == [
        "A (few answers)",
        "B",
        "C",
    ]
    assert contact.known_counts(rows)["en"] == "n: A 176, C 1590; not stated for the other groups."
    assert contact.known_counts(rows[rows["n"].notna()])["nb"] == "n: A nb 176, C nb 1590."
    assert contact.known_counts(rows[rows["n"].isna()])["en"] == "Number of answers not stated."


@pytest.mark.parametrize(
    ("period", "english"),
    [
        ("2025", None),
        ("2025-01/2025-06", "first half"),
        ("2025-07/2025-12", "second half"),
        ("2025-07/2025-09", "Q3 2025"),
    ],
)
def test_a_part_of_a_year_is_named_beside_its_point(period, english):
    made = consultations.part_of_year(period)
    assert (made and made["en"]) == english


def test_the_half_year_is_marked_in_figure_and_caption():
    made = page.e_consultations()
    half = consultations._part_years(residents.consultations())["period"]
    assert list(half) == ["2025-01/2025-06"]
    assert "first half of 2025 only" in made.note["en"]
    assert "første halvår 2025" in made.note["nb"]


def test_the_panels_hold_different_measures_and_no_series_joins_them():
    made = page.e_consultations()
    assert made.data.groupby("indicator_id")["name_en"].nunique().tolist() == [1, 1]
    assert set(made.data["part"]) == {"consultations", "persons"}


def test_a_break_in_the_persons_is_drawn_in_their_panel_only(monkeypatch):
    frame = page.e_consultations().data

    def dotted():
        drawn = consultations.draw_panels(frame, "en")
        return [[line.get_xdata()[0] for line in axis.lines if line.get_linestyle() == ":"] for axis in drawn.axes]

    assert dotted() == [[], []]
    monkeypatch.setattr(evidence, "break_years", lambda rows: [2024] if set(rows["part"]) == {"persons"} else [])
    assert dotted() == [[], [2023.5]]


def test_a_value_above_the_axis_makes_it_longer():
    frame = page.e_consultations().data
    high = frame.assign(value=frame["value"].where(frame["part"] != "consultations", 80.0))
    assert [axis.get_ylim()[1] for axis in consultations.draw_panels(frame, "en").axes] == [36, 68]
    assert consultations.draw_panels(high, "en").axes[0].get_ylim()[1] == pytest.approx(88)


def test_only_the_wordings_seen_are_quoted_and_each_with_who_was_asked():
    def asked(*questions):
        rows = [
            {
                "population": "personnel",
                "question_en": question,
                "question_nb": question,
                "name_en": "Trust",
                "name_nb": "Tillit",
            }
            for question in questions
        ]
        return beside.asked(pd.DataFrame(rows))

    assert asked("Why?")["en"] == "Health personnel, trust: “Why?”"
    assert asked("Why?", None)["nb"] == "Helsepersonell, tillit: «Why?» De andre ordlydene har vi ikke sett."
    assert asked(None)["en"] == "We have not seen the wording of the question."


def test_the_base_is_said_of_the_statements_that_it_belongs_to():
    note = beside.attitudes().note["en"]
    assert "Base, health personnel, “easier to get in contact”: health personnel; from 2023 only" in note
    assert "Base, residents: residents aged 15 or older" in note
    assert note.count("users and non-users") == 1


def test_every_population_is_drawn_in_the_order_of_the_vocabulary():
    made = beside.sides(pd.DataFrame({"population": ["services", "residents", "personnel", "services"]}))
    assert list(made) == ["personnel", "residents", "services"]
    assert [side.look for side in made.values()] == ["first", "second", "muted"]
    assert made["services"].label["nb"] == "Tjenester"


def test_the_change_figure_is_right_that_no_wording_was_seen():
    assert all(residents.asked()[name].isna().all() for name in names("question"))


def test_a_weak_source_is_marked_and_every_year_has_its_source():
    made = page.helsenorge_use()
    weak = made.data[made.data["tier"] >= services.WEAK_TIER]
    assert len(weak) < len(made.data)
    with style.look("test"):
        bars = made.draw("nb").axes[0].patches
    grey = [same_color(bar.get_facecolor(), style.PALETTE["muted"]) for bar in bars]
    assert grey == list(made.data["tier"] >= services.WEAK_TIER)
    assert all(year in made.note["nb"] for year in made.data["period"])


def test_rows_without_a_short_name_go_by_their_indicator():
    rows = pd.DataFrame(
        [
            {"part": part, "indicator_name_en": name, "indicator_name_nb": name}
            for part, name in (("contact", "A"), ("other", "B"), ("other", "C"))
        ]
    )
    assert list(common.with_names(rows, "attitudes")["name_en"]) == ["Easier to get in contact", "B", "B"]


def test_columns_without_a_value_are_not_downloaded():
    frame = pd.DataFrame([{"observation_id": "S001", "approx": None, "low": 1.0, "tier": 1, "more": 2}])
    assert common.kept(frame, "tier") == ["observation_id", "low", "tier"]


# --- Data that the check accepts -------------------------------------------------------------------------------------


def compute(*selections):
    """Every word, table and drawing of the exhibits of some selections; the exhibits by selection."""
    found = {name: SHOWN[name]() for name in selections}
    for made in found.values():
        for language in ("en", "nb"):
            made.table(language)
        if made.draw:
            made.draw("nb")
    return found


def series():
    """The series of three or more years that the page shows: indicator, group, next year, and the selections."""
    rows = pd.concat([evidence.selected(name).assign(selection=name) for name in SHOWN])
    rows = rows.assign(calendar=rows["period"].str[:4])
    for (indicator, group), some in rows.groupby(["indicator_id", "group_id"]):
        if some["calendar"].nunique() >= 3:
            yield indicator, group, str(int(some["calendar"].max()) + 1), list(some["selection"].unique())


SERIES = list(series())


@pytest.mark.parametrize(("indicator", "group", "year", "selections"), SERIES, ids=[each[0] for each in SERIES])
def test_next_years_value_of_one_series_alone_computes(copied_data, indicator, group, year, selections):
    last = evidence.observations([indicator], [group]).iloc[-1]
    add = adding({"observation_id": "S999", "period": year, "survey_id": ""}, like=last["observation_id"])
    before = residents.two_years(residents.asked()), set(residents.side_by_side("trust")["period"])
    with changed_data(copied_data, observations=add):
        compute(*selections)
        assert list(residents.numbers())
        after = residents.two_years(residents.asked()), set(residents.side_by_side("trust")["period"])
        assert len(residents.contact_groups()) > 1
    assert after == before


# The codes that stopped an exhibit before.
@pytest.mark.parametrize(("approx", "norwegian"), [("at least", "minst"), ("up to", "inntil")])
def test_every_word_of_approximation_is_printed(copied_data, approx, norwegian):
    every = list(load.table("observations")["observation_id"])
    with changed_data(copied_data, observations=setting(*every, approx=approx)):
        found = compute("digital-contact", "attitudes", "summary-care-record", "helsenorge-use")
        for name, made in found.items():
            for line in made.table("en")["rows"]:
                assert any(cell_text(cell).startswith(f"{approx} ") for cell in line["cells"]), name
        assert norwegian in found["summary-care-record"].title["nb"]


def taken():
    """The rows that the exhibits show, in their order."""
    return {name: list(evidence.selected(name)["observation_id"]) for name in SHOWN}


def test_other_words_for_indicators_and_groups_change_no_choice(copied_data):
    before, titles = taken(), {name: SHOWN[name]().title for name in ("attitudes", "trust", "residents-change")}
    with changed_data(copied_data, indicators=rewording("name", "base"), groups=rewording("name")):
        assert taken() == before
        assert {name: made.title for name, made in compute(*titles).items()} == titles
