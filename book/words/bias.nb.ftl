### Risiko for skjevhet i studiene, etter sjekklistene fra JBI.

column-checklist = Sjekkliste

bias-checklists =
    .title = Om risiko for skjevhet er { $unclear } av svarene uklare
    .caption = Hvordan en språkmodell (KI) besvarte punktene i hver sjekkliste; uklart: Det vi har lest, oftest et sammendrag, sier det ikke.
    .note =
        Svarene vurderer lesningen vår, ikke studien.
        To økter med språkmodellen svarte etter skrevne regler, den andre uten å ha sett den første; der de er ulike, er svaret uklart.
    .column-studies = Studier

bias-studies =
    .title = Minst ett punkt kunne besvares for { $answered } av { $all } studier
    .caption = Punktene som er besvart med ja eller nei for hver studie, etter numrene i sjekklista; alle andre er uklare.
    .column-study = Studie
    .column-yes = Ja
    .column-no = Nei

bias-items =
    .title = Hva sjekklistene spør om: { $count } punkter
    .caption = Punktene med våre egne korte ord, etter numrene i sjekklistene.
    .column-item = Punkt
    .column-question = Det er slik at

## Hvordan tall er regnet ut

how-studies = studier i data/evidence/risk_of_bias.csv
how-unclear = andelen av svarene som er uklare, medregnet dem der de to øktene er ulike
how-same = andelen av svarene i data/evidence/risk_of_bias.csv som begge øktene ga
how-alpha = Krippendorffs alfa for de to kolonnene med svar i data/evidence/risk_of_bias.csv
