import re

import pandas as pd
import pytest

from ehelse import formats, residents
from ehelse.charts import residents as charts
from ehelse.text import Text
from reporting import load

FIGURES = {
    "digital-contact": charts.digital_contact,
    "digital-contact-groups": charts.digital_contact_groups,
    "e-consultations": charts.e_consultations,
    "helsenorge-use": charts.helsenorge_use,
    "attitudes": charts.attitudes,
    "trust": charts.trust,
    "residents-change": charts.residents_change,
    "nordic": charts.nordic,
}
TABLES = {
    "e-consultation-definitions": charts.e_consultation_definitions,
    "summary-care-record": charts.summary_care_record,
    "europe-online": charts.europe_online,
}
EXHIBITS = {}


def exhibit(name):
    if name not in EXHIBITS:
        EXHIBITS[name] = (FIGURES | TABLES)[name]()
    return EXHIBITS[name]


@pytest.mark.parametrize("name", FIGURES | TABLES)
def test_every_exhibit_has_its_id_kind_sources_and_two_languages(name):
    made = exhibit(name)
    assert made.id == name
    assert made.kind == ("figure" if name in FIGURES else "table")
    assert made.source_ids
    assert made.code["file"] == "src/ehelse/charts/residents.py"
    assert made.title["en"] != made.title["nb"]
    assert made.caption["en"] != made.caption["nb"]
    for language in ("en", "nb"):
        table = made.table(language)
        assert len(table["rows"]) == len(made.data)
        assert all(len(row["cells"]) == len(table["header"]) for row in table["rows"])
    assert made.table("en")["header"] != made.table("nb")["header"]


@pytest.mark.parametrize("name", FIGURES | TABLES)
def test_titles_are_short(name):
    for language in ("en", "nb"):
        assert len(exhibit(name).title[language].split()) <= 15


@pytest.mark.parametrize("name", FIGURES)
def test_the_alternative_text_has_every_value(name):
    made = exhibit(name)
    columns = [column for column in made.data if str(column).startswith("value")]
    for language in ("en", "nb"):
        for column in columns:
            for value in made.data[column]:
                written = "|".join(re.escape(formats.number(value, decimals, language)) for decimals in (0, 1))
                assert re.search(rf"(?<![\d.,])({written})(?!\d|[.,]\d)", made.alt[language]), value
    assert made.alt["en"] != made.alt["nb"]


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_in_both_languages(name):
    assert exhibit(name).drawing("en") != exhibit(name).drawing("nb")


def row(value, n=1000, period="2019", approx=None):
    return pd.Series({"value": value, "n": n, "unit": "percent", "period": period, "approx": approx})


@pytest.mark.parametrize(
    ("last", "english", "norwegian"),
    [
        (60.0, "rose from 33 to 60 per cent", "økte fra 33 til 60 prosent"),
        (20.0, "fell from 33 to 20 per cent", "sank fra 33 til 20 prosent"),
        (34.0, "was 33 and 34 per cent, no clear change", "var 33 og 34 prosent, ingen klar endring"),
    ],
)
def test_the_verb_of_a_share_follows_the_interval(last, english, norwegian):
    assert charts.from_to(row(33.0), row(last)) == Text(english, norwegian)


def consultations(*values):
    return pd.DataFrame(
        [
            {"period": period, "year": int(period[:4]), "value": value}
            for period, value in zip(("2020", "2021", "2022", "2023-H1"), values, strict=True)
        ]
    )


def persons(*values):
    return pd.DataFrame(
        [{"year": 2020 + place, "value": value, "n": 1000, "unit": "percent"} for place, value in enumerate(values)]
    )


@pytest.mark.parametrize(
    ("shares", "people", "title"),
    [
        ((10, 20, 15, 1), (20.0, 30.0, 40.0), "fell after 2021, while more residents had"),
        ((10, 20, 15, 1), (20.0, 40.0, 30.0), "fell after 2021; fewer residents had"),
        ((10, 15, 20, 1), (20.0, 30.0, 31.0), "was highest in 2022; no clear change in"),
        ((10, 20, 15, 99), (20.0, 30.0, 30.0), "fell after 2021; no clear change in"),  # a half-year is no peak
    ],
)
def test_the_title_of_the_two_panels_follows_both_series(shares, people, title):
    assert title in charts.consultations_title(consultations(*shares), persons(*people))["en"]


def test_visits_that_peak_in_the_last_year_did_not_peak_before():
    def visits(*values):
        return pd.DataFrame({"period": ["2021", "2022"], "value": values})

    assert charts.visits_title(visits(2.0, 1.0))["en"] == (
        "Visits to Helsenorge peaked at 2.0 million in 2021 and were 1.0 million in 2022"
    )
    assert "highest in the last year counted, 2022: 3.0 million" in charts.visits_title(visits(2.0, 3.0))["en"]


@pytest.mark.parametrize(("last", "word"), [(40000, "More"), (30000, "Fewer"), (36000, "As many")])
def test_personnel_with_look_ups_are_more_fewer_or_as_many(last, word):
    rows = pd.DataFrame([row(36000.0, period="2022", approx="over"), row(float(last), period="2023")])
    title = charts.lookups_title(rows)["en"]
    assert title.startswith(word)
    assert f"over {formats.number(36000, 0, 'en')} in 2022" in title


@pytest.mark.parametrize(
    ("approx", "english", "norwegian"),
    [("nearly", "nearly 14.0", "nesten 14,0"), ("about", "about 14.0", "om lag 14,0"), (None, "14.0", "14,0")],
)
def test_approximate_words_stand_before_the_value(approx, english, norwegian):
    assert charts.approximately(14, approx, "en", decimals=1) == english
    assert charts.approximately(14, approx, "nb", decimals=1) == norwegian


def test_every_approximate_word_of_the_data_is_known():
    assert set(load.table("observations")["approx"].dropna()) <= {"about", "over", "nearly", "under"}
    assert charts.approximately(1, "under", "en") == "under 1"


def test_all_or_some_of_the_statements():
    things, every = Text("statements", "påstander"), Text("on every statement", "på alle")
    assert charts.on_how_many(3, 3, things, every) == every
    assert charts.on_how_many(2, 3, things, every) == Text("on 2 of 3 statements", "på 2 av 3 påstander")


def changes(*ends):
    return pd.DataFrame(
        [
            {"indicator_id": "digital-contact", "change": (low + high) / 2, "low": low, "high": high}
            for low, high in ends
        ]
    )


@pytest.mark.parametrize(
    ("ends", "said"), [((-1, 1), "no clear change in"), ((1, 2), "contact rose"), ((-2, -1), "contact fell too")]
)
def test_the_title_of_changes_counts_falls_and_says_what_contact_did(ends, said):
    title = charts.change_title(changes((-3, -1), (-3, 1)), changes(ends))["en"]
    assert "1 of 2 favourable views" in title
    assert said in title


def test_the_nordic_title_names_countries_only_when_they_are_the_ends_every_time():
    def rows(*values):
        return pd.DataFrame(
            {
                "indicator_id": ["a", "a", "b", "b"],
                "group_id": ["denmark", "iceland", "denmark", "iceland"],
                "value": values,
            }
        )

    title = charts.nordic_title(rows(1, 2, 1, 2))
    assert "lowest in Denmark, highest in Iceland" in title["en"]
    assert "lavest i Danmark og høyest på Island" in title["nb"]
    assert "no country" in charts.nordic_title(rows(1, 2, 2, 1))["en"]


@pytest.mark.parametrize(("denmark", "said"), [(60, "Danes and Finns above"), (50, "not both above")])
def test_the_european_title_asks_both_countries_to_lie_above_the_eu(denmark, said):
    rows = pd.DataFrame(
        {
            "indicator_id": "online-information",
            "group_id": ["eu", "finland", "denmark"],
            "value": [55, 77, denmark],
            "period": "2020",
        }
    )
    assert said in charts.europe_title(rows)["en"]


def test_a_small_group_is_marked_and_counts_are_said():
    made = exhibit("digital-contact-groups")
    assert "Residents of Trøndelag (few answers)" in set(made.data["name_en"])
    assert made.data["name_en"].str.contains("few answers").sum() == 1
    assert "176" in made.caption["en"]
    assert "not stated for the other groups" in made.caption["en"]


def test_the_half_year_is_marked_in_figure_and_caption():
    made = exhibit("e-consultations")
    assert "first half of 2025 only" in made.caption["en"]
    assert "første halvår 2025" in made.alt["nb"]


def test_the_panels_hold_different_measures_and_no_series_joins_them():
    made = exhibit("e-consultations")
    assert made.data.groupby("indicator_id")["name_en"].nunique().tolist() == [1, 1]
    assert set(made.data["indicator_id"]) == {"econsult-share-year", "digital-contact-gp"}


def test_only_the_wordings_seen_are_quoted_and_each_with_who_was_asked():
    caption = exhibit("attitudes").caption["en"]
    assert "Health personnel, easier to get in contact: “" in caption
    assert "The other wordings were not seen." in caption
    assert "wording of the question was not seen" in exhibit("trust").caption["en"]


def test_the_change_figure_is_right_that_no_wording_was_seen():
    rows = load.table("indicators").set_index("indicator_id").loc[exhibit("residents-change").data["indicator_id"]]
    assert rows["question_nb"].isna().all()


def test_personnel_without_n_say_so():
    assert "Health personnel: number of answers not stated." in exhibit("trust").caption["en"]
    assert "Innbyggere: n = 1590." in exhibit("trust").caption["nb"]


def test_the_weak_source_is_marked_and_every_year_has_its_source():
    made = exhibit("helsenorge-use")
    assert "2017 (tier 4)" in made.alt["en"]
    assert all(str(year) in made.caption["en"] for year in range(2016, 2024))


def test_breaks_within_the_years_are_drawn():
    rows = pd.DataFrame({"indicator_id": ["easier-contact-residents"] * 2, "year": [2019, 2025]})
    assert charts._break_years(rows) == [2023]
    assert charts._break_years(rows.assign(year=[2023, 2025])) == []  # nothing earlier to mark it off from


def test_a_break_in_the_persons_is_drawn_in_their_panel_only(monkeypatch):
    def dotted():
        drawn = charts._panels(residents.consultations(), residents.contact_with_gp(), "en")
        return [[line.get_xdata()[0] for line in axis.lines if line.get_linestyle() == ":"] for axis in drawn.axes]

    assert dotted() == [[], []]
    monkeypatch.setattr(charts, "_break_years", lambda rows: [2024])
    assert dotted() == [[], [2023.5]]
