### Slik kom grunnlaget inn, og hvem som skrev det.

column-collection = Samling
not-recorded = ikke notert

## Trinnene i flyten

stage-searched = Søk i de første samlingene
stage-found = Sider funnet
stage-read = Sider ført som kilder, de fleste lest i utdrag
stage-unused = Sider lest og ikke brukt
stage-logged = Søk loggført i november 2026
stage-hits = Treff, gjentakelser medregnet
stage-hits-kept = Sider beholdt
stage-collected = Rader samlet inn
stage-held = Dekket av en annen rad: gjentakelse eller del av den
stage-left = Utelatt, med en grunn en språkmodell har oppgitt i ettertid
stage-unexplained = Utelatt, ingen grunn kan oppgis
stage-kept = Rader beholdt
stage-further = Rader samlet inn i disse
stage-further-left = Utelatt av disse, grunnen notert med en gang
stage-further-kept = Beholdt av disse
stage-added = Lagt til siden, disse medregnet
stage-included = Rader i tabellene nå

## Tilknytning mellom kilder og senteret

tie-person = kilder med en forfatter som har samme navn som en person i presentasjonen
tie-staff = andre kilder med en forfatter som har samme navn som noen med en rolle hos en partner
tie-publisher = andre kilder som en partner gir ut
how-sources-first = kilder som er sider fra de første samlingene
how-sources-logged = kilder som et loggført søk ga, og som ikke er i noen samling
how-sources-beside = kilder som verken er i noen samling eller kommer fra et loggført søk
how-sources-again = kilder fra de første samlingene som et loggført søk ga en gang til
how-authored = rader i tabellen sources som oppgir forfattere
how-tied = kilder med en av de tre tilknytningene

## Figurer og tabeller

evidence-flow =
    .title = { $unexplained ->
        [0] Av { $collected } rader fra de første samlingene er { $left } utelatt; en språkmodell ga grunnene etterpå
       *[other] For { $unexplained } av { $collected } innsamlede rader kan ingen si hvorfor de er utelatt
    }
    .caption = To strømmer, de første samlingene og (lenger til høyre) de loggførte søkene, møtes i radene i tabellene; etter flytskjemaet i PRISMA-ScR.
    .note =
        De første samlingene loggførte ikke søkene og noterte ingen grunner; disse søkene er ikke dokumentert.
        Vi teller hver side én gang; en rad er et tall, en hendelse, et funn, en publikasjon, en aktivitet eller en rolle.
    .alt = Flytskjema med bokser: fra søk via sider og innsamlede rader til radene i tabellene, med det som falt fra underveis. Antallene står i tabellen under.
    .column-stage = Trinn
    .column-count = Antall
evidence-collections =
    .title = Hva hver samling talte, og hva det ble av det
    .caption = Rader etter samling, og sider, som er talt for seg; dekket: En annen rad sier det samme, så ingenting er tapt.
    .all = Rader i alt
    .column-rows = Talt
    .column-kept = Beholdt
    .column-held = Dekket
    .column-left = Utelatt
    .column-unexplained = Uten grunn
evidence-dropped =
    .title = De { $count } radene uten en egen rad{ $pages ->
        [0] {""}
        [1] {" "}og én side
       *[other] {" "}og { SPELLED($pages) } sider
    }
    .caption = Hver rad som vi har utelatt, eller som en annen rad dekker, og hvorfor.
    .note =
        Ingen noterte grunnen da radene ble flyttet inn i tabellene.
        En språkmodell (KI) har vurdert dem i ettertid, ut fra raden og dataene; ingen person har gjort det.
    .column-row = Rad
    .column-what = Hva den er
    .column-reason = Hvorfor
    .column-into = Dekket av
    .column-known = Grunnen
prisma-scr =
    .title = Rapporten oppfyller { $met } av de { $all } punktene i PRISMA-ScR fullt ut
    .caption = Punktene i sjekklista, gjengitt av oss; en språkmodell (KI) har vurdert dem.
    .column-item = Punkt
    .column-asked = Hva det spørres om
    .column-met = Oppfylt
    .column-where = Hvor, eller hva som mangler
