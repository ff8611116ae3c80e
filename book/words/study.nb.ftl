### REAL-studien og forskningen rundt den.

column-title = Tittel
column-authors = Forfattere
column-year = År
column-phase = Fase
column-design = Metode

## Faser

study-phases =
    .title = Av det vi fant, er { SPELLED($own) } tekster fra REAL og { SPELLED($related) } fra beslektet forskning
    .caption = Publikasjoner i åpne kilder, etter hvilken fase av en innføring de handler om.
    .note =
        Fra REAL teller vi en artikkel, som bare forfatterne knytter til prosjektet, et intervju og prosjektets nettside.
        Vi kunne bare telle det vi fant, så dette er ikke noe mål på hva prosjektet har gjort.
    .alt = Stolpediagram over publikasjoner etter fase av en innføring: beslektet forskning i grått, og ved siden av REALs egne. Verdiene står i tabellen under.
    .own = { $count } fra REAL
    .column-project = Prosjekt
    .column-publications = Publikasjoner

## Publikasjoner

study-own =
    .title = Fra REAL: et intervju, prosjektets nettside og, etter vår slutning ut fra forfatterne, én artikkel
    .caption = Det vi regner som REALs egne tekster; siste kolonne sier hvorfor.
    .note = Prosjektet varsler muntlige og skriftlige publikasjoner; vi fant ingen liste over dem.
    .column-because = Begrunnelse

study-related =
    .title = Beslektet forskning: { $count } publikasjoner om å forberede, innføre og bruke journalsystemer
    .caption = Titlene fører til publikasjonen der vi kjenner DOI.
    .note =
        Hakeparentes: Vi så ikke hele tittelen.
        Tom celle: Vi så det ikke.

## Hvordan sidens tall er regnet ut

how-project-real = publikasjoner i prosjekt real
how-project-related = publikasjoner i prosjekt related
how-real-papers = bidrag fra REAL som er artikler
how-interviews-stated = publikasjoner som oppgir antall intervjuer
