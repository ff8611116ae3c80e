### The REAL study and the research around it.

column-title = Title
column-authors = Authors
column-year = Year
column-phase = Phase
column-design = Design

## Phases

study-phases =
    .title = Of what was found in open sources, { SPELLED($own) } are REAL’s own and { SPELLED($related) } are related research
    .caption =
        Publications found in open sources, by the phase of an introduction they are about; the values give the design too.
        REAL’s own are a paper, tied to it by its authors only, an interview and the project page.
        Publications that were not found are not counted, so this is no measure of what the project has done.
    .alt = Stacked bar chart by phase.
    .part = { $phase }, { $design }, { $project }: { $count }.
    .column-project = Project
    .column-publications = Publications

## Publications

study-own =
    .title = Counted as REAL’s own: an interview, the project page and, by inference from its authors, one paper
    .caption =
        Why each is counted stands in the last column.
        The project announces oral and written publications; a list was not found.
    .column-because = Counted because

study-related =
    .title = Related research: { $count } publications on preparing, introducing and using record systems
    .caption =
        Titles lead to the publication where its DOI is known.
        Square brackets: the title was not seen in full.
        Empty cells: not seen.

## How the numbers of the page are computed

how-project-real = publications of project real
how-project-related = publications of project related
how-real-papers = outputs of REAL that are papers
how-interviews-stated = publications that state how many interviews
