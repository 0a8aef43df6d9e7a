"""A status in one plain sentence.

The parts of the sentence come in the order in which a person would say them: what was decided, when
the next season comes, how things stand, and what was heard last.
"""

from __future__ import annotations

from showfacts.status.sentence.ahead_part import ahead_part
from showfacts.status.sentence.decision_part import decision_part, due_part
from showfacts.status.sentence.news_part import listing_part, silence_part
from showfacts.status.sentence.phrases import sentence
from showfacts.status.sentence.state_part import state_part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.status.sentence.story import Story


def summarized(story: Story) -> str:
    """The sentence, with a capital and a full stop."""
    return sentence(*_parts(story))


def _parts(story: Story) -> list[str]:
    """The parts that there are to say, some of them empty."""
    decided, state = story.decided, story.standing.state
    decision, ahead, stands = decision_part(story), ahead_part(story), state_part(story)
    if story.is_another_due:
        parts = [due_part(story), ahead, decision, stands]
    elif state == "ended" and decided.decision in ("continued-as", "final-season"):
        parts = [stands, decision]
    elif not decision and (state == "airing" or story.is_open):
        parts = [stands, ahead]
    else:
        parts = [due_part(story), decision, ahead, stands]
    return [*parts, silence_part(story), listing_part(story)]
