"""All that a status sentence is made of."""

from __future__ import annotations

from functools import cached_property

from showfacts.model.records import record
from showfacts.status.decision import decide
from showfacts.status.seasons import is_at_once
from showfacts.status.sentence.phrases import season_called
from showfacts.status.state import stand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, Season, Show
    from showfacts.status.decision import Decided
    from showfacts.status.known import Known
    from showfacts.status.standing import Standing


@record
class Story:
    """What was known of a show, what was decided and how things stand.

    ``continuation`` is the show that it goes on as, where that is known.
    """

    known: Known
    decided: Decided
    standing: Standing
    continuation: Show | None

    @classmethod
    def of(cls, known: Known, continuation: Show | None) -> Story:
        """What was decided and how things stand, by what was known."""
        decided = decide(known)
        return cls(known=known, decided=decided, standing=stand(known, decided), continuation=continuation)

    @cached_property
    def is_another_due(self) -> bool:
        """Whether another season than the last is the next to come, by its date or by its order."""
        decided, coming = self.decided, self.known.coming
        dated = coming.number if coming else decided.schedule.season if decided.schedule else None
        ahead = dated if dated is not None else min((each.season or 0 for each in decided.due), default=0)
        return decided.decision == "final-season" and 0 < ahead < (decided.season or 0)

    @cached_property
    def is_open(self) -> bool:
        """Whether a season has been shown, and nothing is on record of what comes after it."""
        known, standing = self.known, self.standing
        is_untold = standing.event is None and standing.doubt is None and not standing.gap
        is_shown = known.latest is not None and known.doubtful is None
        return is_shown and is_untold and standing.state == "undetermined"

    @property
    def last_word(self) -> Event | None:
        """The last news of whether the show goes on, where neither a decision nor a date tells.

        Also what was said after a date was announced, where the dates do not tell whether the season began.
        """
        if self._is_begun_or_not:
            return self._last_word_on_beginning
        is_dated = self.known.coming is not None or self.decided.schedule is not None
        is_untold = self.is_open and self.decided.decision == "none-on-record" and not is_dated
        return self.known.last_word if is_untold else None

    @property
    def _is_begun_or_not(self) -> bool:
        """Whether a season is due of which the dates do not tell whether it has begun."""
        standing, overdue = self.standing, self.known.overdue
        is_overdue = overdue is not None and standing.event is overdue
        is_untold = standing.event is None and standing.doubt is None and not standing.gap
        is_doubtful = is_untold and self.known.doubtful is not None
        return standing.state == "undetermined" and (is_overdue or is_doubtful)

    @property
    def _last_word_on_beginning(self) -> Event | None:
        """The last statement since the date of a season that is due was announced, else since its order."""
        known, since = self.known, self.decided.schedule or self.decided.event
        if since is None:
            return None
        season = known.doubtful.number if known.doubtful else since.season or known.latest_number + 1
        word = known.last_statement(season, after=since.date)
        return word if word is not None and known.certain(word.date) >= since.date.first else None

    @property
    def named(self) -> int | None:
        """The one season named before what lies ahead is said, so that "it" can stand for it there."""
        decided = self.decided
        if decided.decision == "final-season" and not self.is_another_due:
            return decided.season
        orders = decided.due or (decided.events if decided.decision == "renewed" else ())
        return orders[0].season if len(orders) == 1 else None

    @property
    def came_out_whole(self) -> bool:
        """Whether the show is over, and all of it came out on one date."""
        known = self.known
        if self.standing.state != "ended" or self.standing.event is not None:
            return False
        if known.latest is None:
            return known.finale is not None and known.finale == known.premiere
        return is_at_once(known.latest) and known.count == 1

    @property
    def ends_with_name(self) -> bool:
        """Whether the end is told by the name of the last season, which came out on one date."""
        latest, standing = self.known.latest, self.standing
        is_by_season = standing.state == "ended" and standing.event is None
        return latest is not None and is_by_season and is_at_once(latest) and not self.came_out_whole

    def called(self, season: Season) -> str:
        """What to call a season after the words on the decision, where these are about it alone."""
        decided, is_over = self.decided, self.standing.state == "ended"
        is_named = decided.decision == "final-season" and decided.season == season.number and not is_over
        if is_named or decided.decision == "limited-series":
            return "it"
        return season_called(season.number, self.known)
