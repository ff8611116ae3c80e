### REAL-studien og forskningen rundt den.

column-title = Tittel
column-authors = Forfattere
column-year = År
column-phase = Fase
column-design = Metode

## Faser

study-phases =
    .title = Av det som ble funnet i åpne kilder, er { SPELLED($own) } fra REAL og { SPELLED($related) } beslektet forskning
    .caption =
        Publikasjoner funnet i åpne kilder, etter hvilken fase av en innføring de handler om; verdiene viser også metoden.
        REALs egne er en artikkel, knyttet til prosjektet bare gjennom forfatterne, et intervju og prosjektsiden.
        Publikasjoner som ikke er funnet, er ikke telt, så dette er ikke noe mål på hva prosjektet har gjort.
    .alt = Stablet stolpediagram etter fase.
    .part = { $phase }, { $design }, { $project }: { $count }.
    .column-project = Prosjekt
    .column-publications = Publikasjoner

## Publikasjoner

study-own =
    .title = Regnet som REALs egne: et intervju, prosjektsiden og, etter vår slutning ut fra forfatterne, én artikkel
    .caption =
        Hvorfor hvert bidrag er regnet med, står i siste kolonne.
        Prosjektet varsler muntlige og skriftlige publikasjoner; en liste er ikke funnet.
    .column-because = Regnet med fordi

study-related =
    .title = Beslektet forskning: { $count } publikasjoner om å forberede, innføre og bruke journalsystemer
    .caption =
        Titlene fører til publikasjonen der DOI er kjent.
        Hakeparentes: tittelen er ikke sett i sin helhet.
        Tomme celler: ikke sett.

## Hvordan sidens tall er regnet ut

how-project-real = publikasjoner i prosjekt real
how-project-related = publikasjoner i prosjekt related
how-real-papers = bidrag fra REAL som er artikler
how-interviews-stated = publikasjoner som oppgir antall intervjuer
