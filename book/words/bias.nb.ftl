### Risiko for skjevhet i studiene, etter sjekklistene fra JBI.

column-checklist = Sjekkliste

bias-checklists =
    .title = { $unclear } av svarene om risiko for skjevhet er uklare
    .caption =
        Uklart: den delen av kilden som er lest, sier det ikke; som regel er det et sammendrag.
        Det er en dom over lesningen vår, ikke over studien.
        Besvart én gang av et program, etter reglene i docs/grading.md.
    .column-studies = Studier

bias-studies =
    .title = For { $answered } av { $all } studier kunne minst ett punkt besvares
    .caption =
        Tallene er numrene på punktene i sjekklisten.
        Det som verken er ja eller nei, er uklart.
    .column-study = Studie
    .column-yes = Ja
    .column-no = Nei

bias-items =
    .title = Hva sjekklistene spør om: { $count } punkter
    .caption = Med korte ord som er våre egne, etter numrene i sjekklistene.
    .column-item = Punkt
    .column-question = Det er slik at

## Hvordan tall er regnet ut

how-studies = studier i data/evidence/risk_of_bias.csv
how-unclear = andelen av svarene i data/evidence/risk_of_bias.csv som er uklare
