"""From promise to evidence to theme: what speaks for or against each promise, which themes cover it, what is open.

Words: a *subject* is a promise, a stated problem, a goal or sub-goal of the strategy, or a question of the slides. A
*row* is a row of evidence: an observation, a measure, an estimate or a finding. A row *speaks* when its direction is
for, against or mixed; *context* only sets the scene. Links and their rules: docs/linking.md.

The matters, each a module: `subjects`, `linkable` (the rows of evidence), `research` (the themes), `links`, `coverage`
(what is known of each subject), `covered` (what each theme covers, for the page on the themes), `agenda` (what is
open), `codings` (how the links were made), `printed` (the numbers).
"""

from ehelse.analyses.promises.printed import numbers

__all__ = ["numbers"]
