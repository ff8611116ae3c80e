### The REAL study and the research around it.

column-title = Title
column-authors = Authors
column-year = Year
column-phase = Phase
column-design = Design

## Phases

study-phases =
    .title = Of what we found, { SPELLED($own) } texts are from REAL and { SPELLED($related) } are related research
    .caption = Publications in open sources, by the phase of an introduction that they are about.
    .note =
        From REAL we count a paper, tied to it by its authors only, an interview and the project’s page.
        We could count only what we found, so this is no measure of what the project has done.
    .alt = Bar chart of publications by phase of an introduction: related research in grey, and beside it REAL’s own. The values stand in the table below.
    .own = { $count } from REAL
    .column-project = Project
    .column-publications = Publications

## Publications

study-own =
    .title = From REAL: an interview, the project’s page and, by inference from its authors, one paper
    .caption = What we count as REAL’s own; the last column says why.
    .note = The project announces oral and written publications; we found no list of them.
    .column-because = Counted because

study-related =
    .title = Related research: { $count } publications on preparing, introducing and using record systems
    .caption = Titles lead to the publication where we know its DOI.
    .note =
        Square brackets: we did not see the title in full.
        An empty cell: we did not see it.

## How the numbers of the page are computed

how-project-real = publications of project real
how-project-related = publications of project related
how-real-papers = outputs of REAL that are papers
how-interviews-stated = publications that state how many interviews
