"""Every option that several commands share, said once: for the parser, completion and help.

Nothing here loads Typer or a dataclass, since completion reads it at every TAB.
"""

from __future__ import annotations

from collections.abc import Mapping

from showfacts.model.enums import Enum
from showfacts.model.light import Generic, TypeVar
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

T_co = TypeVar("T_co", covariant=True)


class Takes(Enum):
    """What stands in a place of the command line, so that completion knows what may."""

    FLAG = "an option that takes no value"
    FREE = "what cannot be completed: a number, a date"
    FILE = "a file or folder"
    TITLE = "a show, in one or several words"
    TWO_TITLES = "two shows, each in one word of the shell or by an id"
    TITLE_AND_FIELD = "a show, then perhaps a field"
    SHOW_ID = "the id of a show"
    PERSON = "a person, in one or several words"
    ONE_PERSON = "a person, in one word of the shell"
    SOURCE = "the id of a source"
    PLATFORM = "the id of a platform"
    COUNTRY = "a country code"
    LANGUAGE = "a language code"
    GENRE = "a genre"
    CHARACTER = "the name of a character, of the show if there is one"
    FORMAT = "a format"
    SHELL = "a shell"
    HELP = "a command or a topic of help"
    WORD = "one of the words that the option lists"
    WORDS = "some of the words that the option lists, with commas between"


class Option(NamedTuple, Generic[T_co]):
    """One option. ``name`` is that of its value in ``Given``, which has the type of ``default``.

    ``kind`` is the type of one value; ``is_many``: the option may be given several times, and its value is a
    tuple; ``most``: so many times, and no more. ``words``: the only values there are, where they are few.
    ``bounds``: the least and the largest number. ``short``: another flag, of one letter.
    """

    name: str
    flag: str
    default: T_co
    help: str
    takes: Takes = Takes.FREE
    metavar: str = ""
    kind: type = str
    is_many: bool = False
    words: tuple[str, ...] = ()
    bounds: tuple[int, int] | None = None
    is_required: bool = False
    most: int | None = None
    short: str = ""


class Argument(NamedTuple):
    """The words of a command that are no options. Their value in ``Given`` is a tuple of words."""

    metavar: str
    help: str
    takes: Takes = Takes.FREE
    is_required: bool = False


class Given:
    """What a command line gives: the words, and the value of each option."""

    def __init__(self, words: tuple[str, ...] = (), values: Mapping[str, Any] | None = None) -> None:
        self.words = words
        self._values = dict(values or {})

    def __getitem__(self, option: Option[T_co]) -> T_co:
        found: T_co = self._values.get(option.name, option.default)
        return found

    def without_last_word(self) -> Given:
        """The same without the last of the words."""
        return Given(self.words[:-1], self._values)

    def over(self, others: Mapping[str, Any]) -> Given:
        """The same, with the values that others have, by the name of an option, for what is not given."""
        return Given(self.words, {**others, **self._values})


ON: Option[tuple[str, ...]] = Option(
    "on",
    "--on",
    (),
    "The one that was ever on this platform; of several, on all. Well-known ones are flags too.",
    Takes.PLATFORM,
    "PLATFORM",
    is_many=True,
)
YEAR: Option[int | None] = Option(
    "year", "--year", None, "The one that began in this year.", metavar="YEAR", kind=int, bounds=(1, 9999)
)
COUNTRY: Option[str | None] = Option(
    "country", "--country", None, "The one from this country: KR, or South Korea.", Takes.COUNTRY, "COUNTRY"
)
IDENT: Option[tuple[str, ...]] = Option(
    "ident", "--id", (), "The one with this id.", Takes.SHOW_ID, "ID", is_many=True, most=1
)
EXACT = Option(
    "exact",
    "--exact",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Take the words for an id, a title or another name, nothing near it.",
    Takes.FLAG,
    kind=bool,
)
AS_OF: Option[str | None] = Option(
    "as_of", "--as-of", None, "As it was known on that day: 2020-01-30, or 2020-01 or 2020.", metavar="DATE"
)
SOURCES = Option(
    "sources",
    "--sources",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Number the sources after each fact and list them.",
    Takes.FLAG,
    kind=bool,
)
AS_JSON = Option(
    "as_json",
    "--json",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Answer as JSON; the same as --format json.",
    Takes.FLAG,
    kind=bool,
)
FORMAT: Option[str | None] = Option(
    "format",
    "--format",
    None,
    "Default: table on a terminal, plain (tab-separated) elsewhere.",
    Takes.FORMAT,
    "FORMAT",
)
HEADER = Option(
    "header",
    "--header",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Begin plain lines with a line that names their columns.",
    Takes.FLAG,
    kind=bool,
)
TO: Option[str | None] = Option(
    "to",
    "--output",
    None,
    "Write the answer to this new file, in the format of its ending: .csv, .md, .html, .svg, ...",
    Takes.FILE,
    "FILE",
)
OVERWRITE = Option(
    "overwrite",
    "--force",
    False,  # noqa: FBT003 - the value where the flag is not given
    "With --output: replace the file that is there.",
    Takes.FLAG,
    kind=bool,
)
DATA: Option[tuple[str, ...]] = Option(
    "data",
    "--data",
    (),
    "A dataset or folder to use instead; repeatable.  [env var: SHOWFACTS_DATA]",
    Takes.FILE,
    "PATH",
    is_many=True,
)
QUIET = Option(
    "quiet",
    "--quiet",
    False,  # noqa: FBT003 - the value where the flag is not given
    "No notices beside the answer; failures are still told.",
    Takes.FLAG,
    kind=bool,
    short="-q",
)
NO_INPUT = Option(
    "no_input",
    "--no-input",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Never ask; what fits several is a failure then.",
    Takes.FLAG,
    kind=bool,
)
LIMIT: Option[int | None] = Option(
    "limit", "--limit", None, "At most this many.", metavar="N", kind=int, bounds=(1, 10**9)
)
FOLLOWED = Option(
    "followed",
    "--followed",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Only the shows that you follow.",
    Takes.FLAG,
    kind=bool,
)
DETAILS = frozenset({"state", "decision", "summary", "season_count", "premiere", "finale"})
"""The fields of a row of a list that say where a show stands."""

FULL = Option(
    "full",
    "--full",
    False,  # noqa: FBT003 - the value where the flag is not given
    "With where each show stands, how many seasons, and its first and last day.",
    Takes.FLAG,
    kind=bool,
)
FIELDS: Option[tuple[str, ...]] = Option(
    "fields",
    "--fields",
    (),
    "Only these, in this order: id,title,state,premiere, ...",
    Takes.WORDS,
    "FIELD,FIELD",
    is_many=True,
    words=(
        *("id", "title", "original_title", "year", "countries", "platforms", "type", "matched", "matched_as"),
        *("state", "decision", "summary", "season_count", "premiere", "finale"),
    ),
)
SEASON: Option[int | None] = Option(
    "season",
    "--season",
    None,
    "Only what concerns this season; 0: the specials.",
    metavar="N",
    kind=int,
    bounds=(0, 9999),
)
SPOILERS = Option(
    "spoilers",
    "--spoilers",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Show the titles of episodes that have not been shown yet too.",
    Takes.FLAG,
    kind=bool,
)

CATALOGUE_IDS: Option[tuple[str, ...]] = Option(
    "catalogue_ids",
    "--id",
    (),
    "The one that a catalogue has under this id: tvmaze:169, imdb:tt0903747, tvdb:81189; repeatable.",
    metavar="ID",
    is_many=True,
)
DRY_RUN = Option(
    "dry_run",
    "--dry-run",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Look everything up, say what would be new or another, and write nothing.",
    Takes.FLAG,
    kind=bool,
)

VERSION = Option(
    "version",
    "--version",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Print the version and exit.",
    Takes.FLAG,
    kind=bool,
)
INSTALL_COMPLETION: Option[str | None] = Option(
    "install_completion",
    "--install-completion",
    None,
    "Let TAB complete titles, names and options: in this shell, or in bash, zsh, fish or pwsh.",
    Takes.SHELL,
    "[SHELL]",
)
SHOW_COMPLETION: Option[str | None] = Option(
    "show_completion", "--show-completion", None, "Print the script that does it.", Takes.SHELL, "[SHELL]"
)
HELP = Option(
    "help",
    "--help",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Show this message and exit.",
    Takes.FLAG,
    kind=bool,
)
"""The option of the program and of every command, which Typer adds by itself."""

PROGRAM = (VERSION, INSTALL_COMPLETION, SHOW_COMPLETION)
"""The options before a command."""

OUTPUT = (AS_JSON, FORMAT, HEADER, TO, OVERWRITE, DATA, QUIET, NO_INPUT)
"""The options of every command that gives an answer."""

OWN_OUTPUT = tuple(each for each in OUTPUT if each is not DATA)
"""The same of commands about the user's own folder, which no other files can stand in for."""

WHICH = (ON, YEAR, COUNTRY, IDENT, EXACT)
"""The options that say which show is meant."""

LOOKUP = (*WHICH, SEASON, AS_OF, SOURCES, *OUTPUT)
"""The options of every look-up."""

TITLE = Argument(
    "TITLE", "Title, id or other name; - reads titles from standard input, one a line.", Takes.TITLE
)

TITLES = Argument(
    "TITLE...",
    "Title, id or other name; several titles each in quotes; - reads titles from standard input.",
    Takes.TITLE,
)
